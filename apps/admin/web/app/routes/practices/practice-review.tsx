import { data, redirect } from 'react-router';
import {
  Button,
  Checkboxes,
  type FormError,
  Notice,
  practiceLooks,
  practiceWords,
  Select,
  StatusTag,
  TextArea,
} from '#ui';
import {
  AcceptPracticeDocument,
  AdminPracticeReviewPageDocument,
  AskAnotherReviewerDocument,
  RejectPracticeDocument,
  TakePracticeIntoReviewDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practice-review';
import { GivenReviews } from './given-reviews';
import { practiceTitle } from './practice-title';
import { reviewErrorOf } from './review-errors';
import '../../parts/person.css';

const acts = ['taken', 'asked', 'accepted', 'rejected'] as const;
const suggested = 2;

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const found = await context.get(visit).execute(AdminPracticeReviewPageDocument, { id, locale: localeOf(pathname) });
  const { practice, practiceReviews: reviews, reviewCandidates: candidates } = answeredForTeam(request, found);
  if (!practice) throw data(null, { status: 404 });
  return { practice, reviews, candidates, done: acts.find((one) => one === searchParams.get('done')) ?? null };
}

export async function action({ context, request, params: { id = '' } }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const version = Number.parseInt(String(form.get('version')), 10) || 0;
  const act = acts.find((one) => one === form.get('act')) ?? 'taken';
  const chosen = form.getAll('reviewers').map(String);
  const written = String(form.get(act) ?? '');
  const { execute } = context.get(visit);
  const { it } = await (async () => {
    if (act === 'taken') {
      const input = { id, version, reviewerIds: chosen };
      return answeredForTeam(request, await execute(TakePracticeIntoReviewDocument, { input }));
    }
    if (act === 'asked')
      return answeredForTeam(
        request,
        await execute(AskAnotherReviewerDocument, { input: { id, reviewerId: written } }),
      );
    if (act === 'accepted') {
      const input = { id, version, unreviewed: written || null };
      return answeredForTeam(request, await execute(AcceptPracticeDocument, { input }));
    }
    return answeredForTeam(request, await execute(RejectPracticeDocument, { input: { id, version, note: written } }));
  })();
  if (it.__typename === 'AdminReviewActed' || it.__typename === 'AdminPracticeMoved')
    return redirect(`${pathname}?done=${act}`, 303);
  const error: FormError = reviewErrorOf(it.code, t, act === 'taken' ? 'reviewers' : act);
  return data({ act, chosen, written, errors: [error] }, { status: 422 });
}

/** Who reviews a practice, what they said, and what is decided after it. */
export default function PracticeReview({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { practice, reviews, candidates, done } = loaderData;
  const { id, status, version } = practice;
  const here = path(locale, 'practiceReview', id);
  const written = (act: (typeof acts)[number]) => (actionData?.act === act ? actionData.written : undefined);
  const errorOf = (name: string) => actionData?.errors.find(({ field }) => field === name)?.text;
  const choices = candidates.map(({ accountId, name, municipalityNames, openReviews }) => ({
    value: accountId,
    text: t('review.candidate', { name, m: municipalityNames.join(', '), n: openReviews }),
  }));
  const given = reviews.filter((one) => one.round === reviews[0]?.round && one.state === 'given').length;
  const wordsForm = (act: 'accepted' | 'rejected', optional?: string) => (
    <section className="section stack" aria-labelledby={`${act}-heading`}>
      <h2 id={`${act}-heading`}>{t(`review.${act}Heading`)}</h2>
      <form method="post" action={here} className="act-form">
        <input type="hidden" name="version" value={version} />
        <TextArea
          id={act}
          name={act}
          label={t(`review.${act}`)}
          hint={t(`review.${act}Hint`)}
          optional={optional}
          defaultValue={written(act)}
          error={errorOf(act)}
        />
        <p className="actions">
          <Button name="act" value={act} look={act === 'accepted' ? undefined : 'secondary'}>
            {t(`review.${act}Send`)}
          </Button>
        </p>
      </form>
    </section>
  );
  return (
    <TeamFrame
      title={t('review.title', { title: practiceTitle(practice, locale).text ?? t('practice.unnamed') })}
      errors={actionData?.errors}
    >
      <div className="section stack">
        {done && !actionData && <Notice kind="saved" heading={t(`review.done.${done}`)} />}
        <p className="tags">
          <StatusTag status={practiceLooks[status]}>{practiceWords[locale].statuses[status]}</StatusTag>
        </p>
        <p>
          {t('practice.municipality')}: {practice.municipalityName}
        </p>
        <p>
          <a href={path(locale, 'practice', id)}>{t('review.read')}</a>
        </p>
      </div>
      {reviews.length > 0 && <GivenReviews reviews={reviews} />}
      {status === 'submitted' && (
        <section className="section stack" aria-labelledby="take">
          <h2 id="take">{t('review.takeHeading')}</h2>
          {choices.length < suggested && (
            <p>
              {t('review.tooFew')} <a href={path(locale, 'practiceReviewers')}>{t('page.practiceReviewers')}</a>
            </p>
          )}
          {choices.length > 0 && (
            <form method="post" action={here} className="act-form">
              <input type="hidden" name="version" value={version} />
              <Checkboxes
                id="reviewers"
                name="reviewers"
                label={t('review.choose')}
                hint={t('review.chooseHint')}
                choices={choices}
                chosen={actionData?.chosen ?? choices.slice(0, suggested).map(({ value }) => value)}
                error={errorOf('reviewers')}
              />
              <p className="actions">
                <Button name="act" value="taken">
                  {t('review.take')}
                </Button>
              </p>
            </form>
          )}
        </section>
      )}
      {status === 'in_review' && choices.length > 0 && (
        <section className="section stack" aria-labelledby="another">
          <h2 id="another">{t('review.anotherHeading')}</h2>
          <form method="post" action={here} className="act-form">
            <Select
              id="asked"
              name="asked"
              label={t('review.another')}
              none={t('review.none')}
              choices={choices}
              chosen={written('asked') ?? ''}
              error={errorOf('asked')}
            />
            <p className="actions">
              <Button name="act" value="asked" look="secondary">
                {t('review.ask')}
              </Button>
            </p>
          </form>
        </section>
      )}
      {status === 'in_review' && wordsForm('accepted', given >= suggested ? t('practice.optional') : undefined)}
      {(status === 'in_review' || status === 'submitted') && wordsForm('rejected')}
    </TeamFrame>
  );
}
