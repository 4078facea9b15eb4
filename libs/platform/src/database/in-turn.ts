import { escapeLiteral } from 'pg';
import type { Transaction } from './transaction.js';

/**
 * Transactions that name a subject are decided one after the other, in which one may count what those before it have
 * written. Several subjects are named in the same order by all. Who waits stands in a queue that moves, and has the time of
 * a statement for it; the time of a lock is for what somebody holds on and on.
 */
export async function inTurnOf(tx: Transaction, ...subjects: string[]): Promise<void> {
  await tx.sql(turnsSql(subjects.map((_, n) => `$${n + 1}::text`)), subjects);
}

/** The same as a text of its own, for the first message of a transaction, whose subjects are known before it begins. */
export const turnsOf = (subjects: readonly string[]): string => turnsSql(subjects.map(escapeLiteral));

/** @param subjects as SQL */
const turnsSql = (subjects: string[]): string => {
  const locks = subjects.map((subject) => `pg_advisory_xact_lock(hashtextextended(${subject}, 0))`);
  return `WITH role AS MATERIALIZED (SELECT current_setting('lock_timeout') AS timeout)
     SELECT set_config('lock_timeout', '0', true), ${locks.join(', ')}, set_config('lock_timeout', timeout, true) FROM role`;
};
