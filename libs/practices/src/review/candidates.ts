import { affiliatedNow } from '#identity';
import { conflicted } from './conflict.js';

/** SQL: whether the review `v` waits for its reviewer. */
export const isOpen = 'v.given_at IS NULL AND v.declined_at IS NULL AND v.closed_at IS NULL';

/** SQL of those who review: reviewers `w` with their accounts `a`, approved and representing a municipality today. */
export const pool = `practice_reviewer w JOIN account a ON a.id = w.account_id AND a.status = 'active'
  AND w.approved_at IS NOT NULL AND w.ended_at IS NULL
  AND EXISTS (SELECT FROM affiliation f WHERE f.account_id = a.id AND ${affiliatedNow})`;

/** SQL: whether the reviewer `w` may be asked of the practice `p`: without a conflict, and reading its language. */
export const mayReview = `(p.main_locale = ANY (w.locales) AND NOT ${conflicted('a.id', 'p.id')})`;

/** SQL: whether someone of the pool was asked of this round of the practice, or has declined it in any. */
export const notAskedYet = `NOT EXISTS (SELECT FROM practice_review v WHERE v.practice_id = p.id AND v.account_id = a.id
  AND (v.declined_at IS NOT NULL OR (v.closed_at IS NULL AND p.status = 'in_review')))`;

/** SQL: how many reviews wait for the account `a`. */
export const openReviews = `(SELECT count(*)::int FROM practice_review v WHERE v.account_id = a.id AND ${isOpen})`;

/** SQL: who reviewed the practice before. */
export const reviewedBefore = `EXISTS (SELECT FROM practice_review v WHERE v.practice_id = p.id AND v.account_id = a.id
  AND v.given_at IS NOT NULL)`;

/** SQL of the order: who reviewed it before, then who has least to do, then who was asked longest ago. */
export const fairest = `${reviewedBefore} DESC, ${openReviews},
  (SELECT max(v.asked_at) FROM practice_review v WHERE v.account_id = a.id) NULLS FIRST, w.approved_at, a.id`;
