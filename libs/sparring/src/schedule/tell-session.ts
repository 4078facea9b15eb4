import type { Jobs, Transaction } from '#platform';
import { type SessionTold, sessionTold } from '../events.js';
import { hearsOfSession, sessionPair } from '../readers.js';

/** Has all of both sides told of the time of a session, who acts too: their calendar is to know of it as well. */
export async function tellSession(
  tx: Transaction,
  jobs: Jobs,
  { pairId, what }: Pick<SessionTold, 'pairId' | 'what'>,
): Promise<void> {
  const readers = await tx.sql<{ id: string; changes: number }>(
    `SELECT a.id, s.changes FROM ${sessionPair} JOIN account a ON a.status = 'active' AND ${hearsOfSession}
     WHERE sp.id = $1 ORDER BY a.id`,
    [pairId],
  );
  for (const { id: readerId, changes } of readers) {
    const news = { pairId, readerId, changes, what } satisfies Record<keyof SessionTold, unknown>;
    await jobs.add(tx, sessionTold, news, `${sessionTold}.${pairId}.${changes}.${readerId}`);
  }
}

/**
 * The time that was agreed falls away as its request is withdrawn: a change of its own, by which calendars know that it is
 * newer. Answers whether there was one to come, and was told of.
 */
export async function callOffSession(tx: Transaction, jobs: Jobs, pairId: string, from: string): Promise<boolean> {
  if (from !== 'scheduled' && from !== 'prepared') return false;
  const [off] = await tx.sql(
    `UPDATE sparring_session SET changes = changes + 1, changed_at = $2 WHERE pair_id = $1
       AND starts_at + make_interval(mins => minutes) > $2 RETURNING 1`,
    [pairId, tx.now],
  );
  if (off === undefined) return false;
  await tellSession(tx, jobs, { pairId, what: 'withdrawn' });
  return true;
}
