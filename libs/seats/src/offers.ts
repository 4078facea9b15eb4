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

interface Waiting {
  id: EnrolmentId;
  municipality: MunicipalityCode;
  reached: boolean;
}

/** Someone whom a seat goes past, and why. */
interface Skipped {
  id: EnrolmentId;
  reason: 'municipality_limit' | 'reserved';
}

const hour = 60 * 60 * 1000;

/** Seats that become free go to those who wait, one offer a seat. All of it on a pool that the caller has locked. */
@Injectable()
export class Offers {
  constructor(
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  /** Brings the pool to this instant: offers whose time is over end, and free seats are offered on. */
  async settle(tx: Transaction, pool: LockedPool): Promise<void> {
    await this.endExpired(tx, pool);
    await this.offerFree(tx, pool);
  }

  /** Whoever waits while seats are kept is offered one of them when they are released. */
  async awaitRelease(tx: Transaction, pool: LockedPool): Promise<void> {
    if (!keepsSeats(pool, tx.now) || pool.reservedUntil === null) return;
    const payload = { poolId: pool.id } satisfies SeatsRelease;
    await this.jobs.addAt(tx, seatsRelease, payload, pool.reservedUntil, `${seatsRelease}.${pool.id}`);
  }

  private async endExpired(tx: Transaction, pool: LockedPool): Promise<void> {
    const ended = await tx.sql<{ id: EnrolmentId }>(
      `UPDATE enrolment SET status = 'expired', status_since = offer_expires_at
       WHERE pool_id = $1 AND status = 'offered' AND offer_expires_at <= $2 RETURNING id`,
      [pool.id, tx.now],
    );
    pool.offered -= ended.length;
    for (const { id } of ended) {
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
  private async offerFree(tx: Transaction, pool: LockedPool): Promise<void> {
    if (pool.waiting === 0 || freeSeats(pool) === 0 || tx.now >= pool.offersUntil) return;
    const queue = await tx.sql<Waiting>(
      `SELECT id, municipality_code AS municipality, reached FROM enrolment
       WHERE pool_id = $1 AND status = 'waitlisted' ORDER BY queue_number`,
      [pool.id],
    );
    const taken = await this.takenByMunicipality(tx, pool);
    const limit = pool.limitPerMunicipality ?? Number.POSITIVE_INFINITY;
    let kept = await keptSeats(tx, pool);
    const skipped: Skipped[] = [];
    for (const next of queue) {
      if (freeSeats(pool) === 0) break;
      const before = taken.get(next.municipality) ?? 0;
      if (before >= limit || (next.reached && freeSeats(pool) <= kept)) {
        skipped.push({ id: next.id, reason: before >= limit ? 'municipality_limit' : 'reserved' });
        continue;
      }
      taken.set(next.municipality, before + 1);
      if (!next.reached) kept = Math.max(kept - 1, 0);
      await this.offer(tx, pool, next);
      await this.recordSkips(tx, skipped.splice(0));
    }
  }

  private async takenByMunicipality(tx: Transaction, pool: LockedPool): Promise<Map<MunicipalityCode, number>> {
    const rows = await tx.sql<{ municipality: MunicipalityCode; taken: number }>(
      `SELECT municipality_code AS municipality, count(*)::int AS taken FROM enrolment
       WHERE pool_id = $1 AND status IN ('confirmed', 'offered') GROUP BY 1`,
      [pool.id],
    );
    return new Map(rows.map(({ municipality, taken }) => [municipality, taken]));
  }

  private async offer(tx: Transaction, pool: LockedPool, { id }: Waiting): Promise<void> {
    const expires = new Date(Math.min(tx.now.getTime() + pool.offerHours * hour, pool.offersUntil.getTime()));
    await tx.sql(`UPDATE enrolment SET status = 'offered', status_since = $2, offer_expires_at = $3 WHERE id = $1`, [
      id,
      tx.now,
      expires,
    ]);
    pool.waiting -= 1;
    pool.offered += 1;
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
