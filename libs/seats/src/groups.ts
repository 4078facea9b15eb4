import type { AccountId } from '#kernel';
import type { Transaction } from '#platform';
import { liveEnrolment, type OwnEnrolment } from './live-enrolment.js';
import type { LockedPool } from './pool.js';

/** Most seats that one may ask for in the pool: the size set for groups, and never more than a municipality may have at all. */
export const mostSeatsAsked = ({ groupSize, capacity, limitPerMunicipality }: LockedPool): number =>
  Math.min(groupSize, Math.max(capacity, 1), limitPerMunicipality ?? groupSize);

/** Fewer seats from now on, of a group that has its seats or waits. The counters follow. Null: there is nothing to give back. */
export async function keepOnly(
  tx: Transaction,
  pool: LockedPool,
  accountId: AccountId,
  seats: number,
): Promise<OwnEnrolment | null> {
  const own = await liveEnrolment(tx, pool, accountId);
  if (own === null || seats < 1 || seats >= own.seats) return null;
  if (own.status !== 'confirmed' && own.status !== 'waitlisted') return null;
  await tx.sql('UPDATE enrolment SET seats_held = $2, seats_least = least(seats_least, $2) WHERE id = $1', [
    own.id,
    seats,
  ]);
  if (own.status === 'confirmed') pool.confirmed -= own.seats - seats;
  return own;
}
