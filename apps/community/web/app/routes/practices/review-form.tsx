import {
  Button,
  Checkboxes,
  type FormError,
  PracticeText,
  practiceSections,
  practiceWords,
  Radios,
  TextArea,
} from '#ui';
import type { OwnReviewPageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import type { commentsFrom } from './review-values';
import { fieldOf, recommendations } from './review-values';

type Review = NonNullable<OwnReviewPageQuery['ownReview']>;

interface ReviewFormProps {
  here: string;
  review: Review;
  /** What was sent last, when it was refused. */
  given:
    | {
        comments: ReturnType<typeof commentsFrom>;
        recommendation: (typeof recommendations)[number] | null;
        reason: string;
        named: boolean;
      }
    | undefined;
  errors: FormError[];
}

const nothing = {
  ...{ title: null, summary: null, problem: null, done: null, resources: null },
  ...{ results: null, failed: null, conditions: null, transfer: null, contact: null },
};

/** The text, section by section, each with a place for a comment; and below what is recommended and why. */
export function ReviewForm({ here, review, given, errors }: ReviewFormProps) {
  const { locale, t } = useWords();
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text;
  // Where the same section stands in two languages, the label tells which one is commented on.
  const several = review.texts.length > 1;
  const comments = given?.comments ?? review.comments;
  return (
    <form method="post" action={here}>
      {review.texts.map((text) => (
        <section className="section stack" key={text.locale} aria-labelledby={`text-${text.locale}`}>
          <h2 id={`text-${text.locale}`}>{t(`practice.textIn.${text.locale}`)}</h2>
          {practiceSections
            .filter((key) => text[key])
            .map((key) => {
              const name = fieldOf(key, text.locale);
              const section = practiceWords[locale].sections[key];
              const label = t('review.comment', { section });
              return (
                <div className="stack" key={key}>
                  {key === 'title' || key === 'summary' ? (
                    <p className={key === 'title' ? 'text' : 'lead'} lang={text.locale}>
                      {key === 'title' ? <strong>{text[key]}</strong> : text[key]}
                    </p>
                  ) : (
                    <PracticeText text={{ ...nothing, locale: text.locale, [key]: text[key] }} level={3} />
                  )}
                  <TextArea
                    id={name}
                    name={name}
                    label={several ? `${label} (${t(`practice.textIn.${text.locale}`)})` : label}
                    rows={2}
                    optional={t('review.optional')}
                    defaultValue={comments.find((one) => one.section === key && one.locale === text.locale)?.text ?? ''}
                    error={errorOf(name)}
                  />
                </div>
              );
            })}
        </section>
      ))}
      <section className="section stack" aria-labelledby="give">
        <h2 id="give">{t('review.giveHeading')}</h2>
        <Radios
          id="recommendation"
          name="recommendation"
          label={t('review.recommend')}
          choices={recommendations.map((value) => ({ value, text: t(`review.recommendations.${value}`) }))}
          chosen={given?.recommendation ?? undefined}
          error={errorOf('recommendation')}
        />
        <TextArea
          id="reason"
          name="reason"
          label={t('review.reason')}
          hint={t('review.reasonHint')}
          defaultValue={given?.reason}
          error={errorOf('reason')}
        />
        <Checkboxes
          id="named"
          name="named"
          label={t('review.namedLabel')}
          hint={t('review.namedHint')}
          choices={[{ value: 'yes', text: t('review.named') }]}
          chosen={given?.named ? ['yes'] : []}
        />
        <p className="actions">
          <Button name="act" value="give">
            {t('review.give')}
          </Button>
          <Button name="act" value="save" look="secondary">
            {t('review.save')}
          </Button>
        </p>
      </section>
    </form>
  );
}
