import type { SeatPoolId } from '#kernel';
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
  approval: boolean;
  reserved: number;
  reservedUntil: Date | null;
  groupSize: number;
  groupHolds: boolean;
}

/** SQL of the columns of a LockedPool, of the row `p` that the statement locks: `FOR UPDATE OF p`. */
export const poolColumns = `p.id, p.capacity, p.confirmed, p.offered, p.waiting, p.last_queue_number AS "lastQueueNumber",
  p.limit_per_municipality AS "limitPerMunicipality", p.offer_hours AS "offerHours", p.offers_until AS "offersUntil",
  p.approval, p.reserved, p.reserved_until AS "reservedUntil", p.group_size AS "groupSize",
  p.group_holds AS "groupHolds"`;

/** Every act on seats begins so, here or in a statement that reads more: acts on one pool happen one after the other. */
export async function lockPool(tx: Transaction, id: SeatPoolId): Promise<LockedPool> {
  const [pool] = await tx.sql<LockedPool>(`SELECT ${poolColumns} FROM seat_pool p WHERE p.id = $1 FOR UPDATE`, [id]);
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
