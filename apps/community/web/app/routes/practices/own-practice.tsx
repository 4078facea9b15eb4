import { data, redirect } from 'react-router';
import { formatDateTime, isLocale } from '#kernel';
import {
  Button,
  ButtonLink,
  type FormError,
  Notice,
  PracticeFieldsList,
  PracticeText,
  practiceLooks,
  practiceWords,
  StatusTag,
} from '#ui';
import {
  ConfirmPracticeDocument,
  OwnPracticePageDocument,
  RevisePracticeDocument,
  SubmitPracticeDocument,
  WithdrawPracticeDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-practice';
import { OriginLine } from './origin';
import { NamedFields, namedOf, OwnAuthors } from './own-authors';
import { EditFields, editOf, OwnLanguages } from './own-languages';
import { practiceErrors } from './practice-errors';
import { ToldReviews } from './review-comments';
import { StillTrue } from './still-true';
import { textOf } from './text-of';

const acts = {
  submit: { document: SubmitPracticeDocument, done: 'submitted' },
  withdraw: { document: WithdrawPracticeDocument, done: 'withdrawn' },
  revise: { document: RevisePracticeDocument, done: 'revising' },
  confirm: { document: ConfirmPracticeDocument, done: 'confirmed' },
} as const;
const doneActs = ['saved', 'submitted', 'withdrawn', 'revising', 'confirmed'] as const;

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(OwnPracticePageDocument, { id, locale: localeOf(pathname) });
  const { ownPractice: practice, practiceReviews: reviews } = answeredForMember(request, asked);
  if (!practice) throw data(null, { status: 404 });
  const done = doneActs.find((one) => one === searchParams.get('done')) ?? null;
  return { practice, reviews, done, withdrawing: searchParams.has('withdraw') };
}

export async function action({ context, request, params: { slug: id = '' } }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const refused = (errors: FormError[], status = 422) =>
    data({ errors, edit: editOf(form), named: namedOf(form) }, { status });
  const version = Number.parseInt(typed(form, 'version'), 10) || 0;
  const act = typed(form, 'act');
  const { document, done } = acts[act === 'withdraw' || act === 'revise' || act === 'confirm' ? act : 'submit'];
  const answer = await context.get(visit).execute(document, {
    ...{ input: { id, version }, edit: editOf(form), named: namedOf(form) },
  });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
  }
  const { it } = answer.data;
  const main = typed(form, 'mainLocale');
  const page = path(locale, 'ownPracticeText', id, isLocale(main) ? main : 'fi');
  if (it.__typename === 'PracticeRefused')
    return refused(practiceErrors(it, { locale, t, page, files: path(locale, 'ownPracticeFiles', id) }));
  return redirect(`${pathname}?done=${done}`, 303);
}

