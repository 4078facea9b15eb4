import { Injectable } from '@nestjs/common';
import type { AccountId, EnrolmentId, MunicipalityCode, SeatPoolId } from '#kernel';
import type { Transaction } from '#platform';

export interface SeatTaker {
  accountId: AccountId;
  municipalityCode: MunicipalityCode;
  wish: string | null;
}

export type TakenSeat =
  | { enrolmentId: EnrolmentId; status: 'confirmed' }
  /** position: those waiting before + 1. */
  | { enrolmentId: EnrolmentId; status: 'waitlisted'; queueNumber: number; position: number };

/** SQL: a seat is free and nobody waits for it. */
const seatIsFree = (row = ''): string => `${row}confirmed + ${row}offered < ${row}capacity AND ${row}waiting = 0`;

/** The one engine that gives seats, for circles and events. */
@Injectable()
export class Seats {
  /**
   * A seat while one is free and nobody waits for it, else a place in the queue. The pool's row decides by one
   * statement, so that any number of people at once get `capacity` seats and queue numbers without gaps. Whoever is in
   * already violates enrolment_one_live_per_person; the use case has asked before.
   */
  async take(tx: Transaction, poolId: SeatPoolId, taker: SeatTaker): Promise<TakenSeat> {
    const [pool] = await tx.sql<{ seated: boolean; queue_number: number; position: number }>(
      `UPDATE seat_pool SET
         confirmed = confirmed + CASE WHEN ${seatIsFree()} THEN 1 ELSE 0 END,
         waiting = waiting + CASE WHEN ${seatIsFree()} THEN 0 ELSE 1 END,
         last_queue_number = last_queue_number + CASE WHEN ${seatIsFree()} THEN 0 ELSE 1 END
       WHERE id = $1
       RETURNING ${seatIsFree('old.')} AS seated, new.last_queue_number AS queue_number, new.waiting AS position`,
      [poolId],
    );
    if (pool === undefined) throw new Error(`no seat pool ${poolId}`);
    const status = pool.seated ? 'confirmed' : 'waitlisted';
    const [enrolment] = await tx.sql<{ id: EnrolmentId }>(
      `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, queue_number, wish, created_at, status_since)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7) RETURNING id`,
      [
        poolId,
        taker.accountId,
        taker.municipalityCode,
        status,
        pool.seated ? null : pool.queue_number,
        taker.wish,
        tx.now,
      ],
    );
    if (enrolment === undefined) throw new Error('an enrolment was not inserted');
    return pool.seated
      ? { enrolmentId: enrolment.id, status: 'confirmed' }
      : { enrolmentId: enrolment.id, status: 'waitlisted', queueNumber: pool.queue_number, position: pool.position };
  }
}
