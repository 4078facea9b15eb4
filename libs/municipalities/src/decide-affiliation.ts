import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { coordinates, type SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import type { AffiliationStatus } from './affiliation.js';
import {
  type DecidesAs,
  type Decision,
  type DecisionFacts,
  type DecisionRefusal,
  type ReasonRefusal,
  whyNotDecide,
  whyNotReason,
} from './affiliation-policy.js';
import { moveAffiliation, statusNow } from './affiliation-status.js';
import { hasCoordinator } from './deciders.js';
import { type AffiliationDecided, affiliationDecided } from './events.js';

/** An approval needs no reason; a rejection and an ending are told to the person with one. */
export type DecideInput = { decision: 'approve' } | { decision: 'reject' | 'end'; reason: string };

export type DecideOutcome = Result<{ id: string; municipalityCode: string | null }, DecisionRefusal | ReasonRefusal>;

const statusAfter = { approve: 'approved', reject: 'rejected', end: 'ended' } as const satisfies Record<
  Decision,
  AffiliationStatus
>;

/** A coordinator, or the project team, approves, rejects or ends the affiliation of someone else, who gets a mail about it. */
@Injectable()
export class DecideAffiliation {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute(viewer: SignedIn, as: DecidesAs, id: string, input: DecideInput): Promise<DecideOutcome> {
    const words = input.decision === 'approve' ? undefined : input.reason.trim();
    return this.db.transaction(async (tx) => {
      const facts = isUuid(id) ? await decisionFacts(tx, viewer, id) : null;
      const refusal = whyNotDecide(input.decision, as, facts);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' as const });
      const refusedWords = words === undefined ? null : whyNotReason(words);
      if (refusedWords !== null) return refuse(refusedWords);
      const { municipalityCode, status: from } = facts;
      await moveAffiliation(tx, this.audit, {
        id,
        from,
        to: statusAfter[input.decision],
        municipalityCode,
        actorId: viewer.accountId,
        reason: as,
        ...(words !== undefined && { words }),
      });
      await this.jobs.add(tx, affiliationDecided, { affiliationId: id } satisfies AffiliationDecided);
      return ok({ id, municipalityCode });
    });
  }
}

async function decisionFacts(
  tx: Transaction,
  { accountId }: SignedIn,
  id: string,
): Promise<(DecisionFacts & { municipalityCode: string | null }) | null> {
  const [row] = await tx.sql<DecisionFacts & { municipalityCode: string | null }>(
    `SELECT ${statusNow('r')} AS status, r.municipality_code AS "municipalityCode", r.account_id = $2 AS own,
       ${coordinates('$2', 'r.municipality_code')} AS coordinated,
       ${hasCoordinator('r.municipality_code')} AS "hasCoordinator"
     FROM affiliation r WHERE r.id = $1 FOR UPDATE`,
    [id, accountId],
  );
  return row ?? null;
}
