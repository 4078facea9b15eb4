import type { MunicipalityCode } from '#kernel';
import type { Transaction } from '#platform';
import { freeSeats, type LockedPool } from './pool.js';
import { keptSeats } from './reserved.js';

/** Seats of a municipality in the pool, confirmed and offered. */
async function seatsOf(tx: Transaction, pool: LockedPool, municipality: MunicipalityCode): Promise<number> {
  const [row] = await tx.sql<{ taken: number }>(
    `SELECT count(*)::int AS taken FROM enrolment
     WHERE pool_id = $1 AND municipality_code = $2 AND status IN ('confirmed', 'offered')`,
    [pool.id, municipality],
  );
  return row?.taken ?? 0;
}

/** Why there is no seat for who asks for one. */
export type NoSeat =
  | { status: 'full' }
  | { status: 'municipality_limit'; limit: number }
  /** The free seats are kept for municipalities not yet reached. */
  | { status: 'reserved'; until: Date };

/** The rules of a seat in one place, for who joins and for who is approved. */
export async function whyNoSeat(
  tx: Transaction,
  pool: LockedPool,
  { municipalityCode, reached }: { municipalityCode: MunicipalityCode; reached: boolean },
): Promise<NoSeat | null> {
  if (freeSeats(pool) === 0) return { status: 'full' };
  const { limitPerMunicipality: limit, reservedUntil } = pool;
  if (limit !== null && (await seatsOf(tx, pool, municipalityCode)) >= limit)
    return { status: 'municipality_limit', limit };
  if (!reached || reservedUntil === null || freeSeats(pool) > (await keptSeats(tx, pool))) return null;
  return { status: 'reserved', until: reservedUntil };
}
