import { data, redirect } from 'react-router';
import { locales } from '#kernel';
import { Button, FileField, Notice, Radios, TextField } from '#ui';
import { OwnPracticeFilesDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import { formatBytes } from '../rooms/format-bytes';
import type { Route } from './+types/own-practice-files';
import { fileActs, practiceFileAction } from './practice-file-action';
import { PictureFields } from './practice-picture-fields';
import { textOf } from './text-of';
import './practice-files.css';

const accepted = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.md';

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const { execute, mostBytes } = context.get(visit);
  const asked = await execute(OwnPracticeFilesDocument, { id, locale });
  const { ownPractice: practice, ownPracticeFiles: files } = answeredForMember(request, asked);
  if (!practice) throw data(null, { status: 404 });
  const open = practice.status === 'draft' || practice.status === 'changes_requested';
  if (!open && request.method === 'GET') throw redirect(path(locale, 'ownPractice', id), 303);
  const done = fileActs.find((one) => one === searchParams.get('done')) ?? null;
  return { practice, files, done, mostBytes, key: crypto.randomUUID() };
}

export const action = ({ context, request, params: { slug = '' } }: Route.ActionArgs) =>
  practiceFileAction(request, slug, context.get(visit));

/** The pictures and attachments of a practice that is being written. */
export default function OwnPracticeFiles({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { practice, files, done, mostBytes, key } = loaderData;
  const here = path(locale, 'ownPracticeFiles', practice.id);
  const named = textOf(practice, locale);
  const languages = practice.texts.map((text) => text.locale);
  const errors = actionData?.errors ?? [];
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text;
  const typedIn = (act: string, id = '') =>
    actionData?.act === act && actionData.id === id ? actionData.values : undefined;
  const again = (act: string) => (typedIn(act) ? ` ${t('material.fileAgain')}` : '');
  return (
    <PageFrame
      title={t('practiceFiles.heading')}
      lead={t('practiceFiles.lead')}
      above={['my', 'ownPractices']}
      crumbs={[
        {
          text: named?.title ?? t('practice.unnamed'),
          href: path(locale, 'ownPractice', practice.id),
          lang: named?.title && named.locale !== locale ? named.locale : undefined,
        },
      ]}
      errors={actionData?.errors}
    >
      {done && !actionData && <Notice kind="saved" heading={t(`practiceFiles.done.${done}`)} />}
      {files.map((file, index) => {
        const { id, kind, fileName, bytes, words } = file;
        const typed = typedIn('words', id);
        const said = (field: string) => {
          const [what, language] = field.split('-');
          const one = words.find((word) => word.locale === language);
          return typed?.[field] ?? one?.[what === 'caption' ? 'caption' : 'alternative'] ?? '';
        };
        return (
          <section className="section stack" aria-labelledby={`file-${id}`} key={id}>
            <h2 id={`file-${id}`} lang={kind === 'attachment' ? (file.language ?? undefined) : undefined}>
              {kind === 'picture' ? fileName : file.title}
            </h2>
            <form method="post" action={here} className="join" noValidate aria-labelledby={`file-${id}`}>
              <input type="hidden" name="id" value={id} />
              {kind === 'picture' ? (
                <>
                  <img
                    className="practice-picture-small"
                    src={`/practice-files/${id}`}
                    alt={said(`alternative-${practice.mainLocale}`)}
                    width={file.width ?? undefined}
                    height={file.height ?? undefined}
                    loading="lazy"
                  />
                  <PictureFields
                    mainLocale={practice.mainLocale}
                    languages={languages}
                    values={said}
                    errors={errors}
                    suffix={`-${id}`}
                  />
                </>
              ) : (
                <p>
                  <a href={`/practice-files/${id}`}>{fileName}</a> ({formatBytes(bytes, locale)}
                  {file.language && `, ${t(`practiceFiles.in.${file.language}`)}`})
                </p>
              )}
              <p className="actions">
                {kind === 'picture' && (
                  <Button name="act" value="words">
                    {t('practiceFiles.save')}
                  </Button>
                )}
                {files[index - 1]?.kind === kind && (
                  <Button name="act" value="earlier" look="secondary">
                    {t('practiceFiles.earlier')}
                  </Button>
                )}
                <Button name="act" value="remove" look="secondary">
                  {t('practiceFiles.remove')}
                </Button>
              </p>
            </form>
          </section>
        );
      })}
      <section className="section stack" aria-labelledby="add-picture">
        <h2 id="add-picture">{t('practiceFiles.addPicture')}</h2>
        <form
          method="post"
          encType="multipart/form-data"
          action={here}
          className="join"
          noValidate
          aria-labelledby="add-picture"
        >
          <input type="hidden" name="act" value="picture" />
          <input type="hidden" name="key" value={key} />
          <FileField
            id="picture-file"
            name="file"
            accept=".png,.jpg,.jpeg,.webp"
            label={t('practiceFiles.picture')}
            hint={`${t('practiceFiles.pictureHint', { size: formatBytes(mostBytes, locale) })}${again('picture')}`}
            error={errorOf('picture-file')}
          />
          <PictureFields
            mainLocale={practice.mainLocale}
            languages={languages}
            values={(field) => typedIn('picture')?.[field] ?? ''}
            errors={errors}
          />
          <p className="actions">
            <Button look="secondary">{t('practiceFiles.addPicture')}</Button>
          </p>
        </form>
      </section>
      <section className="section stack" aria-labelledby="add-attachment">
        <h2 id="add-attachment">{t('practiceFiles.addAttachment')}</h2>
        <form
          method="post"
          encType="multipart/form-data"
          action={here}
          className="join"
          noValidate
          aria-labelledby="add-attachment"
        >
          <input type="hidden" name="act" value="attachment" />
          <input type="hidden" name="key" value={`a${key}`} />
          <FileField
            id="attachment-file"
            name="file"
            accept={accepted}
            label={t('practiceFiles.attachment')}
            hint={`${t('practiceFiles.attachmentHint', { size: formatBytes(mostBytes, locale) })}${again('attachment')}`}
            error={errorOf('attachment-file')}
          />
          <TextField
            id="title"
            name="title"
            label={t('practiceFiles.title')}
            hint={t('practiceFiles.titleHint')}
            optional={t('form.optional')}
            defaultValue={typedIn('attachment')?.title ?? ''}
            error={errorOf('title')}
          />
          <Radios
            id="language"
            name="language"
            label={t('practiceFiles.language')}
            choices={locales.map((one) => ({ value: one, text: t(`practiceFiles.in.${one}`) }))}
            chosen={typedIn('attachment')?.language ?? practice.mainLocale}
          />
          <p className="actions">
            <Button look="secondary">{t('practiceFiles.addAttachment')}</Button>
          </p>
        </form>
      </section>
    </PageFrame>
  );
}
