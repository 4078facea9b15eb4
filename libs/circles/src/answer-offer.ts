import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { isSeated } from '#seats';
import type { JoinFacts } from './circle-policy.js';
import { circleEnrolled, circleLeft } from './events.js';
import { OwnPlace, type OwnPlaceInput, type PlaceOutcome, type PlaceOwner, type PlaceStop } from './own-place.js';

/** Why there is no offer to answer: one has a seat already, was too late, or never had one. */
async function whyNoOffer(tx: Transaction, facts: JoinFacts, poolId: string, viewer: PlaceOwner): Promise<PlaceStop> {
  if (facts.own && isSeated(facts.own.status)) return { reason: 'already_in', enrolmentId: facts.own.enrolmentId };
  const [last] = await tx.sql<{ expired: Date }>(
    `SELECT offer_expires_at AS expired FROM enrolment WHERE pool_id = $1 AND account_id = $2
       AND (status = 'expired' OR (status = 'offered' AND offer_expires_at <= $3))
     ORDER BY offer_expires_at DESC LIMIT 1`,
    [poolId, viewer.accountId, tx.now],
  );
  return last === undefined ? { reason: 'no_offer' } : { reason: 'offer_expired', expiredAt: last.expired };
}

/** A person takes the seat that is offered to them. */
@Injectable()
export class AcceptSeat {
  constructor(@Inject(OwnPlace) private readonly place: OwnPlace) {}

  execute(viewer: PlaceOwner, input: OwnPlaceInput): Promise<PlaceOutcome> {
    return this.place.change(viewer, input, {
      act: 'circle.accept_seat',
      to: 'confirmed',
      event: circleEnrolled,
      change: 'accept',
      whyNot: whyNoOffer,
    });
  }
}

/** A person says no to the seat that is offered to them; it goes to the next in line. */
@Injectable()
export class DeclineSeat {
  constructor(@Inject(OwnPlace) private readonly place: OwnPlace) {}

  execute(viewer: PlaceOwner, input: OwnPlaceInput): Promise<PlaceOutcome> {
    return this.place.change(viewer, input, {
      act: 'circle.decline_seat',
      to: 'declined',
      event: circleLeft,
      change: 'decline',
      whyNot: whyNoOffer,
    });
  }
}
