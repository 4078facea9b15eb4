import type { Transaction } from './transaction.js';

/**
 * Transactions that name a subject are decided one after the other, in which one may count what those before it have
 * written. Several subjects are named in the same order by all. Who waits stands in a queue that moves, and has the time of
 * a statement for it; the time of a lock is for what somebody holds on and on.
 */
export async function inTurnOf(tx: Transaction, ...subjects: string[]): Promise<void> {
  const locks = subjects.map((_, n) => `pg_advisory_xact_lock(hashtextextended($${n + 1}::text, 0))`);
  await tx.sql(
    `WITH role AS MATERIALIZED (SELECT current_setting('lock_timeout') AS timeout)
     SELECT set_config('lock_timeout', '0', true), ${locks.join(', ')}, set_config('lock_timeout', timeout, true) FROM role`,
    subjects,
  );
}
