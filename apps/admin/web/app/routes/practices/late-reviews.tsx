import { formatDate } from '#kernel';
import type { AdminPracticesPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

/** Reviews whose day is over, each with the way to its practice. */
export function LateReviews({ reviews }: { reviews: AdminPracticesPageQuery['lateReviews'] }) {
  const { locale, t } = useWords();
  if (reviews.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="late">
      <h2 id="late">{t('review.lateHeading')}</h2>
      <ul>
        {reviews.map(({ id, practiceId, practiceTitle, reviewer, dueOn }) => (
          <li key={id}>
            <a href={path(locale, 'practiceReview', practiceId)}>{practiceTitle ?? t('practice.unnamed')}</a>:{' '}
            {reviewer ?? t('review.unnamed')}, {t('review.due', { date: formatDate(new Date(dueOn), locale) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
