import type { Transaction } from '#platform';
import type { LockedPool } from './pool.js';

/** Whether seats of the pool are kept, at an instant, for municipalities not yet reached: until the release, whether a job has run or not. */
export const keepsSeats = (pool: Pick<LockedPool, 'reserved' | 'reservedUntil'>, now: Date): boolean =>
  pool.reserved > 0 && pool.reservedUntil !== null && now < pool.reservedUntil;

/** How many of the free seats are kept: those reserved that nobody of a municipality not yet reached has or is offered. */
export async function keptSeats(tx: Transaction, pool: LockedPool): Promise<number> {
  if (!keepsSeats(pool, tx.now)) return 0;
  const [row] = await tx.sql<{ taken: number }>(
    `SELECT coalesce(sum(seats_held), 0)::int AS taken FROM enrolment
     WHERE pool_id = $1 AND NOT reached AND status IN ('confirmed', 'offered')`,
    [pool.id],
  );
  return Math.max(pool.reserved - (row?.taken ?? 0), 0);
}
