import { Inject, Injectable } from '@nestjs/common';
import type { EnrolmentId } from '#kernel';
import type { Transaction } from '#platform';
import { type EnrolmentStatus, mayFollow } from './enrolment-status.js';
import { Offers } from './offers.js';
import { type LockedPool, saveCounters } from './pool.js';
import { readSeatsFor, type Waiting } from './seat-rules.js';

/**
 * Applications for seats of a pool in which somebody approves them. An application holds no seat and does not wait; it has
 * a number of the queue from the instant at which it was made, and stands there in the queue when it is approved too late.
 */
@Injectable()
export class Applications {
  constructor(@Inject(Offers) private readonly offers: Offers) {}

  /** A seat while one is free that nobody before them may have, else a place in the queue. Null: there is nothing to decide. */
  async approve(tx: Transaction, pool: LockedPool, id: EnrolmentId): Promise<'confirmed' | 'waitlisted' | null> {
    const groups = await this.offers.settle(tx, pool);
    const application = await undecided(tx, pool, id);
    const before = groups.filter(({ queueNumber }) => application !== null && queueNumber < application.queueNumber);
    const given = application && (await readSeatsFor(tx, pool, application, before));
    const seats = typeof given === 'number' ? given : null;
    const to = seats !== null ? 'confirmed' : 'waitlisted';
    if (application !== null) {
      await tx.sql('UPDATE enrolment SET status = $2, status_since = $3, seats_held = $4 WHERE id = $1', [
        ...[id, to, tx.now, seats ?? application.seats],
      ]);
      if (seats !== null) {
        pool.confirmed += seats;
        await this.offers.recordPassed(tx, before);
      } else {
        pool.waiting += 1;
        await this.offers.awaitRelease(tx, pool);
      }
    }
    await saveCounters(tx, pool);
    return application === null ? null : to;
  }

  /** Takes no seat, and frees none. False: there is nothing to decide. */
  async reject(tx: Transaction, pool: LockedPool, id: EnrolmentId, reason: string): Promise<boolean> {
    if ((await undecided(tx, pool, id)) === null) return false;
    await tx.sql(`UPDATE enrolment SET status = 'rejected', status_since = $2, decision_reason = $3 WHERE id = $1`, [
      id,
      tx.now,
      reason,
    ]);
    return true;
  }
}

/** For which municipality the application was made; null when it is none any more. */
async function undecided(tx: Transaction, pool: LockedPool, id: EnrolmentId): Promise<Waiting | null> {
  const [one] = await tx.sql<Waiting & { status: EnrolmentStatus }>(
    `SELECT id, status, municipality_code AS "municipalityCode", reached, seats_held AS seats, seats_least AS least,
       queue_number AS "queueNumber" FROM enrolment WHERE id = $1 AND pool_id = $2`,
    [id, pool.id],
  );
  return one !== undefined && mayFollow(one.status, 'rejected') ? one : null;
}
