import type { Transaction } from '#platform';
import { conflicted } from './conflict.js';
import { reviewsNeeded } from './reviews-needed.js';

export interface ReviewsMissing {
  reason: 'reviews_missing';
}

/** Two reviews of the round that goes on, by people without a conflict as of now; or somebody answers for it that there are not. */
export async function lacksReviews(
  tx: Transaction,
  id: string,
  unreviewed: string | null,
): Promise<ReviewsMissing | null> {
  if (unreviewed !== null) return null;
  const [row] = await tx.sql<{ given: number }>(
    `SELECT count(*)::int AS given FROM practice_review v WHERE v.practice_id = $1 AND v.given_at IS NOT NULL
       AND v.closed_at IS NULL AND NOT ${conflicted('v.account_id', 'v.practice_id')}`,
    [id],
  );
  return (row?.given ?? 0) >= reviewsNeeded ? null : { reason: 'reviews_missing' };
}
