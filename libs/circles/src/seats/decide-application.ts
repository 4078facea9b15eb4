import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type ReasonRefusal, representsNow, type SignedIn, whyNotReason } from '#identity';
import {
  type AccountId,
  type CircleId,
  type EnrolmentId,
  isUuid,
  type MunicipalityCode,
  ok,
  type Result,
  refuse,
} from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { Applications, type EnrolmentStatus, type LockedPool, lockPool } from '#seats';
import { type ActsAs, mayTouch } from '../acts-as.js';
import type { CircleStatus } from '../circle-status.js';
import { type CircleApplication, type CircleEnrolled, circleApplication, circleEnrolled } from '../events.js';
import { type DecisionRefusal, whyNotDecide } from './application-policy.js';

export interface DecideApplicationInput {
  enrolmentId: EnrolmentId;
  decision: { approve: true } | { approve: false; reason: string };
}

/** The decision as both sites send it. */
export interface DecideApplicationArgs {
  enrolmentId: EnrolmentId;
  approve: boolean;
  reason?: string | null;
}

export const applicationInput = ({ enrolmentId, approve, reason }: DecideApplicationArgs): DecideApplicationInput => ({
  enrolmentId,
  decision: approve ? { approve } : { approve, reason: reason ?? '' },
});

type Decided = { enrolmentId: EnrolmentId; status: 'confirmed' | 'waitlisted' | 'rejected' };

export type DecideApplicationOutcome = Result<Decided, DecisionRefusal | ReasonRefusal>;

interface ApplicationFacts {
  circleId: CircleId;
  state: CircleStatus;
  accountId: AccountId;
  municipalityCode: MunicipalityCode;
  status: EnrolmentStatus;
  represents: boolean;
}

/** Who leads a circle, or the project team, approves an application for a seat of it, or declines it with a reason. */
@Injectable()
export class DecideApplication {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Applications) private readonly applications: Applications,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute(
    { accountId: actorId }: SignedIn,
    { enrolmentId, decision }: DecideApplicationInput,
    as: ActsAs = 'team',
  ): Promise<DecideApplicationOutcome> {
    return this.db.transaction<DecideApplicationOutcome>(async (tx) => {
      const pool = await lockPoolOf(tx, enrolmentId);
      const read = pool && (await applicationFacts(tx, enrolmentId));
      const facts = read && (await mayTouch(tx, actorId, as, read.circleId)) ? read : null;
      const refusal = whyNotDecide(facts && { ...facts, own: facts.accountId === actorId }, decision.approve);
      if (pool === null || facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const objection = decision.approve ? null : whyNotReason(decision.reason.trim());
      if (objection !== null) return refuse(objection);

      const status = await this.decide(tx, pool, { enrolmentId, decision });
      await this.audit.record(tx, {
        act: decision.approve ? 'circle.approve_application' : 'circle.reject_application',
        actorId,
        municipalityCode: facts.municipalityCode,
        objectKind: 'enrolment',
        objectId: enrolmentId,
        from: 'pending',
        to: status,
      });
      if (decision.approve) await this.jobs.add(tx, circleEnrolled, { enrolmentId } satisfies CircleEnrolled);
      else await this.jobs.add(tx, circleApplication, { enrolmentId } satisfies CircleApplication);
      return ok({ enrolmentId, status });
    });
  }

  private async decide(
    tx: Transaction,
    pool: LockedPool,
    { enrolmentId, decision }: DecideApplicationInput,
  ): Promise<Decided['status']> {
    const status = decision.approve
      ? await this.applications.approve(tx, pool, enrolmentId)
      : (await this.applications.reject(tx, pool, enrolmentId, decision.reason.trim())) && 'rejected';
    if (!status) throw new Error(`application ${enrolmentId} changed while its pool was locked`);
    return status;
  }
}

/** Locked first and read afterwards: who waited for the lock reads what the one before has written. */
async function lockPoolOf(tx: Transaction, enrolmentId: EnrolmentId): Promise<LockedPool | null> {
  if (!isUuid(enrolmentId)) return null;
  const [one] = await tx.sql<{ poolId: LockedPool['id'] }>('SELECT pool_id AS "poolId" FROM enrolment WHERE id = $1', [
    enrolmentId,
  ]);
  return one === undefined ? null : lockPool(tx, one.poolId);
}

async function applicationFacts(tx: Transaction, enrolmentId: EnrolmentId): Promise<ApplicationFacts | null> {
  const [facts] = await tx.sql<ApplicationFacts>(
    `SELECT c.id AS "circleId", e.account_id AS "accountId", e.municipality_code AS "municipalityCode", e.status,
       circle_state(c.status, c.enrolment_opens_at, c.enrolment_closes_at, c.first_meeting_starts_at,
         c.last_meeting_ends_at, $2) AS state,
       EXISTS (SELECT FROM account a WHERE a.id = e.account_id AND a.status = 'active')
         AND ${representsNow('e.account_id', 'e.municipality_code')} AS represents
     FROM enrolment e JOIN circle c ON c.seat_pool_id = e.pool_id WHERE e.id = $1`,
    [enrolmentId, tx.now],
  );
  return facts ?? null;
}
