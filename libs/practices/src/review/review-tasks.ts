import { type Database, helsinkiToday, type Jobs, type Task, type Transaction } from '#platform';
import { type ReviewTold, reviewTold } from '../events.js';
import { isOpen } from './candidates.js';
import { team } from './tell-of-practice.js';

/** The task that reminds reviewers, and tells the project team of reviews that are late; the worker schedules it. */
export const tendReviews = 'practices.tend-reviews';

/** Of one run; the next one goes on. */
const batch = 200;

const due = {
  reminded: `v.reminded_at IS NULL AND v.due_on >= ${helsinkiToday} AND v.due_on - 3 <= ${helsinkiToday}`,
  escalated: `v.escalated_at IS NULL AND v.due_on < ${helsinkiToday}`,
};

/** A review keeps that it was reminded of and escalated, in the transaction that queues the mails: each happens once. */
export const reviewTasks = (database: Database, jobs: Jobs): Record<string, Task> => ({
  [tendReviews]: async () => {
    await database.transaction(async (tx) => {
      for (const { id: reviewId, accountId: readerId } of await found(tx, 'reminded'))
        await tell(tx, jobs, { reviewId, readerId, what: 'reminder' });
    });
    await database.transaction(async (tx) => {
      for (const { id: reviewId } of await found(tx, 'escalated'))
        for (const { id: readerId } of await tx.sql<{ id: string }>(team, [reviewId, null]))
          await tell(tx, jobs, { reviewId, readerId, what: 'late' });
    });
  },
});

const tell = (tx: Transaction, jobs: Jobs, news: ReviewTold): Promise<void> =>
  jobs.add(tx, reviewTold, { ...news }, `practice_review.${news.reviewId}.${news.what}.${news.readerId}`);

const found = (tx: Transaction, what: keyof typeof due): Promise<{ id: string; accountId: string }[]> =>
  tx.sql<{ id: string; accountId: string }>(
    `WITH found AS (SELECT v.id FROM practice_review v WHERE ${isOpen} AND ${due[what]}
       ORDER BY v.due_on, v.id LIMIT ${batch} FOR UPDATE SKIP LOCKED)
     UPDATE practice_review r SET ${what}_at = $1 FROM found WHERE r.id = found.id
     RETURNING r.id, r.account_id AS "accountId"`,
    [tx.now],
  );
