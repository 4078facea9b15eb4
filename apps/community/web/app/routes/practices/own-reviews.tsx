import { data, redirect } from 'react-router';
import { formatDate } from '#kernel';
import { Button, Checkboxes, EmptyState, type FormError, Notice, Row, Rows, StatusTag } from '#ui';
import { OfferToReviewDocument, OwnReviewsPageDocument, StopReviewingDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-reviews';
import { reviewError } from './review-values';

const looks = { waiting: 'soon', given: 'done', declined: 'fact', closed: 'fact' } as const;
const doneActs = ['offered', 'stopped', 'given', 'declined'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(OwnReviewsPageDocument, { locale: localeOf(pathname) });
  const done = doneActs.find((one) => one === searchParams.get('done')) ?? null;
  return { ...answeredForMember(request, asked), done };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const { execute } = context.get(visit);
  const stops = typed(form, 'act') === 'stop';
  const refused = (error: FormError, status = 422) => data({ errors: [error] }, { status });
  const locales = (['fi', 'sv'] as const).filter((one) => form.getAll('locales').includes(one));
  const answer = stops
    ? await execute(StopReviewingDocument, {})
    : await execute(OfferToReviewDocument, { input: { locales } });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused({ text }, status);
  }
  const { it } = answer.data;
  if (it.__typename === 'ReviewRefused') return refused(reviewError(it, { locale, t, reason: 'locales' }));
  return redirect(`${pathname}?done=${stops ? 'stopped' : 'offered'}`, 303);
}

/** Practices of others that one was asked to review, and where one offers to. */
export default function OwnReviews({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { ownReviews, ownReviewing, viewer, done } = loaderData;
  const here = path(locale, 'ownReviews');
  const errors = actionData?.errors;
  return (
    <PageFrame title={t('page.ownReviews')} lead={t('review.lead')} above={['my']} errors={errors}>
      {done && !actionData && (
        <div className="section">
          <Notice kind="saved" heading={t(`review.done.${done}`)} />
        </div>
      )}
      {ownReviews.length === 0 ? (
        <EmptyState heading={t('review.none')} />
      ) : (
        <div className="section">
          <Rows>
            {ownReviews.map(({ id, state, late, dueOn, title, mainLocale, municipality, round }) => (
              <Row
                key={id}
                level={2}
                title={title ?? t('practice.unnamed')}
                lang={title && mainLocale !== locale ? mainLocale : undefined}
                href={path(locale, 'ownReview', id)}
                meta={[
                  t('practice.from', { m: municipality.name }),
                  ...(round > 1 ? [t('review.round', { n: round })] : []),
                  ...(state === 'waiting' ? [t('review.due', { date: formatDate(new Date(dueOn), locale) })] : []),
                ]}
              >
                <StatusTag status={late ? 'late' : looks[state]}>
                  {t(late ? 'review.late' : `review.states.${state}`)}
                </StatusTag>
              </Row>
            ))}
          </Rows>
        </div>
      )}
      <section className="section stack" aria-labelledby="reviewer">
        <h2 id="reviewer">{t('review.offerHeading')}</h2>
        {ownReviewing && (
          <>
            <p className="text">{t(ownReviewing.approvedAt ? 'review.approved' : 'review.offered')}</p>
            <form method="post" action={here}>
              <p className="actions">
                <Button name="act" value="stop" look="secondary">
                  {t('review.stop')}
                </Button>
              </p>
            </form>
          </>
        )}
        {!ownReviewing && (viewer?.affiliations ?? []).length === 0 && (
          <p>
            {t('review.noAffiliation')} <a href={path(locale, 'myAffiliation')}>{t('action.addAffiliation')}</a>
          </p>
        )}
        {!ownReviewing && (viewer?.affiliations ?? []).length > 0 && (
          <form method="post" action={here} className="stack">
            <p className="text">{t('review.offerNote')}</p>
            <Checkboxes
              id="locales"
              name="locales"
              label={t('review.languages')}
              choices={(['fi', 'sv'] as const).map((one) => ({ value: one, text: t(`review.language.${one}`) }))}
              chosen={[]}
              error={errors?.find(({ field }) => field === 'locales')?.text}
            />
            <p className="actions">
              <Button name="act" value="offer">
                {t('review.offer')}
              </Button>
            </p>
          </form>
        )}
      </section>
    </PageFrame>
  );
}
