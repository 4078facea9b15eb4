import type { Locale } from '#kernel';
import { practiceSections, practiceWords } from '#ui';
import type { ToldReviewFieldsFragment } from '../../gql/graphql';
import { useWords } from '../../use-words';

/** Comments of reviewers, each with its section and the language of the text. */
export function ReviewComments({ comments }: { comments: { locale: Locale; section: string; text: string }[] }) {
  const { locale, t } = useWords();
  return (
    <ul className="stack">
      {comments.map((comment) => {
        const section = practiceSections.find((one) => one === comment.section);
        return (
          <li key={`${comment.section}-${comment.locale}-${comment.text}`}>
            <strong>
              {section ? practiceWords[locale].sections[section] : comment.section} (
              {t(`practice.textIn.${comment.locale}`)})
            </strong>
            <p className="text plain-text">{comment.text}</p>
          </li>
        );
      })}
    </ul>
  );
}

/** What reviewers said of a practice, for those who write it: the last round first, without their names unless they agreed. */
export function ToldReviews({ reviews }: { reviews: ToldReviewFieldsFragment[] }) {
  const { t } = useWords();
  const said = reviews.filter(({ comments }) => comments.length > 0);
  if (said.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="reviews">
      <h2 id="reviews">{t('review.told')}</h2>
      {said.map(({ id, round, reviewer, comments }) => (
        <div className="stack" key={id}>
          <h3>
            {reviewer ?? t('review.unnamed')} · {t('review.round', { n: round })}
          </h3>
          <ReviewComments comments={comments} />
        </div>
      ))}
    </section>
  );
}
