import { Button, ButtonLink, TextField } from '#ui';
import { PageFrame } from '../../parts/page-frame';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/add-link';
import { addLinkAction } from './add-link-action';
import { addMaterialData } from './add-material-data';
import { MaterialFields } from './material-fields';

export const loader = ({ context, request, params: { slug = '' } }: Route.LoaderArgs) =>
  addMaterialData(request, context.get(visit), slug);

export const action = ({ request, context }: Route.ActionArgs) => addLinkAction(request, context.get(visit));

/** A link for those inside. */
export default function AddLinkPage({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { room, formKey, meeting } = loaderData;
  return (
    <PageFrame
      title={t('page.roomLink')}
      lead={t('material.linkLead')}
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
      <form method="post" action={path(locale, 'roomLink', room.slug)} className="section join" noValidate>
        <TextField
          id="link"
          name="link"
          label={t('material.link')}
          hint={t('material.linkHint')}
          defaultValue={actionData?.link}
          error={actionData?.field === 'link' ? actionData.error : undefined}
        />
        <MaterialFields room={room} state={actionData} formKey={formKey} meeting={meeting} />
        <p className="actions">
          <Button>{t('material.addLink')}</Button>
          <ButtonLink look="secondary" href={path(locale, 'roomMaterials', room.slug)}>
            {t('action.cancel')}
          </ButtonLink>
        </p>
      </form>
    </PageFrame>
  );
}
