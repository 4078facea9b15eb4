import { data, redirect } from 'react-router';
import { isLocale } from '#kernel';
import {
  AutosaveStatus,
  Button,
  Checkboxes,
  Difference,
  type FormError,
  Notice,
  practiceSections,
  practiceWords,
  StatusTag,
} from '#ui';
import { OwnPracticePageDocument, TranslatePracticeDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { autosaveScript } from '../../parts/autosave';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-practice-translation';
import { FormattingHelp } from './formatting-help';
import { languageLooks } from './own-languages';
import { practiceErrors } from './practice-errors';
import { SectionField, sectionsIn } from './section-field';
import { textOf } from './text-of';

export async function loader({ context, request, params: { slug: id = '', number = '' } }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const asked = await context.get(visit).execute(OwnPracticePageDocument, { id, locale });
  const { ownPractice: practice } = answeredForMember(request, asked);
  if (!practice || !isLocale(number) || number === practice.mainLocale) throw data(null, { status: 404 });
  const open = practice.status === 'draft' || practice.status === 'changes_requested';
  if (!open && request.method === 'GET') throw redirect(path(locale, 'ownPractice', id), 303);
  return { practice, language: number };
}

export async function action({ context, request, params: { slug: id = '', number = '' } }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  if (!isLocale(number)) throw data(null, { status: 404 });
  const form = await request.formData();
  const version = Number.parseInt(typed(form, 'version'), 10) || 0;
  const sections = sectionsIn(form);
  const current = typed(form, 'current') === 'yes';
  const refused = (errors: FormError[], { status = 422, overtaken = false } = {}) =>
    data({ errors, sections, current, version, overtaken }, { status });
  const input = { id, version, locale: number, sections, current };
  const answer = await context.get(visit).execute(TranslatePracticeDocument, { input });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], { status });
  }
  const { it } = answer.data;
  if (it.__typename === 'PracticeRefused')
    return refused(practiceErrors(it, { locale, t }), { overtaken: it.code === 'stale_version' });
  // What is saved while it is written stays on its page.
  return redirect(typed(form, 'go') === 'stay' ? pathname : `${path(locale, 'ownPractice', id)}?done=saved`, 303);
}

/** A practice in another language: each section beside the one from which it is made, with what has changed there. */
export default function OwnPracticeTranslation({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { practice, language } = loaderData;
  const words = practiceWords[locale];
  const source = practice.texts.find((text) => text.locale === practice.mainLocale);
  const stored = practice.texts.find((text) => text.locale === language);
  const stands = practice.languages.find((one) => one.locale === language);
  const errorOf = (field: string) => actionData?.errors.find((error) => error.field === field)?.text;
  // Who was overtaken has now read what stands there.
  const version = actionData && !actionData.overtaken ? actionData.version : practice.version;
  const title = t('versions.translation.title', { language: t(`versions.in.${language}`) });
  const named = textOf(practice, locale);
  const langOf = (one: typeof language) => (one === locale ? undefined : one);
  return (
    <PageFrame
      title={title}
      lead={t('versions.translation.lead')}
      above={['my', 'ownPractices']}
      crumbs={[
        {
          text: named?.title ?? t('practice.unnamed'),
          href: path(locale, 'ownPractice', practice.id),
          lang: named?.title ? langOf(named.locale) : undefined,
        },
      ]}
      errors={actionData?.errors}
    >
      {stands && (
        <p className="tags">
          <StatusTag status={languageLooks[stands.status]}>{t(`versions.statuses.${stands.status}`)}</StatusTag>
        </p>
      )}
      {!source && <Notice kind="tip" heading={t('versions.translation.noSource')} />}
      <form
        method="post"
        action={path(locale, 'ownPracticeTranslation', practice.id, language)}
        className="section"
        noValidate
        data-autosave="go=stay"
        aria-label={actionData?.overtaken ? t('practice.yours') : title}
      >
        <input type="hidden" name="version" value={version} />
        <p className="text">
          {t('practice.namesShown')} {t('practice.listHint')}
        </p>
        <FormattingHelp />
        {practiceSections.map((key) => {
          const theirs = actionData?.overtaken && stored?.[key] !== actionData.sections[key] ? stored?.[key] : null;
          return (
            <div className="beside" key={key}>
              <Source
                label={words.sections[key]}
                before={stands?.changed.includes(key) ? (stands.checked?.[key] ?? '') : null}
                after={source?.[key] ?? ''}
                lang={langOf(practice.mainLocale)}
              />
              <div className="stack">
                <SectionField
                  section={key}
                  lang={langOf(language)}
                  value={actionData?.sections[key] ?? stored?.[key] ?? ''}
                  error={errorOf(key)}
                  rows={8}
                />
                {theirs && (
                  <div className="stack">
                    <p className="field-hint">{t('practice.theirs')}</p>
                    <p className="plain-text" lang={langOf(language)}>
                      {theirs}
                    </p>
                  </div>
                )}
              </div>
            </div>
          );
        })}
        <div className="section">
          <Checkboxes
            id="current"
            name="current"
            label={t('versions.translation.relation')}
            hint={t('versions.translation.currentHint')}
            choices={[{ value: 'yes', text: t('versions.translation.current') }]}
            chosen={actionData?.current ? ['yes'] : []}
          />
        </div>
        <p className="actions">
          <Button>{t('practice.save')}</Button>
          <Button name="go" value="stay" look="secondary">
            {t('practice.stay')}
          </Button>
        </p>
        <AutosaveStatus locale={locale} script={autosaveScript} />
      </form>
    </PageFrame>
  );
}

interface SourceProps {
  label: string;
  /** As it was when the translation was last checked; null where it has not changed since. */
  before: string | null;
  after: string;
  lang: 'fi' | 'sv' | 'en' | undefined;
}

function Source({ label, before, after, lang }: SourceProps) {
  const { locale, t } = useWords();
  const text = after ? (
    <p className="plain-text" lang={lang}>
      {after}
    </p>
  ) : (
    <p className="quiet">{t('versions.translation.empty')}</p>
  );
  return (
    <div className="stack">
      <p className="field-label">
        {t('versions.translation.source', { language: t(`versions.in.${lang ?? locale}`) })}: {label}{' '}
        {before !== null && <StatusTag status="late">{t('versions.translation.changed')}</StatusTag>}
      </p>
      {before === null ? (
        text
      ) : (
        <>
          <p className="field-hint">{t('versions.translation.changedNote')}</p>
          <Difference before={before} after={after} locale={locale} lang={lang} />
        </>
      )}
    </div>
  );
}
