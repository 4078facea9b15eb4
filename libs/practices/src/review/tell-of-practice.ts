import { inProjectTeam, representsNow } from '#identity';
import type { Jobs, Transaction } from '#platform';
import { type PracticeTold, practiceTold, type ReviewTold, reviewTold } from '../events.js';
import type { PracticeStatus } from '../posts/practice-status.js';

interface Moved {
  id: string;
  version: number;
  from: PracticeStatus;
  to: PracticeStatus;
  actorId: string;
}

const news: readonly PracticeStatus[] = [
  'submitted',
  'changes_requested',
  'accepted',
  'rejected',
  'published',
  'retracted',
] satisfies PracticeTold['to'][];

const authors = `SELECT a.id FROM practice_author pa
  JOIN account a ON a.id = pa.account_id AND a.status = 'active' AND ${representsNow('a.id', 'pa.municipality_code')}
  WHERE pa.practice_id = $1 AND a.id <> $2 ORDER BY a.id`;

/** Who is of the project team, but who acts. */
export const team = `SELECT a.id FROM account a WHERE $1::uuid IS NOT NULL AND a.id IS DISTINCT FROM $2::uuid
  AND ${inProjectTeam('a')} ORDER BY a.id`;

/** Where a practice moves, its round of review ends, and who it concerns hears of it. */
export async function afterMove(tx: Transaction, jobs: Jobs, { id, version, from, to, actorId }: Moved): Promise<void> {
  if (from === 'in_review') {
    const closed = await tx.sql<{ id: string; accountId: string; given: boolean }>(
      `UPDATE practice_review SET closed_at = $2 WHERE practice_id = $1 AND closed_at IS NULL
       RETURNING id, account_id AS "accountId", given_at IS NOT NULL AS given`,
      [id, tx.now],
    );
    for (const { id: reviewId, accountId: readerId } of closed.filter(({ given }) => given)) {
      const told: ReviewTold = { reviewId, readerId, what: 'thanks' };
      await jobs.add(tx, reviewTold, { ...told }, `practice_review.${reviewId}.thanks`);
    }
  }
  if (!news.includes(to)) return;
  const readers = await tx.sql<{ id: string }>(to === 'submitted' ? team : authors, [id, actorId]);
  for (const { id: readerId } of readers) {
    const told: PracticeTold = { practiceId: id, version, readerId, to: to as PracticeTold['to'] };
    await jobs.add(tx, practiceTold, { ...told }, `practice.${id}.${version}.${readerId}`);
  }
}
