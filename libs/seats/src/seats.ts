import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AccountId, EnrolmentId, SeatPoolId } from '#kernel';
import type { Transaction } from '#platform';
import { type EnrolmentStatus, ownerMay } from './enrolment-status.js';
import { keepOnly } from './groups.js';
import { liveEnrolment, type OwnEnrolment } from './live-enrolment.js';
import { Offers } from './offers.js';
import { countersOf, countersSql, freeSeats, type LockedPool, lockPool, saveCounters } from './pool.js';
import { type Asking, type NoSeat, readSeatsFor } from './seat-rules.js';

/** Who joins, with how many seats and how few will do: one each for a person alone. The use case has asked whether they may be so many. */
export interface SeatTaker extends Asking {
  accountId: AccountId;
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
    const unsettled = pool.offered > 0 || (pool.waiting > 0 && freeSeats(pool) > 0);
    const groups = unsettled ? await this.offers.settle(tx, pool) : [];
    if (pool.approval) {
      // Its place in the queue, should it come to wait.
      pool.lastQueueNumber += 1;
      return { status: 'pending', enrolmentId: await insertEnrolment(tx, pool, taker, 'pending') };
    }
    const given = await readSeatsFor(tx, pool, taker, groups);
    if (typeof given === 'number') {
      pool.confirmed += given;
      await this.offers.recordPassed(tx, groups);
      return {
        status: 'confirmed',
        enrolmentId: await insertEnrolment(tx, pool, { ...taker, seats: given }, 'confirmed'),
      };
    }
    if (!taker.acceptQueue) {
      await saveCounters(tx, pool);
      return given;
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

  /** Keeps fewer seats of a group, which has its seats or waits; what becomes free is offered on. Null: there is nothing to give back. */
  async giveBack(tx: Transaction, pool: LockedPool, accountId: AccountId, keep: number): Promise<OwnEnrolment | null> {
    await this.offers.settle(tx, pool);
    const own = await keepOnly(tx, pool, accountId, keep);
    if (own !== null) await this.offers.settle(tx, pool);
    await saveCounters(tx, pool);
    return own;
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
      if (own.status === 'confirmed') pool.confirmed -= own.seats;
      if (own.status === 'offered') pool.offered -= own.seats;
      if (own.status === 'waitlisted') pool.waiting -= 1;
      if (to === 'confirmed') pool.confirmed += own.seats;
      await this.offers.settle(tx, pool);
    }
    await saveCounters(tx, pool);
    return possible ? own : null;
  }
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
      text: `INSERT INTO enrolment (id, pool_id, account_id, municipality_code, status, queue_number, wish, reached,
          seats_held, seats_least, created_at, status_since)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
      values: [
        ...[id, pool.id, taker.accountId, taker.municipalityCode, status, queueNumber, taker.wish],
        ...[taker.reached, taker.seats, Math.min(taker.least, taker.seats), tx.now],
      ],
    },
  );
  return id;
}
