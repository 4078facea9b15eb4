import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AccountId, EnrolmentId, MunicipalityCode, SeatPoolId } from '#kernel';
import type { Transaction } from '#platform';
import { type EnrolmentStatus, type LiveStatus, ownerMay } from './enrolment-status.js';
import { Offers } from './offers.js';
import { countersOf, countersSql, freeSeats, type LockedPool, lockPool, saveCounters } from './pool.js';
import { type NoSeat, whyNoSeat } from './seat-rules.js';

export interface SeatTaker {
  accountId: AccountId;
  municipalityCode: MunicipalityCode;
  /** Whether the municipality has been reached: it may have no seat that is kept for others. */
  reached: boolean;
  wish: string | null;
  /** Whether a place in the queue will do when there is no seat. */
  acceptQueue: boolean;
}

export type TakenSeat =
  | { status: 'confirmed'; enrolmentId: EnrolmentId }
  | { status: 'waitlisted'; enrolmentId: EnrolmentId; queueNumber: number; position: number }
  /** Somebody decides on it. */
  | { status: 'pending'; enrolmentId: EnrolmentId }
  /** No seat, and a place in the queue was not wanted. Nothing has been done. */
  | NoSeat;

/** Someone's live enrolment, read after the pool was locked. */
export interface OwnEnrolment {
  id: EnrolmentId;
  status: LiveStatus;
  municipalityCode: MunicipalityCode;
  offerExpiresAt: Date | null;
}

/** The one engine that gives seats, for circles and events. confirmed + offered never rises above capacity. */
@Injectable()
export class Seats {
  constructor(@Inject(Offers) private readonly offers: Offers) {}

  /**
   * A seat while one is free that nobody before them may have, else a place in the queue; an application where somebody
   * approves. Whoever is in already violates enrolment_one_live_per_person; the use case has asked before.
   */
  async take(tx: Transaction, pool: LockedPool, taker: SeatTaker): Promise<TakenSeat> {
    // Without an offer that may have expired, and without a free seat for those who wait, there is nothing to settle.
    if (pool.offered > 0 || (pool.waiting > 0 && freeSeats(pool) > 0)) await this.offers.settle(tx, pool);
    if (pool.approval) {
      // Its place in the queue, should it come to wait.
      pool.lastQueueNumber += 1;
      return { status: 'pending', enrolmentId: await insertEnrolment(tx, pool, taker, 'pending') };
    }
    const noSeat = await whyNoSeat(tx, pool, taker);
    if (noSeat === null) {
      pool.confirmed += 1;
      return { status: 'confirmed', enrolmentId: await insertEnrolment(tx, pool, taker, 'confirmed') };
    }
    if (!taker.acceptQueue) {
      await saveCounters(tx, pool);
      return noSeat;
    }
    pool.waiting += 1;
    pool.lastQueueNumber += 1;
    await this.offers.awaitRelease(tx, pool);
    const enrolmentId = await insertEnrolment(tx, pool, taker, 'waitlisted');
    return { status: 'waitlisted', enrolmentId, queueNumber: pool.lastQueueNumber, position: pool.waiting };
  }

  /** Gives up a seat, an offer, a place in the queue or an application; what becomes free is offered on. Null: there is nothing to leave. */
  async leave(tx: Transaction, pool: LockedPool, accountId: AccountId): Promise<OwnEnrolment | null> {
    return this.act(tx, pool, accountId, 'withdrawn');
  }

  /** Takes the seat that is offered. Null: none is, at this instant. */
  async accept(tx: Transaction, pool: LockedPool, accountId: AccountId): Promise<OwnEnrolment | null> {
    return this.act(tx, pool, accountId, 'confirmed');
  }

  /** Says no to the seat that is offered; it goes to the next. Null: none is, at this instant. */
  async decline(tx: Transaction, pool: LockedPool, accountId: AccountId): Promise<OwnEnrolment | null> {
    return this.act(tx, pool, accountId, 'declined');
  }

  /** Ends offers whose time is over and offers free seats on. For the job, and after capacity or limit have changed. */
  async settle(tx: Transaction, poolId: SeatPoolId): Promise<void> {
    const pool = await lockPool(tx, poolId);
    await this.offers.settle(tx, pool);
    await saveCounters(tx, pool);
  }

  /** Fewer seats than are taken keep everyone and offer nothing; more seats are offered to those who wait. */
  async setCapacity(
    tx: Transaction,
    poolId: SeatPoolId,
    capacity: number,
    limitPerMunicipality: number | null,
  ): Promise<void> {
    await lockPool(tx, poolId);
    await tx.sql('UPDATE seat_pool SET capacity = $2, limit_per_municipality = $3 WHERE id = $1', [
      poolId,
      capacity,
      limitPerMunicipality,
    ]);
    await this.settle(tx, poolId);
  }

  private async act(
    tx: Transaction,
    pool: LockedPool,
    accountId: AccountId,
    to: EnrolmentStatus,
  ): Promise<OwnEnrolment | null> {
    await this.offers.settle(tx, pool);
    const own = await liveEnrolment(tx, pool, accountId);
    const possible = own !== null && ownerMay(own.status, to);
    if (possible) {
      await tx.sql('UPDATE enrolment SET status = $2, status_since = $3 WHERE id = $1', [own.id, to, tx.now]);
      if (own.status === 'confirmed') pool.confirmed -= 1;
      if (own.status === 'offered') pool.offered -= 1;
      if (own.status === 'waitlisted') pool.waiting -= 1;
      if (to === 'confirmed') pool.confirmed += 1;
      await this.offers.settle(tx, pool);
    }
    await saveCounters(tx, pool);
    return possible ? own : null;
  }
}

async function liveEnrolment(tx: Transaction, pool: LockedPool, accountId: AccountId): Promise<OwnEnrolment | null> {
  const [own] = await tx.sql<OwnEnrolment>(
    `SELECT id, status, municipality_code AS "municipalityCode", offer_expires_at AS "offerExpiresAt" FROM enrolment
     WHERE pool_id = $1 AND account_id = $2 AND status IN ('pending', 'confirmed', 'waitlisted', 'offered')`,
    [pool.id, accountId],
  );
  return own ?? null;
}

/** The counters and the enrolment that they count. */
async function insertEnrolment(
  tx: Transaction,
  pool: LockedPool,
  taker: SeatTaker,
  status: 'pending' | 'confirmed' | 'waitlisted',
): Promise<EnrolmentId> {
  const id = randomUUID() as string as EnrolmentId;
  const queueNumber = status === 'confirmed' ? null : pool.lastQueueNumber;
  await tx.write(
    { text: countersSql, values: countersOf(pool) },
    {
      text: `INSERT INTO enrolment (id, pool_id, account_id, municipality_code, status, queue_number, wish, reached, created_at, status_since)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
      values: [
        ...[id, pool.id, taker.accountId, taker.municipalityCode, status, queueNumber, taker.wish],
        ...[taker.reached, tx.now],
      ],
    },
  );
  return id;
}
