import { Button, ButtonLink, FileField } from '#ui';
import { PageFrame } from '../../parts/page-frame';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/add-file';
import { addFileAction } from './add-file-action';
import { addMaterialData } from './add-material-data';
import { formatBytes } from './format-bytes';
import { MaterialFields } from './material-fields';

const accepted = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.md,.png,.jpg,.jpeg,.webp';

export const loader = ({ context, request, params: { slug = '' } }: Route.LoaderArgs) =>
  addMaterialData(request, context.get(visit), slug);

export const action = ({ request, context }: Route.ActionArgs) => addFileAction(request, context.get(visit));

/** A file for those inside. */
export default function AddFilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { room, formKey, meeting, mostBytes } = loaderData;
  return (
    <PageFrame
      title={t('page.roomFile')}
      lead={t('material.fileLead')}
      above={['circles']}
      crumbs={[
        {
          text: room.title,
          href: path(locale, 'circle', room.slug),
          lang: room.locale === locale ? undefined : room.locale,
        },
        { text: t('page.room'), href: path(locale, 'room', room.slug) },
        { text: t('page.roomMaterials'), href: path(locale, 'roomMaterials', room.slug) },
      ]}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      <form
        method="post"
        encType="multipart/form-data"
        action={path(locale, 'roomFile', room.slug)}
        className="section join"
        noValidate
      >
        <FileField
          id="file"
          name="file"
          accept={accepted}
          label={t('material.file')}
          hint={`${t('material.fileHint', { size: formatBytes(mostBytes, locale) })}${actionData ? ` ${t('material.fileAgain')}` : ''}`}
          error={actionData?.field === 'file' ? actionData.error : undefined}
        />
        <MaterialFields titleOptional room={room} state={actionData} formKey={formKey} meeting={meeting} />
        <p className="actions">
          <Button>{t('material.addFile')}</Button>
          <ButtonLink look="secondary" href={path(locale, 'roomMaterials', room.slug)}>
            {t('action.cancel')}
          </ButtonLink>
        </p>
      </form>
    </PageFrame>
  );
}
