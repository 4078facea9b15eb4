import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import {
  type CircleId,
  containsPersonalIdentityCode,
  type EnrolmentId,
  type MunicipalityCode,
  ok,
  type Result,
  refuse,
} from '#kernel';
import { Database, Jobs, once } from '#platform';
import { mostSeatsAsked, Seats } from '#seats';
import { joinFacts } from './circle-facts.js';
import { type JoinRefusal, whyNotJoin } from './circle-policy.js';
import { type CircleEnrolled, circleEnrolled } from './events.js';
import { isReached } from './seats/reached.js';
import { tellOfApplication } from './seats/tell-of-application.js';

export interface JoinCircleInput {
  circleId: CircleId;
  onBehalfOf: MunicipalityCode;
  /** Seats for colleagues besides, the person's own included, and how few will do. Without it: one seat. */
  group?: { seats: number; least: number };
  wish: string | null;
  /** Whether a place in the queue will do when there is no seat. */
  acceptQueue: boolean;
  /** Made by the caller, once a form. */
  idempotencyKey: string;
}

interface Joined {
  enrolmentId: EnrolmentId;
  status: 'confirmed' | 'waitlisted' | 'pending';
}

type JoinStop =
  | JoinRefusal
  | { reason: 'full' }
  | { reason: 'municipality_limit'; limit: number }
  | { reason: 'reserved'; until: Date }
  | { reason: 'held' }
  /** So many seats are not given to one; `most` are. */
  | { reason: 'group_size'; most: number }
  | { reason: 'personal_identity_code' }
  | { reason: 'too_long' };

export type JoinOutcome = Result<Joined, JoinStop | { reason: 'key_reused' }>;

/** Longest wish, in characters. */
const wishLimit = 2000;

/** Whether one may ask for so many seats: one is always allowed. */
const fits = ({ seats, least }: { seats: number; least: number }, most: number): boolean =>
  seats >= 1 && least >= 1 && least <= seats && (seats === 1 || seats <= most);

/** A person takes a seat in a circle, or a place in its queue, or applies for one where a facilitator approves, for a municipality they represent. */
@Injectable()
export class JoinCircle {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute(viewer: SignedIn, input: JoinCircleInput): Promise<JoinOutcome> {
    const wish = input.wish?.trim() || null;
    if (wish !== null && wish.length > wishLimit) return refuse({ reason: 'too_long' });
    if (wish !== null && containsPersonalIdentityCode(wish)) return refuse({ reason: 'personal_identity_code' });
    const { idempotencyKey: key, ...rest } = input;
    const keyed = { accountId: viewer.accountId, key, operation: 'circle.join', input: rest };

    return this.db.transaction((tx) =>
      once<Joined, JoinStop>(tx, keyed, async () => {
        const facts = await joinFacts(tx, input.circleId, viewer.accountId, input.onBehalfOf);
        const refusal = whyNotJoin(facts);
        if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });

        const { onBehalfOf: municipalityCode, acceptQueue, group = { seats: 1, least: 1 } } = input;
        const most = mostSeatsAsked(facts.pool);
        if (!fits(group, most)) return refuse({ reason: 'group_size', most });
        const seat = await this.seats.take(tx, facts.pool, {
          accountId: viewer.accountId,
          municipalityCode,
          ...group,
          reached: await isReached(tx, facts.pool, input.circleId, municipalityCode),
          wish,
          acceptQueue,
        });
        if (seat.status === 'full') return refuse({ reason: 'full' });
        if (seat.status === 'municipality_limit') return refuse({ reason: 'municipality_limit', limit: seat.limit });
        if (seat.status === 'held') return refuse({ reason: 'held' });
        if (seat.status === 'reserved') return refuse({ reason: 'reserved', until: seat.until });
        const { enrolmentId, status } = seat;
        await this.audit.record(tx, {
          act: 'circle.join',
          actorId: viewer.accountId,
          municipalityCode: input.onBehalfOf,
          objectKind: 'enrolment',
          objectId: enrolmentId,
          to: status,
        });
        if (status === 'pending') await tellOfApplication(tx, this.jobs, enrolmentId);
        else await this.jobs.add(tx, circleEnrolled, { enrolmentId } satisfies CircleEnrolled);
        return ok({ enrolmentId, status });
      }),
    );
  }
}
