import { formatDate } from '#kernel';
import { practiceSections, practiceWords, StatusTag } from '#ui';
import type { AdminPracticeReviewPageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';

const looks = { waiting: 'soon', given: 'done', declined: 'fact', closed: 'fact' } as const;

/** What each reviewer recommends and says, the last round first. */
export function GivenReviews({ reviews }: { reviews: AdminPracticeReviewPageQuery['practiceReviews'] }) {
  const { locale, t } = useWords();
  const words = practiceWords[locale].sections;
  return (
    <section className="section stack" aria-labelledby="reviews">
      <h2 id="reviews">{t('review.reviews')}</h2>
      {reviews.map(({ id, reviewer, round, state, late, dueOn, recommendation, reason, comments }) => (
        <article className="stack" key={id}>
          <h3>
            {reviewer ?? t('review.unnamed')} · {t('review.round', { n: round })}
          </h3>
          <p className="tags">
            <StatusTag status={late ? 'late' : looks[state]}>
              {t(late ? 'review.late' : `review.states.${state}`)}
            </StatusTag>
          </p>
          {state === 'waiting' && <p>{t('review.due', { date: formatDate(new Date(dueOn), locale) })}</p>}
          {recommendation && (
            <p>
              {t('review.recommends')}: <strong>{t(`review.recommendations.${recommendation}`)}</strong>
            </p>
          )}
          {reason && <p className="plain-text">{reason}</p>}
          {comments.length > 0 && (
            <ul>
              {comments.map(({ section, locale: language, text }) => {
                const known = practiceSections.find((one) => one === section);
                return (
                  <li key={`${section}-${language}`}>
                    {known ? words[known] : section} ({language}): <span className="plain-text">{text}</span>
                  </li>
                );
              })}
            </ul>
          )}
        </article>
      ))}
    </section>
  );
}
