import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type AccountId, type CircleId, type EnrolmentId, ok, type Result, refuse } from '#kernel';
import { Database, Jobs, once, type Transaction } from '#platform';
import { type OwnEnrolment, Seats } from '#seats';
import { joinFacts } from './circle-facts.js';
import type { JoinFacts } from './circle-policy.js';
import { type CircleEnrolled, type CircleLeft, type circleEnrolled, circleLeft } from './events.js';

/** Whose place it is. */
export interface PlaceOwner {
  accountId: AccountId;
}

export interface OwnPlaceInput {
  circleId: CircleId;
  /** Made by the caller, once a form. */
  idempotencyKey: string;
  /** Only this enrolment is meant, not one that came after it. */
  enrolmentId?: EnrolmentId;
}

export type PlaceStop =
  | { reason: 'not_found' }
  | { reason: 'cancelled' }
  | { reason: 'not_in' }
  | { reason: 'no_offer' }
  | { reason: 'offer_expired'; expiredAt: Date }
  | { reason: 'already_in'; enrolmentId: EnrolmentId };

export type PlaceOutcome = Result<{ enrolmentId: EnrolmentId }, PlaceStop | { reason: 'key_reused' }>;

interface PlaceAct {
  /** `circle.leave` */
  act: string;
  /** Status after it. */
  to: 'withdrawn' | 'confirmed' | 'declined';
  /** The event that people are told of. */
  event: typeof circleEnrolled | typeof circleLeft;
  change: 'leave' | 'accept' | 'decline';
  /** Why nothing could be changed, from what is true then. */
  whyNot: (tx: Transaction, facts: JoinFacts, poolId: string, viewer: PlaceOwner) => Promise<PlaceStop>;
}

/** What leaving, accepting and declining have in common: a change of one's own place, once a key, told and logged. */
@Injectable()
export class OwnPlace {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  change(viewer: PlaceOwner, input: OwnPlaceInput, what: PlaceAct): Promise<PlaceOutcome> {
    const { idempotencyKey: key, circleId } = input;
    const keyed = { accountId: viewer.accountId, key, operation: what.act, input: circleId };
    return this.db.transaction((tx) =>
      once<{ enrolmentId: EnrolmentId }, PlaceStop>(tx, keyed, async () => {
        const facts = await joinFacts(tx, circleId, viewer.accountId, null);
        if (facts === null || ['draft', 'proposed', 'archived'].includes(facts.state))
          return refuse({ reason: 'not_found' });
        if (facts.state === 'cancelled') return refuse({ reason: 'cancelled' });
        const meant = input.enrolmentId === undefined || input.enrolmentId === facts.own?.enrolmentId;
        const before = meant && (await this.seats[what.change](tx, facts.pool, viewer.accountId));
        if (!before) return refuse(await what.whyNot(tx, facts, facts.pool.id, viewer));
        await this.leaveTraces(tx, viewer, before, what);
        return ok({ enrolmentId: before.id });
      }),
    );
  }

  private async leaveTraces(tx: Transaction, viewer: PlaceOwner, before: OwnEnrolment, what: PlaceAct): Promise<void> {
    await this.audit.record(tx, {
      act: what.act,
      actorId: viewer.accountId,
      municipalityCode: before.municipalityCode,
      objectKind: 'enrolment',
      objectId: before.id,
      from: before.status,
      to: what.to,
    });
    // Who withdraws an application has nothing that others wait for, and has seen it on the page.
    if (before.status === 'pending') return;
    // Once it is left, the enrolment no longer shows what it was.
    if (what.event === circleLeft) {
      await this.jobs.add(tx, circleLeft, { enrolmentId: before.id, from: before.status } satisfies CircleLeft);
    } else {
      await this.jobs.add(tx, what.event, { enrolmentId: before.id } satisfies CircleEnrolled);
    }
  }
}
