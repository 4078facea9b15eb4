import type { Locale } from '#kernel';
import { municipalityShape } from '#municipalities';
import { column, helsinkiToday, type Shape } from '#platform';
import { textShape } from '../posts/practice-shape.js';
import { isOpen, openReviews } from './candidates.js';

const commentShape: Shape = { locale: column('k.locale'), section: column('k.section'), text: column('k.text') };

/** What every reader of a review `v` asks for alike. */
const commonShape: Shape = {
  id: column('v.id'),
  round: column('v.round'),
  state: column(`CASE WHEN v.given_at IS NOT NULL THEN 'given' WHEN v.declined_at IS NOT NULL THEN 'declined'
    WHEN v.closed_at IS NOT NULL THEN 'closed' ELSE 'waiting' END`),
  late: column(`(${isOpen} AND v.due_on < ${helsinkiToday})`),
  dueOn: column('v.due_on'),
  recommendation: column('v.recommendation'),
  reason: column('v.reason'),
  givenAt: column('v.given_at'),
  comments: ({ list }) =>
    list(
      'practice_review_comment k WHERE k.review_id = v.id',
      `array_position(ARRAY['fi', 'sv', 'en'], k.locale), k.section`,
      commentShape,
    ),
};

const title = `(SELECT nullif(t.sections ->> 'title', '') FROM practice_text t
  WHERE t.practice_id = p.id AND t.locale = p.main_locale)`;

/** Whether the reviewer reads the text of the practice `p`: while the review `v` waits, or the round of it goes on. */
const reads = `(p.status = 'in_review' AND v.closed_at IS NULL AND v.declined_at IS NULL)`;

/** A review `v` of the practice `p` as its reviewer reads it. */
export const ownReviewShape: Shape = {
  ...commonShape,
  named: column('v.named'),
  title: column(title),
  mainLocale: column('p.main_locale'),
  municipality: ({ object }) =>
    `(SELECT ${object(municipalityShape('pm'))} FROM municipality pm WHERE pm.code = p.municipality_code)`,
  texts: ({ list }) =>
    list(
      `practice_text t WHERE t.practice_id = p.id AND ${reads}`,
      `array_position(ARRAY['fi', 'sv', 'en'], t.locale)`,
      textShape,
    ),
  earlierComments: ({ list }) =>
    list(
      `practice_review o JOIN practice_review_comment k ON k.review_id = o.id
       WHERE o.practice_id = p.id AND o.round < v.round AND o.given_at IS NOT NULL AND ${reads}`,
      `o.round DESC, array_position(ARRAY['fi', 'sv', 'en'], k.locale), k.section, o.id`,
      { ...commentShape, round: column('o.round') },
    ),
};

/** A review `v` as the project team reads it. */
export const teamReviewShape: Shape = {
  ...commonShape,
  practiceId: column('v.practice_id'),
  practiceTitle: column(title),
  reviewer: column(`(SELECT nullif(ra.name, '') FROM account ra WHERE ra.id = v.account_id)`),
};

/** A review `v` as those read it who wrote the practice: who said it only where they agreed. */
export const toldReviewShape: Shape = {
  id: column('v.id'),
  round: column('v.round'),
  givenAt: column('v.given_at'),
  reviewer: column(`(SELECT nullif(ra.name, '') FROM account ra WHERE ra.id = v.account_id AND v.named)`),
  comments: commonShape.comments as Shape[string],
};

/** A reviewer `w` with their account `a`. */
export const reviewerShape: Shape = {
  id: column('w.id'),
  accountId: column('a.id'),
  name: column('a.name'),
  locales: column('to_json(w.locales)'),
  offeredAt: column('w.offered_at'),
  approvedAt: column('w.approved_at'),
  openReviews: column(openReviews),
  municipalityNames: ({ field, param }) =>
    `(SELECT coalesce(json_agg(rm.name ->> ${param(field.args.locale as Locale)}::text ORDER BY rm.code), '[]')
      FROM affiliation f JOIN municipality rm ON rm.code = f.municipality_code
      WHERE f.account_id = a.id AND f.status = 'approved' AND (f.valid_to IS NULL OR f.valid_to > app_now()))`,
};
