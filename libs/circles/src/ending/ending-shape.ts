import { type Locale, languagesFor } from '#kernel';
import { column, type Shape } from '#platform';
import { fewestAnswers } from './ending-policy.js';

type FieldSql = Shape[string];

const answers = '(SELECT count(*)::int FROM circle_feedback fb WHERE fb.circle_id = c.id)';

/** SQL of how many chose 1, 2, 3, 4 and 5. */
const chosen = (scale: string): string =>
  `(SELECT json_agg((SELECT count(*)::int FROM circle_feedback fb WHERE fb.circle_id = c.id AND fb.${scale} = n) ORDER BY n)
    FROM generate_series(1, 5) n)`;

const feedbackShape: Shape = {
  answers: column(answers),
  goalMet: column(chosen('goal_met')),
  usefulness: column(chosen('usefulness')),
  // In an order that says nothing of when they came.
  words: column(
    `(SELECT coalesce(json_agg(fb.words ORDER BY md5(fb.id::text || fb.circle_id::text)), '[]') FROM circle_feedback fb
      WHERE fb.circle_id = c.id AND fb.words IS NOT NULL)`,
  ),
};

/** What people thought of the circle `c`, without names; null while too few have answered. */
export const feedbackOf: FieldSql = ({ object }) =>
  `CASE WHEN ${answers} >= ${fewestAnswers} THEN ${object(feedbackShape)} END`;

const outcomesShape: Shape = {
  kind: column('upper(c.outcome_kind)'),
  fi: column(`nullif(c.outcome_texts ->> 'fi', '')`),
  sv: column(`nullif(c.outcome_texts ->> 'sv', '')`),
};

/** What came of the circle `c`, in each language; null until it is said. */
export const outcomesOf: FieldSql = ({ object }) =>
  `CASE WHEN c.outcome_kind IS NOT NULL THEN ${object(outcomesShape)} END`;

const publicOutcomesShape = (locale: Locale): Shape => {
  const [first, second] = languagesFor(locale).filter((language) => language !== 'en');
  return {
    kind: column('upper(c.outcome_kind)'),
    text: column(`coalesce(nullif(c.outcome_texts ->> '${first}', ''), c.outcome_texts ->> '${second}')`),
    locale: column(`CASE WHEN c.outcome_texts ->> '${first}' <> '' THEN '${first}' ELSE '${second}' END`),
  };
};

/** The same for a reader, in their language or the other one. */
export const publicOutcomes =
  (locale: Locale): FieldSql =>
  ({ object }) =>
    `CASE WHEN c.outcome_kind IS NOT NULL THEN ${object(publicOutcomesShape(locale))} END`;

const ownFeedbackShape: Shape = {
  goalMet: column('fb.goal_met'),
  usefulness: column('fb.usefulness'),
  words: column('fb.words'),
};

/** What the reader has said of the circle `c`. */
export const ownFeedback =
  (accountId: string | null): FieldSql =>
  ({ object, param }) =>
    accountId === null
      ? 'NULL'
      : `(SELECT ${object(ownFeedbackShape)} FROM circle_feedback fb
          WHERE fb.circle_id = c.id AND fb.account_id = ${param(accountId)}::uuid)`;
