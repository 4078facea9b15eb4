import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { EnrolmentId, MunicipalityCode } from '#kernel';
import { Jobs, type Transaction } from '#platform';
import {
  type SeatOffered,
  type SeatsExpire,
  type SeatsRelease,
  seatOffered,
  seatsExpire,
  seatsRelease,
} from './events.js';
import { freeSeats, type LockedPool } from './pool.js';
import { keepsSeats, keptSeats } from './reserved.js';
import { seatsFor, type Waiting } from './seat-rules.js';

/** Someone whom a seat goes past, and why. */
interface Skipped {
  id: EnrolmentId;
  reason: 'municipality_limit' | 'reserved' | 'group' | 'held';
}

/** A group that waits and does not fit, and why. */
export type StoppedGroup = Waiting & Skipped;

const hour = 60 * 60 * 1000;

/** Seats that become free go to those who wait, one offer a seat, or one a group. All of it on a pool that the caller has locked. */
@Injectable()
export class Offers {
  constructor(
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  /**
   * Brings the pool to this instant: offers whose time is over end, and free seats are offered on. Tells the groups that do
   * not fit into what is free after that, in the order of the queue.
   */
  async settle(tx: Transaction, pool: LockedPool): Promise<StoppedGroup[]> {
    await this.endExpired(tx, pool);
    return this.offerFree(tx, pool);
  }

  /** That a seat has gone past groups that wait, to someone who joined or was approved. */
  async recordPassed(tx: Transaction, groups: readonly StoppedGroup[]): Promise<void> {
    await this.recordSkips(
      tx,
      groups.filter(({ reason }) => reason === 'group'),
    );
  }

  /** Whoever waits while seats are kept is offered one of them when they are released. */
  async awaitRelease(tx: Transaction, pool: LockedPool): Promise<void> {
    if (!keepsSeats(pool, tx.now) || pool.reservedUntil === null) return;
    const payload = { poolId: pool.id } satisfies SeatsRelease;
    await this.jobs.addAt(tx, seatsRelease, payload, pool.reservedUntil, `${seatsRelease}.${pool.id}`);
  }

  private async endExpired(tx: Transaction, pool: LockedPool): Promise<void> {
    const ended = await tx.sql<{ id: EnrolmentId; seats: number }>(
      `UPDATE enrolment SET status = 'expired', status_since = offer_expires_at
       WHERE pool_id = $1 AND status = 'offered' AND offer_expires_at <= $2 RETURNING id, seats_held AS seats`,
      [pool.id, tx.now],
    );
    for (const { id, seats } of ended) {
      pool.offered -= seats;
      await this.audit.record(tx, {
        act: 'seat.expire',
        actorId: null,
        objectKind: 'enrolment',
        objectId: id,
        from: 'offered',
        to: 'expired',
      });
    }
  }

  /** The first in the queue whom the rules allow gets the seat; those whom they block keep their place. */
  private async offerFree(tx: Transaction, pool: LockedPool): Promise<StoppedGroup[]> {
    const groups: StoppedGroup[] = [];
    if (pool.waiting === 0 || freeSeats(pool) === 0 || tx.now >= pool.offersUntil) return groups;
    const queue = await tx.sql<Waiting>(
      `SELECT id, municipality_code AS "municipalityCode", reached, seats_held AS seats, seats_least AS least,
         queue_number AS "queueNumber"
       FROM enrolment WHERE pool_id = $1 AND status = 'waitlisted' ORDER BY queue_number`,
      [pool.id],
    );
    const taken = await this.takenByMunicipality(tx, pool);
    const limit = pool.limitPerMunicipality ?? Number.POSITIVE_INFINITY;
    const limitLeft = (municipality: MunicipalityCode): number => limit - (taken.get(municipality) ?? 0);
    let kept = await keptSeats(tx, pool);
    const skipped: Skipped[] = [];
    for (const next of queue) {
      if (freeSeats(pool) === 0) break;
      const given = seatsFor(next, { free: freeSeats(pool), kept, limitLeft }, pool, groups);
      if (typeof given !== 'number') {
        const reason = given === 'full' ? 'group' : given;
        skipped.push({ id: next.id, reason });
        if (next.least > 1) groups.push({ ...next, reason });
        continue;
      }
      taken.set(next.municipalityCode, (taken.get(next.municipalityCode) ?? 0) + given);
      if (!next.reached) kept = Math.max(kept - given, 0);
      await this.offer(tx, pool, next, given);
      await this.recordSkips(tx, skipped.splice(0));
    }
    return groups;
  }

  private async takenByMunicipality(tx: Transaction, pool: LockedPool): Promise<Map<MunicipalityCode, number>> {
    const rows = await tx.sql<{ municipality: MunicipalityCode; taken: number }>(
      `SELECT municipality_code AS municipality, sum(seats_held)::int AS taken FROM enrolment
       WHERE pool_id = $1 AND status IN ('confirmed', 'offered') GROUP BY 1`,
      [pool.id],
    );
    return new Map(rows.map(({ municipality, taken }) => [municipality, taken]));
  }

  private async offer(tx: Transaction, pool: LockedPool, { id }: Waiting, seats: number): Promise<void> {
    const expires = new Date(Math.min(tx.now.getTime() + pool.offerHours * hour, pool.offersUntil.getTime()));
    await tx.sql(
      `UPDATE enrolment SET status = 'offered', status_since = $2, offer_expires_at = $3, seats_held = $4 WHERE id = $1`,
      [id, tx.now, expires, seats],
    );
    pool.waiting -= 1;
    pool.offered += seats;
    await this.audit.record(tx, {
      act: 'seat.offer',
      actorId: null,
      objectKind: 'enrolment',
      objectId: id,
      from: 'waitlisted',
      to: 'offered',
    });
    await this.jobs.add(tx, seatOffered, { enrolmentId: id } satisfies SeatOffered);
    await this.jobs.addAt(tx, seatsExpire, { poolId: pool.id } satisfies SeatsExpire, expires);
  }

  private async recordSkips(tx: Transaction, skipped: Skipped[]): Promise<void> {
    for (const { id, reason } of skipped) {
      await this.audit.record(tx, {
        act: 'seat.skip',
        actorId: null,
        objectKind: 'enrolment',
        objectId: id,
        reason,
      });
    }
  }
}
