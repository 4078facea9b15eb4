import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { notOver, type ReasonRefusal, representsNow, type SignedIn, whyNotReason } from '#identity';
import { type CircleId, isUuid, type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import type { CircleStatus } from './circle-status.js';
import { type FacilitatorChanged, facilitatorChanged } from './events.js';
import { type FacilitatorFacts, type FacilitatorRefusal, whyNotLead } from './facilitator-policy.js';

export interface AddFacilitatorInput {
  circleId: CircleId;
  personId: string;
  /** The municipality, of those the person represents, for which they lead. */
  municipalityCode: MunicipalityCode;
  reason: string;
}

export type AddFacilitatorOutcome = Result<
  { facilitatorId: string },
  FacilitatorRefusal | ReasonRefusal | { reason: 'not_found' }
>;

/** The project team has a person lead a circle, from now on. */
@Injectable()
export class AddFacilitator {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute({ accountId: actorId }: SignedIn, input: AddFacilitatorInput): Promise<AddFacilitatorOutcome> {
    const { circleId, personId, municipalityCode } = input;
    const reason = input.reason.trim();
    const objection = whyNotReason(reason);
    if (objection !== null) return refuse(objection);
    if (!isUuid(circleId) || !isUuid(personId)) return refuse({ reason: 'not_found' });
    return this.db.transaction(async (tx) => {
      const facts = await facilitatorFacts(tx, actorId, input);
      const refusal = facts && whyNotLead(facts);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });

      const [row] = await tx.sql<{ id: string }>(
        `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from, granted_by, reason)
         SELECT $1, $2, $3, coalesce(max(f.position), -1) + 1, $4, $5, $6 FROM circle_facilitator f WHERE f.circle_id = $1
         RETURNING id`,
        [circleId, personId, municipalityCode, tx.now, actorId, reason],
      );
      if (row === undefined) throw new Error('a facilitator was not inserted');
      await this.audit.record(tx, {
        act: 'circle.add_facilitator',
        actorId,
        municipalityCode,
        objectKind: 'circle_facilitator',
        objectId: row.id,
      });
      const payload = { facilitatorId: row.id, change: 'granted' } satisfies FacilitatorChanged;
      await this.jobs.add(tx, facilitatorChanged, payload);
      return ok({ facilitatorId: row.id });
    });
  }
}

async function facilitatorFacts(
  tx: Transaction,
  actorId: string,
  { circleId, personId, municipalityCode }: AddFacilitatorInput,
): Promise<FacilitatorFacts | null> {
  // Locked first: of two who add the same person at once the second reads what the first has written.
  const [circle] = await tx.sql<{ status: CircleStatus }>('SELECT status FROM circle WHERE id = $1 FOR UPDATE', [
    circleId,
  ]);
  if (circle === undefined) return null;
  const [person] = await tx.sql<Pick<FacilitatorFacts, 'status' | 'represents' | 'leads'>>(
    `SELECT a.status, ${representsNow('a.id', '$3')} AS represents,
       EXISTS (SELECT FROM circle_facilitator f WHERE f.circle_id = $1 AND f.account_id = a.id AND ${notOver('f')}) AS leads
     FROM account a WHERE a.id = $2`,
    [circleId, personId, municipalityCode],
  );
  return person === undefined ? null : { ...person, circle: circle.status, self: personId.toLowerCase() === actorId };
}
