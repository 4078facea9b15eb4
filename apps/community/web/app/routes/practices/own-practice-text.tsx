import { data, redirect } from 'react-router';
import { isLocale } from '#kernel';
import { AutosaveStatus, Button, Checkboxes, type FormError, PracticeText, practiceSections, practiceWords } from '#ui';
import { OwnPracticePageDocument, SavePracticeDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { autosaveScript } from '../../parts/autosave';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-practice-text';
import { FormattingHelp } from './formatting-help';
import { practiceErrors } from './practice-errors';
import { SectionField, sectionsIn } from './section-field';
import { textOf } from './text-of';

export async function loader({ context, request, params: { slug: id = '', number = '' } }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const asked = await context.get(visit).execute(OwnPracticePageDocument, { id, locale });
  const { ownPractice: practice, themes } = answeredForMember(request, asked);
  const open = practice?.status === 'draft' || practice?.status === 'changes_requested';
  if (!practice || !isLocale(number)) throw data(null, { status: 404 });
  if (!open && request.method === 'GET') throw redirect(path(locale, 'ownPractice', id), 303);
  return { practice, language: number, themes };
}

export async function action({ context, request, params: { slug: id = '', number = '' } }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  if (!isLocale(number)) throw data(null, { status: 404 });
  const form = await request.formData();
  const version = Number.parseInt(typed(form, 'version'), 10) || 0;
  const sections = sectionsIn(form);
  const themes = form.getAll('themes').map(String);
  const refused = (errors: FormError[], { status = 422, overtaken = false } = {}) =>
    data({ errors, sections, themes, version, overtaken }, { status });
  const input = { id, version, locale: number, themes, sections };
  const answer = await context.get(visit).execute(SavePracticeDocument, { input });
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

/** The text of a practice in one language. Who was overtaken sees both texts. */
export default function OwnPracticeText({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { practice, language, themes } = loaderData;
  const words = practiceWords[locale];
  const stored = practice.texts.find((text) => text.locale === language);
  const other = practice.texts.find((text) => text.locale === (language === 'fi' ? 'sv' : 'fi'));
  const lang = language === locale ? undefined : language;
  const errorOf = (field: string) => actionData?.errors.find((error) => error.field === field)?.text;
  // Who was overtaken has now read what stands there.
  const version = actionData && !actionData.overtaken ? actionData.version : practice.version;
  const title = t(`practice.textIn.${language}`);
  const named = textOf(practice, locale);
  return (
    <PageFrame
      title={title}
      above={['my', 'ownPractices']}
      crumbs={[
        {
          text: named?.title ?? t('practice.unnamed'),
          href: path(locale, 'ownPractice', practice.id),
          lang: named?.title ? named.locale : undefined,
        },
      ]}
      errors={actionData?.errors}
    >
      {actionData?.overtaken && stored && (
        <section className="section stack" aria-labelledby="theirs">
          <h2 id="theirs">{t('practice.theirs')}</h2>
          <h3 lang={language}>{stored.title ?? t('practice.unnamed')}</h3>
          <p lang={language}>{stored.summary}</p>
          <PracticeText text={stored} level={3} />
        </section>
      )}
      <form
        method="post"
        action={path(locale, 'ownPracticeText', practice.id, language)}
        className="join section"
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
          const beside = other?.[key];
          return (
            <div className="stack" key={key}>
              <SectionField
                section={key}
                lang={lang}
                value={actionData?.sections[key] ?? stored?.[key] ?? ''}
                error={errorOf(key)}
                rows={6}
              />
              {beside && (
                <details>
                  <summary>
                    {t('practice.sameInOther')}: {words.sections[key]}
                  </summary>
                  <p className="plain-text" lang={other?.locale}>
                    {beside}
                  </p>
                </details>
              )}
            </div>
          );
        })}
        <Checkboxes
          id="themes"
          name="themes"
          label={t('practice.themes')}
          hint={t('practice.themesHint')}
          choices={themes.map(({ id, label }) => ({ value: id, text: label }))}
          chosen={actionData?.themes ?? practice.themes.map(({ id }) => id)}
          error={errorOf('themes')}
        />
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
