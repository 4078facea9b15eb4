import { isUuid } from '#kernel';
import type { Transaction } from '#platform';
import type { HeldRound } from './round-policy.js';
import { roundState } from './round-status.js';

/** The round, locked; null when there is none. */
export async function lockRound(tx: Transaction, id: string): Promise<HeldRound | null> {
  if (!isUuid(id)) return null;
  await tx.sql('SELECT FROM sparring_round WHERE id = $1 FOR UPDATE', [id]);
  const [found] = await tx.sql<HeldRound>(
    `SELECT ro.id, ro.period_id AS "periodId", ro.stage, ro.version, ${roundState('ro')} AS state
     FROM sparring_round ro WHERE ro.id = $1`,
    [id],
  );
  return found ?? null;
}
