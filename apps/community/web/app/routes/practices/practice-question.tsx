import { data, redirect } from 'react-router';
import { formatDateTime, isLocale, locales } from '#kernel';
import { Button, Checkboxes, type FormError, Notice, Radios, TextArea } from '#ui';
import { AskPracticeAuthorsDocument, PracticeQuestionPageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practice-question';

const receivers = ['authors', 'coordinators', 'team'] as const;

export async function loader({ context, request, params: { slug = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(PracticeQuestionPageDocument, { slug, locale: localeOf(pathname) });
  const { practice, practiceQuestions: questions } = answeredForMember(request, asked);
  if (!practice || !questions) throw data(null, { status: 404 });
  const sent = receivers.find((one) => one === searchParams.get('sent')) ?? null;
  return { practice, questions, sent, formKey: crypto.randomUUID() };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const language = typed(form, 'language');
  const input = {
    ...{ practiceId: typed(form, 'practiceId'), text: typed(form, 'text') },
    ...{ locale: isLocale(language) ? language : locale, shareAddress: form.has('share') },
    idempotencyKey: typed(form, 'formKey'),
  };
  const refused = (error: FormError, status = 422) =>
    data({ error, text: input.text, language: input.locale, share: input.shareAddress }, { status });
  const answer = await context.get(visit).execute(AskPracticeAuthorsDocument, { input });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused({ text }, status);
  }
  const { it } = answer.data;
  if (it.__typename === 'PracticeAuthorsAsked') return redirect(`${pathname}?sent=${it.askedOf}`, 303);
  switch (it.code) {
    case 'empty':
      return refused({ text: t('following.refused.empty'), field: 'text' });
    case 'too_long':
      return refused({ text: t('practiceTalk.refused.too_long'), field: 'text' });
    case 'personal_identity_code':
      return refused({ text: t('refusal.personal_identity_code'), field: 'text' });
    case 'address_not_shared':
      return refused({ text: t('following.refused.address_not_shared'), field: 'share' });
    case 'too_many_attempts': {
      const dateTime = formatDateTime(new Date(it.retryAt ?? Date.now()), locale);
      return refused({ text: t('following.refused.too_many', { dateTime }) });
    }
    case 'key_reused':
      return refused({ text: t('refusal.other_input') });
    default:
      return refused({ text: t('following.refused.not_found') });
  }
}

/** Where a member asks those who wrote a practice: who gets it, and what one has asked. */
export default function PracticeQuestion({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { practice, questions, sent, formKey } = loaderData;
  const { title, locale: written } = practice.text;
  const errorOf = (field: string) => (actionData?.error.field === field ? actionData.error.text : undefined);
  return (
    <PageFrame
      title={t('page.practiceQuestion')}
      lead={t(`following.goesTo.${questions.askedOf}`)}
      above={['practices']}
      crumbs={[
        {
          text: title ?? t('practice.unnamed'),
          href: path(locale, 'practice', practice.slug),
          lang: written === locale ? undefined : written,
        },
      ]}
      errors={actionData && [actionData.error]}
    >
      {sent && !actionData && (
        <div className="section">
          <Notice kind="saved" heading={t(`following.sentTo.${sent}`)} />
        </div>
      )}
      <form
        method="post"
        action={path(locale, 'practiceQuestion', practice.slug)}
        className="join section"
        noValidate
        aria-label={t('page.practiceQuestion')}
      >
        <input type="hidden" name="practiceId" value={questions.practiceId} />
        <input type="hidden" name="formKey" value={formKey} />
        <TextArea
          id="text"
          name="text"
          label={t('following.question')}
          hint={t('practiceTalk.hint')}
          defaultValue={actionData?.text ?? ''}
          error={errorOf('text')}
        />
        <Radios
          id="language"
          name="language"
          label={t('practiceTalk.language')}
          choices={locales.map((one) => ({ value: one, text: t(`practiceTalk.in.${one}`) }))}
          chosen={actionData?.language ?? locale}
        />
        <Checkboxes
          id="share"
          name="share"
          label={t('following.address')}
          choices={[{ value: 'yes', text: t('following.share') }]}
          chosen={actionData?.share ? ['yes'] : []}
          error={errorOf('share')}
        />
        <p className="actions">
          <Button>{t('following.send')}</Button>
        </p>
      </form>
      {questions.own.length > 0 && (
        <section className="section stack" aria-labelledby="own">
          <h2 id="own">{t('following.own')}</h2>
          {questions.own.map((one) => (
            <article className="stack" key={one.askedAt}>
              <h3>{formatDateTime(new Date(one.askedAt), locale)}</h3>
              <p className="small quiet">{t(`following.sentTo.${one.askedOf}`)}</p>
              <p className="plain-text" lang={one.locale === locale ? undefined : one.locale}>
                {one.text}
              </p>
            </article>
          ))}
        </section>
      )}
    </PageFrame>
  );
}
