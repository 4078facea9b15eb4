import { representsNow } from '#identity';
import type { Database, Jobs, Task, Transaction } from '#platform';
import { type ConfirmationAsked, confirmationAsked } from '../events.js';
import { confirmedAt, isAsked, isOutdated } from './still-true.js';

/** The task that asks municipalities whether what they have published still holds; the worker schedules it. */
export const tendConfirmations = 'practices.tend-confirmations';

/** Of one run; the next one goes on. */
const batch = 200;
/** Where no author is left: so many of those who represent the municipality. */
const mostReaders = 20;

const published = `p.revision > 0 AND p.status <> 'retracted'`;
/** Since it was last said that it holds. */
const never = (at: string): string => `coalesce(${at} < ${confirmedAt}, true)`;
/** Nobody is reminded soon after they were asked, however late that was. */
const due = {
  asked: `${isAsked} AND ${never('p.confirmation_asked_at')}`,
  reminded: `${isOutdated} AND ${never('p.confirmation_reminded_at')} AND NOT ${never('p.confirmation_asked_at')}
    AND p.confirmation_asked_at + interval '14 days' <= app_now()`,
};

/** A practice keeps that it was asked of and reminded of, in the transaction that queues the mails: each happens once. */
export const confirmationTasks = (database: Database, jobs: Jobs): Record<string, Task> => ({
  [tendConfirmations]: async () => {
    for (const what of ['asked', 'reminded'] as const)
      await database.transaction(async (tx) => {
        for (const { id: practiceId, at } of await found(tx, what))
          for (const { id: readerId } of await readersOf(tx, practiceId)) {
            const told: ConfirmationAsked = { practiceId, readerId, what };
            await jobs.add(tx, confirmationAsked, { ...told }, `practice.${practiceId}.${what}.${at}.${readerId}`);
          }
      });
  },
});

const found = (tx: Transaction, what: keyof typeof due): Promise<{ id: string; at: string }[]> =>
  tx.sql<{ id: string; at: string }>(
    `WITH found AS (SELECT p.id FROM practice p WHERE ${published} AND ${due[what]}
       ORDER BY ${confirmedAt}, p.id LIMIT ${batch} FOR UPDATE SKIP LOCKED)
     UPDATE practice r SET confirmation_${what}_at = $1 FROM found WHERE r.id = found.id
     RETURNING r.id, extract(epoch FROM r.confirmation_${what}_at)::bigint::text AS at`,
    [tx.now],
  );

/** Its authors who still represent its municipality; where there are none, others who do. */
const readersOf = (tx: Transaction, practiceId: string): Promise<{ id: string }[]> =>
  tx.sql<{ id: string }>(
    `WITH ours AS (SELECT a.id, EXISTS (SELECT FROM practice_author pa WHERE pa.practice_id = p.id AND pa.account_id = a.id) AS wrote
       FROM practice p JOIN affiliation af ON af.municipality_code = p.municipality_code
       JOIN account a ON a.id = af.account_id AND a.status = 'active' AND ${representsNow('a.id', 'p.municipality_code')}
       WHERE p.id = $1 GROUP BY a.id, p.id)
     SELECT o.id FROM ours o WHERE o.wrote OR NOT EXISTS (SELECT FROM ours w WHERE w.wrote) ORDER BY o.id LIMIT ${mostReaders}`,
    [practiceId],
  );
