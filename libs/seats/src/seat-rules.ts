import type { EnrolmentId, MunicipalityCode } from '#kernel';
import type { Transaction } from '#platform';
import { freeSeats, type LockedPool } from './pool.js';
import { keptSeats } from './reserved.js';

/** Who asks for seats: how many, and how few will do; a person alone asks for one. */
export interface Asking {
  municipalityCode: MunicipalityCode;
  reached: boolean;
  seats: number;
  least: number;
}

/** Someone who waits, or a group that does. */
export interface Waiting extends Asking {
  id: EnrolmentId;
  queueNumber: number;
}

/** Why there is no seat for who asks for one. */
export type NoSeat =
  /** None is free, or fewer than the group needs. */
  | { status: 'full' }
  | { status: 'municipality_limit'; limit: number }
  /** The free seats are kept for municipalities not yet reached. */
  | { status: 'reserved'; until: Date }
  /** The free seats are held for a group that waits. */
  | { status: 'held' };

/** What is free at an instant: all seats, those of them that are kept, and what the limit leaves to each municipality. */
export interface Room {
  free: number;
  kept: number;
  limitLeft: (municipality: MunicipalityCode) => number;
}

/** How many of the free seats who asks may have but for groups that wait: kept ones are for municipalities not yet reached. */
const openTo = ({ reached }: Asking, { free, kept }: Room): number => Math.max(reached ? free - kept : free, 0);

/**
 * How many who asks may have past the groups before them for which seats are held: only what those could not have. A group
 * holds none that would not fit into the pool when it is empty, or that the limit of its municipality stops.
 */
function pastGroups(asking: Asking, room: Room, pool: LockedPool, groups: readonly Waiting[]): number {
  if (!pool.groupHolds) return Number.POSITIVE_INFINITY;
  const holding = groups.filter(
    ({ least, municipalityCode }) => least <= pool.capacity && least <= room.limitLeft(municipalityCode),
  );
  if (holding.length === 0) return Number.POSITIVE_INFINITY;
  return !asking.reached && holding.every(({ reached }) => reached) ? room.kept : 0;
}

/** Why not, without what belongs to the pool. */
export type Hindrance = 'full' | 'municipality_limit' | 'reserved' | 'held';

/** How many seats who asks gets, or why none: the rules of a seat in one place, for who joins, is approved or is offered one. */
export function seatsFor(asking: Asking, room: Room, pool: LockedPool, before: readonly Waiting[]): number | Hindrance {
  const { seats, least } = asking;
  if (room.free < least) return 'full';
  const limitLeft = room.limitLeft(asking.municipalityCode);
  if (limitLeft < least) return 'municipality_limit';
  const open = openTo(asking, room);
  if (open < least) return 'reserved';
  const given = Math.min(seats, limitLeft, open, pastGroups(asking, room, pool, before));
  return given < least ? 'held' : given;
}

/** Seats of a municipality in the pool, confirmed and offered. */
async function seatsOf(tx: Transaction, pool: LockedPool, municipality: MunicipalityCode): Promise<number> {
  const [row] = await tx.sql<{ taken: number }>(
    `SELECT coalesce(sum(seats_held), 0)::int AS taken FROM enrolment
     WHERE pool_id = $1 AND municipality_code = $2 AND status IN ('confirmed', 'offered')`,
    [pool.id, municipality],
  );
  return row?.taken ?? 0;
}

/** The same of the pool as it is now, read as far as it matters. */
export async function readSeatsFor(
  tx: Transaction,
  pool: LockedPool,
  asking: Asking,
  before: readonly Waiting[],
): Promise<number | NoSeat> {
  const { limitPerMunicipality: limit, reservedUntil } = pool;
  const free = freeSeats(pool);
  if (free < asking.least) return { status: 'full' };
  const left = new Map<MunicipalityCode, number>();
  if (limit !== null)
    for (const code of new Set([asking, ...before].map((one) => one.municipalityCode)))
      left.set(code, limit - (await seatsOf(tx, pool, code)));
  const room: Room = {
    free,
    kept: await keptSeats(tx, pool),
    limitLeft: (municipality) => left.get(municipality) ?? Number.POSITIVE_INFINITY,
  };
  const given = seatsFor(asking, room, pool, before);
  if (typeof given === 'number') return given;
  if (given === 'municipality_limit' && limit !== null) return { status: given, limit };
  if (given === 'reserved' && reservedUntil !== null) return { status: given, until: reservedUntil };
  return { status: given === 'held' ? 'held' : 'full' };
}
