import type { SeatPoolId } from '#kernel';
import type { Transaction } from '#platform';
import { lockPool } from './pool.js';

export interface PoolTerms {
  capacity: number;
  limitPerMunicipality: number | null;
  /** Whether somebody approves who joins. */
  approval: boolean;
  /** Seats kept for municipalities not yet reached, and until when; null: none are. */
  reserved: { seats: number; until: Date } | null;
  /** Most seats that one may ask for, 1 for no groups, and whether free seats are held for a group that waits. */
  groups: { size: number; hold: boolean };
  /** No seat is offered from this instant on. */
  offersUntil: Date;
}

const valuesOf = ({
  capacity,
  limitPerMunicipality,
  offersUntil,
  approval,
  reserved,
  groups,
}: PoolTerms): unknown[] => [
  capacity,
  limitPerMunicipality,
  offersUntil,
  approval,
  reserved?.seats ?? 0,
  reserved?.until ?? null,
  groups.size,
  groups.hold,
];

/** A pool that nobody is in yet. An offered seat is kept for as long as the table says. */
export async function createPool(tx: Transaction, terms: PoolTerms): Promise<SeatPoolId> {
  const [pool] = await tx.sql<{ id: SeatPoolId }>(
    `INSERT INTO seat_pool (capacity, limit_per_municipality, offers_until, approval, reserved, reserved_until,
       group_size, group_holds)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    valuesOf(terms),
  );
  if (pool === undefined) throw new Error('a seat pool was not inserted');
  return pool.id;
}

/** New terms for a pool that nobody can have come into; with people in it the seats have to be settled anew. */
export async function setPoolTerms(tx: Transaction, poolId: SeatPoolId, terms: PoolTerms): Promise<void> {
  const { confirmed, offered, waiting } = await lockPool(tx, poolId);
  if (confirmed + offered + waiting > 0) throw new Error(`there are people in the seat pool ${poolId}`);
  await tx.sql(
    `UPDATE seat_pool SET capacity = $1, limit_per_municipality = $2, offers_until = $3, approval = $4, reserved = $5,
       reserved_until = $6, group_size = $7, group_holds = $8 WHERE id = $9`,
    [...valuesOf(terms), poolId],
  );
}
