import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type EnrolmentId, ok, type Result, refuse } from '#kernel';
import { Database, once } from '#platform';
import { Seats } from '#seats';
import { joinFacts } from '../circle-facts.js';
import type { OwnPlaceInput } from '../own-place.js';

export interface GiveBackSeatsInput extends OwnPlaceInput {
  /** How many seats of the group the person goes on holding, their own included. */
  keep: number;
}

type GiveBackStop =
  | { reason: 'not_found' }
  | { reason: 'cancelled' }
  | { reason: 'not_in' }
  /** Not fewer than one has or waits for, or fewer than one. */
  | { reason: 'nothing_to_give_back' };

export type GiveBackOutcome = Result<{ enrolmentId: EnrolmentId }, GiveBackStop | { reason: 'key_reused' }>;

/** Whoever holds the seats of a group, or waits for them, gives some of them back; they go to the next in line. */
@Injectable()
export class GiveBackSeats {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute(viewer: SignedIn, { circleId, keep, idempotencyKey: key }: GiveBackSeatsInput): Promise<GiveBackOutcome> {
    const act = 'circle.give_back_seats';
    const keyed = { accountId: viewer.accountId, key, operation: act, input: { circleId, keep } };
    return this.db.transaction((tx) =>
      once<{ enrolmentId: EnrolmentId }, GiveBackStop>(tx, keyed, async () => {
        const facts = await joinFacts(tx, circleId, viewer.accountId, null);
        if (facts === null || ['draft', 'proposed', 'archived'].includes(facts.state))
          return refuse({ reason: 'not_found' });
        if (facts.state === 'cancelled') return refuse({ reason: 'cancelled' });
        if (facts.own === null) return refuse({ reason: 'not_in' });
        const own = await this.seats.giveBack(tx, facts.pool, viewer.accountId, keep);
        if (own === null) return refuse({ reason: 'nothing_to_give_back' });
        await this.audit.record(tx, {
          act,
          actorId: viewer.accountId,
          municipalityCode: own.municipalityCode,
          objectKind: 'enrolment',
          objectId: own.id,
          from: String(own.seats),
          to: String(keep),
        });
        return ok({ enrolmentId: own.id });
      }),
    );
  }
}
