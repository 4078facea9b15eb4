import type { MunicipalityCode, SeatPoolId } from '#kernel';
import type { Transaction } from '#platform';

/** A pool of seats, locked by this transaction: until it ends nobody else gives or takes seats of it. */
export interface LockedPool {
  id: SeatPoolId;
  capacity: number;
  confirmed: number;
  offered: number;
  waiting: number;
  lastQueueNumber: number;
  limitPerMunicipality: number | null;
  offerHours: number;
  offersUntil: Date;
}

/** Every act on seats begins here, so acts on one pool happen one after the other. */
export async function lockPool(tx: Transaction, id: SeatPoolId): Promise<LockedPool> {
  const [pool] = await tx.sql<LockedPool>(
    `SELECT id, capacity, confirmed, offered, waiting, last_queue_number AS "lastQueueNumber",
       limit_per_municipality AS "limitPerMunicipality", offer_hours AS "offerHours", offers_until AS "offersUntil"
     FROM seat_pool WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (pool === undefined) throw new Error(`no seat pool ${id}`);
  return pool;
}

/** Writes the counters back; stands in every statement that does. Its values are the first five. */
export const countersSql =
  'UPDATE seat_pool SET confirmed = $2, offered = $3, waiting = $4, last_queue_number = $5 WHERE id = $1';
export const countersOf = (pool: LockedPool): unknown[] => [
  pool.id,
  pool.confirmed,
  pool.offered,
  pool.waiting,
  pool.lastQueueNumber,
];

export async function saveCounters(tx: Transaction, pool: LockedPool): Promise<void> {
  await tx.sql(countersSql, countersOf(pool));
}

export const freeSeats = (pool: LockedPool): number => Math.max(pool.capacity - pool.confirmed - pool.offered, 0);

/** Seats of a municipality in the pool, confirmed and offered. */
export async function seatsOf(tx: Transaction, pool: LockedPool, municipality: MunicipalityCode): Promise<number> {
  const [row] = await tx.sql<{ taken: number }>(
    `SELECT count(*)::int AS taken FROM enrolment
     WHERE pool_id = $1 AND municipality_code = $2 AND status IN ('confirmed', 'offered')`,
    [pool.id, municipality],
  );
  return row?.taken ?? 0;
}
