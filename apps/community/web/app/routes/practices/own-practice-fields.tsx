import { data, redirect } from 'react-router';
import {
  Button,
  Checkboxes,
  type FormError,
  PracticeFieldsList,
  practiceFieldKinds,
  practiceFieldWords,
  TextField,
} from '#ui';
import { OwnPracticeFieldsPageDocument, SavePracticeFieldsDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-practice-fields';
import { fieldErrors, fieldValuesOf, lawNumbers, typedLaws } from './field-values';
import { textOf } from './text-of';

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const asked = await context.get(visit).execute(OwnPracticeFieldsPageDocument, { id });
  const { ownPractice: practice } = answeredForMember(request, asked);
  if (!practice) throw data(null, { status: 404 });
  const open = practice.status === 'draft' || practice.status === 'changes_requested';
  if (!open && request.method === 'GET') throw redirect(path(locale, 'ownPractice', id), 303);
  return { practice };
}

export async function action({ context, request, params: { slug: id = '' } }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const version = Number.parseInt(typed(form, 'version'), 10) || 0;
  const values = fieldValuesOf(form);
  const rows = typedLaws(values);
  const refused = (errors: FormError[], { status = 422, overtaken = false } = {}) =>
    data({ errors, values, version, overtaken }, { status });
  const otherLaws = rows.flatMap((number) => values.otherLaws[number - 1] ?? []);
  const input = { id, version, ...values, otherLaws };
  const answer = await context.get(visit).execute(SavePracticeFieldsDocument, { input });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], { status });
  }
  const { it } = answer.data;
  if (it.__typename === 'PracticeRefused')
    return refused(fieldErrors(it, rows, t), { overtaken: it.code === 'stale_version' });
  return redirect(`${path(locale, 'ownPractice', id)}?done=saved`, 303);
}

/** Whom a practice is for, what it has to do with and where it was tried. Who was overtaken sees what stands there now. */
export default function OwnPracticeFields({ loaderData: { practice }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const words = practiceFieldWords[locale];
  const values = actionData?.values ?? practice.fields;
  const errorOf = (field: string) => actionData?.errors.find((error) => error.field === field)?.text;
  // Who was overtaken has now read what stands there.
  const version = actionData && !actionData.overtaken ? actionData.version : practice.version;
  const named = textOf(practice, locale);
  return (
    <PageFrame
      title={t('practiceFields.heading')}
      lead={t('practiceFields.lead')}
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
      {actionData?.overtaken && (
        <section className="section stack" aria-labelledby="theirs">
          <h2 id="theirs">{t('practiceFields.theirs')}</h2>
          <PracticeFieldsList fields={practice.fields} locale={locale} />
        </section>
      )}
      <form
        method="post"
        action={path(locale, 'ownPracticeFields', practice.id)}
        className="join section"
        noValidate
        aria-label={t('practiceFields.heading')}
      >
        <input type="hidden" name="version" value={version} />
        {practiceFieldKinds.map((kind) => (
          <Checkboxes
            key={kind}
            id={kind}
            name={kind}
            label={words.labels[kind]}
            hint={t(`practiceFields.hints.${kind}`)}
            optional={t('form.optional')}
            choices={Object.entries<string>(words.values[kind]).map(([value, text]) => ({ value, text }))}
            chosen={[...values[kind]]}
          />
        ))}
        <fieldset className="field">
          <legend className="field-label">
            {t('practiceFields.otherLaws')} <span className="field-optional">{t('form.optional')}</span>
          </legend>
          <p className="field-hint">{t('practiceFields.otherLawsHint')}</p>
          {lawNumbers.map((number) => (
            <div className="stack" key={number}>
              <TextField
                id={`lawName-${number}`}
                name={`lawName-${number}`}
                label={t('practiceFields.lawName', { n: number })}
                defaultValue={values.otherLaws[number - 1]?.name ?? ''}
                error={errorOf(`lawName-${number}`)}
              />
              <TextField
                id={`lawUrl-${number}`}
                name={`lawUrl-${number}`}
                label={t('practiceFields.lawUrl', { n: number })}
                defaultValue={values.otherLaws[number - 1]?.url ?? ''}
                error={errorOf(`lawUrl-${number}`)}
              />
            </div>
          ))}
        </fieldset>
        <p className="actions">
          <Button>{t('practice.save')}</Button>
          <a href={path(locale, 'ownPractice', practice.id)}>{t('action.cancel')}</a>
        </p>
      </form>
    </PageFrame>
  );
}
