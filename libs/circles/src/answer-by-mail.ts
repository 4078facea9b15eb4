import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, type CircleId, type EnrolmentId, refuse } from '#kernel';
import { Database } from '#platform';
import { AcceptSeat, DeclineSeat } from './answer-offer.js';
import type { PlaceOutcome } from './own-place.js';

/** The owner of an enrolment answers its offer from the mail that told of it, without signing in. */
@Injectable()
export class AnswerByMail {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AcceptSeat) private readonly accept: AcceptSeat,
    @Inject(DeclineSeat) private readonly decline: DeclineSeat,
  ) {}

  async execute(enrolmentId: EnrolmentId, answer: 'accept' | 'decline'): Promise<PlaceOutcome> {
    const [place] = await this.db.read<{ accountId: AccountId; circleId: CircleId }>(
      `SELECT e.account_id AS "accountId", c.id AS "circleId" FROM enrolment e
       JOIN account a ON a.id = e.account_id AND a.status = 'active'
       JOIN circle c ON c.seat_pool_id = e.pool_id WHERE e.id = $1`,
      [enrolmentId],
    );
    if (place === undefined) return refuse({ reason: 'not_found' });
    const { accountId, circleId } = place;
    // The same answer given twice is given once, and says so both times.
    const input = { circleId, enrolmentId, idempotencyKey: `mail-${answer}-${enrolmentId}` };
    return this[answer].execute({ accountId }, input);
  }
}
