import { data, redirect } from 'react-router';
import { formatDate } from '#kernel';
import { Button, type FormError, Notice, StatusTag, TextArea } from '#ui';
import {
  DeclineReviewDocument,
  GiveReviewDocument,
  OwnReviewPageDocument,
  SaveReviewDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-review';
import { ReviewComments } from './review-comments';
import { ReviewForm } from './review-form';
import { commentsFrom, recommendations, reviewError } from './review-values';

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(OwnReviewPageDocument, { id, locale: localeOf(pathname) });
  const { ownReview: review } = answeredForMember(request, asked);
  if (!review) throw data(null, { status: 404 });
  return { review, saved: searchParams.get('done') === 'saved' };
}

export async function action({ context, request, params: { slug: id = '' } }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const act = typed(form, 'act');
  const comments = commentsFrom(form);
  const reason = typed(form, 'reason');
  const why = typed(form, 'why');
  const named = form.has('named');
  const recommendation = recommendations.find((one) => one === form.get('recommendation')) ?? null;
  const values = { act, comments, reason, why, named, recommendation };
  const refused = (errors: FormError[], status = 422) => data({ errors, values }, { status });
  const { execute } = context.get(visit);
  const answer =
    act === 'decline'
      ? await execute(DeclineReviewDocument, { input: { id, reason: why } })
      : act === 'give'
        ? await execute(GiveReviewDocument, { input: { id, comments, recommendation, reason, named } })
        : await execute(SaveReviewDocument, { input: { id, comments } });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
  }
  const { it } = answer.data;
  if (it.__typename === 'ReviewRefused')
    return refused([reviewError(it, { locale, t, reason: act === 'decline' ? 'why' : 'reason' })]);
  if (act === 'give' || act === 'decline')
    return redirect(`${path(locale, 'ownReviews')}?done=${act === 'give' ? 'given' : 'declined'}`, 303);
  return redirect(`${pathname}?done=saved`, 303);
}

/** A practice that someone reviews: its text with a place for a comment at each section, and what they recommend. */
export default function OwnReview({ loaderData: { review, saved }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { id, state, late, title, municipality, dueOn, round } = review;
  const here = path(locale, 'ownReview', id);
  const whyError = actionData?.errors.find(({ field }) => field === 'why')?.text;
  return (
    <PageFrame
      title={title ?? t('practice.unnamed')}
      lead={state === 'waiting' ? t('review.pageLead') : undefined}
      above={['my', 'ownReviews']}
      errors={actionData?.errors}
    >
      <div className="section stack">
        {saved && !actionData && <Notice kind="saved" heading={t('review.done.saved')} />}
        <p className="tags">
          <StatusTag status={late ? 'late' : state === 'waiting' ? 'soon' : 'fact'}>
            {t(late ? 'review.late' : `review.states.${state}`)}
          </StatusTag>
        </p>
        <ul className="meta">
          <li>{t('practice.from', { m: municipality.name })}</li>
          {round > 1 && <li>{t('review.round', { n: round })}</li>}
          {state === 'waiting' && <li>{t('review.due', { date: formatDate(new Date(dueOn), locale) })}</li>}
        </ul>
        {review.recommendation && (
          <p className="text">
            {t('review.yours')}: {t(`review.recommendations.${review.recommendation}`)}
          </p>
        )}
        {review.reason && <p className="text plain-text">{review.reason}</p>}
      </div>
      {review.earlierComments.length > 0 && (
        <section className="section stack" aria-labelledby="earlier">
          <h2 id="earlier">{t('review.earlier')}</h2>
          <ReviewComments comments={review.earlierComments} />
        </section>
      )}
      {state === 'waiting' && review.texts.length > 0 && (
        <ReviewForm
          here={here}
          review={review}
          given={actionData && actionData.values.act !== 'decline' ? actionData.values : undefined}
          errors={actionData?.errors ?? []}
        />
      )}
      {state !== 'waiting' && review.comments.length > 0 && (
        <section className="section stack" aria-labelledby="comments">
          <h2 id="comments">{t('review.yourComments')}</h2>
          <ReviewComments comments={review.comments} />
        </section>
      )}
      {state === 'waiting' && (
        <section className="section stack" aria-labelledby="decline">
          <h2 id="decline">{t('review.declineHeading')}</h2>
          <form method="post" action={here} className="stack">
            <TextArea
              id="why"
              name="why"
              label={t('review.why')}
              hint={t('review.whyHint')}
              defaultValue={actionData?.values.why}
              error={whyError}
            />
            <p className="actions">
              <Button name="act" value="decline" look="secondary">
                {t('review.decline')}
              </Button>
            </p>
          </form>
        </section>
      )}
    </PageFrame>
  );
}