/** A practice of one's municipality as it will look, how it stands, and what can be done about it. */
export default function OwnPractice({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { practice, done, withdrawing } = loaderData;
  const { id, status, revision, slug, note, texts, isOurs } = practice;
  const here = path(locale, 'ownPractice', id);
  const shown = textOf(practice, locale);
  const open = status === 'draft' || status === 'changes_requested';
  const hidden = (
    <>
      <input type="hidden" name="version" value={practice.version} />
      <input type="hidden" name="mainLocale" value={practice.mainLocale} />
    </>
  );
  return (
    <PageFrame title={shown?.title ?? t('practice.unnamed')} above={['my', 'ownPractices']} errors={actionData?.errors}>
      <div className="section stack">
        {done && !actionData && <Notice kind="saved" heading={t(`practice.done.${done}`)} />}
        <p className="tags">
          <StatusTag status={practiceLooks[status]}>{practiceWords[locale].statuses[status]}</StatusTag>
        </p>
        <ul className="meta">
          <li>{t('practice.from', { m: practice.municipality.name })}</li>
          <OriginLine origin={practice.origin} />
          {revision > 0 && <li>{t('practice.revision', { n: revision })}</li>}
          <li>{t('practice.edited', { date: formatDateTime(new Date(practice.editedAt), locale) })}</li>
        </ul>
        {status === 'changes_requested' && note && (
          <Notice kind="tip" heading={t('practice.asked')}>
            <p className="plain-text">{note}</p>
          </Notice>
        )}
        {status === 'submitted' && <p className="text">{t('practice.waits')}</p>}
        {(status === 'in_review' || status === 'accepted') && <p className="text">{t(`review.standing.${status}`)}</p>}
        {slug && status !== 'retracted' && (
          <p>
            <a href={path(locale, 'practice', slug)}>{t('practice.open')}</a>
          </p>
        )}
        {(status === 'retracted' || status === 'rejected') && note && <p className="text plain-text">{note}</p>}
        {open && (
          <p className="actions">
            {(['fi', 'sv', 'en'] as const).map((language) => (
              <ButtonLink key={language} look="secondary" href={path(locale, 'ownPracticeText', id, language)}>
                {t(texts.some((one) => one.locale === language) ? 'practice.edit' : 'practice.add', {
                  language: t(`practice.textIn.${language}`),
                })}
              </ButtonLink>
            ))}
            <ButtonLink look="secondary" href={path(locale, 'ownPracticeFields', id)}>
              {t('practiceFields.heading')}
            </ButtonLink>
            <ButtonLink look="secondary" href={path(locale, 'ownPracticeFiles', id)}>
              {t('practiceFiles.heading')}
            </ButtonLink>
          </p>
        )}
      </div>
      <StillTrue practice={practice} />
      <OwnAuthors practice={practice} />
      <OwnLanguages practice={practice} open={open} />
      <ToldReviews reviews={loaderData.reviews} />
      {withdrawing && open && isOurs && revision === 0 ? (
        <section className="section stack" aria-labelledby="withdraw">
          <h2 id="withdraw">{t('practice.withdrawHeading')}</h2>
          <p className="text">{t('practice.withdrawNote')}</p>
          <form method="post" action={here}>
            {hidden}
            <p className="actions">
              <Button name="act" value="withdraw">
                {t('practice.withdraw')}
              </Button>
              <ButtonLink look="secondary" href={here}>
                {t('action.cancel')}
              </ButtonLink>
            </p>
          </form>
        </section>
      ) : (
        open &&
        isOurs && (
          <section className="section stack" aria-labelledby="submit">
            <h2 id="submit">{t('practice.submitHeading')}</h2>
            <p className="text">{t('practice.submitNote')}</p>
            <form method="post" action={here}>
              {hidden}
              {revision > 0 && <EditFields practice={practice} typed={actionData?.edit} errors={actionData?.errors} />}
              <NamedFields chosen={actionData?.named} errors={actionData?.errors} />
              <p className="actions">
                <Button name="act" value="submit">
                  {t('practice.submit')}
                </Button>
                {revision === 0 && <a href={`${here}?withdraw`}>{t('practice.withdraw')}</a>}
              </p>
            </form>
          </section>
        )
      )}
      {status === 'published' && isOurs && (
        <section className="section stack" aria-labelledby="revise">
          <h2 id="revise">{t('practice.revise')}</h2>
          <p className="text">{t('practice.reviseNote')}</p>
          <form method="post" action={here}>
            {hidden}
            <p className="actions">
              <Button name="act" value="revise" look="secondary">
                {t('practice.revise')}
              </Button>
            </p>
          </form>
        </section>
      )}
      <section className="section" aria-labelledby="preview">
        <h2 id="preview">{t('practice.preview')}</h2>
        <PracticeFieldsList fields={practice.fields} locale={locale} />
        {texts.length === 0 && <p>{t('practice.nothing')}</p>}
        {texts.map((text) => (
          <article key={text.locale} lang={text.locale} className="section">
            <h3>{text.title ?? t('practice.unnamed')}</h3>
            {text.summary && <p className="lead">{text.summary}</p>}
            <PracticeText text={text} level={3} />
          </article>
        ))}
      </section>
    </PageFrame>
  );
}
