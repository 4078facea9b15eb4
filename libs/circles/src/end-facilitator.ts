import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type ReasonRefusal, type SignedIn, whyNotReason } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, Jobs } from '#platform';
import { type FacilitatorChanged, facilitatorChanged } from './events.js';

export type EndFacilitatorOutcome = Result<
  { facilitatorId: string },
  ReasonRefusal | { reason: 'not_found' } | { reason: 'own_role' } | { reason: 'already_ended' }
>;

/** The project team ends that a person leads a circle. The row is kept. */
@Injectable()
export class EndFacilitator {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute(
    { accountId: actorId }: SignedIn,
    { facilitatorId, reason: typed }: { facilitatorId: string; reason: string },
  ): Promise<EndFacilitatorOutcome> {
    const reason = typed.trim();
    const objection = whyNotReason(reason);
    if (objection !== null) return refuse(objection);
    if (!isUuid(facilitatorId)) return refuse({ reason: 'not_found' });
    return this.db.transaction(async (tx) => {
      const [row] = await tx.sql<{ accountId: string; municipalityCode: string; over: boolean }>(
        `SELECT account_id AS "accountId", municipality_code AS "municipalityCode", valid_to IS NOT NULL AS over
         FROM circle_facilitator WHERE id = $1 FOR UPDATE`,
        [facilitatorId],
      );
      if (row === undefined) return refuse({ reason: 'not_found' });
      if (row.accountId === actorId) return refuse({ reason: 'own_role' });
      if (row.over) return refuse({ reason: 'already_ended' });

      await tx.sql(
        `UPDATE circle_facilitator SET valid_to = greatest(valid_from, $2::timestamptz), ended_by = $3, end_reason = $4
         WHERE id = $1`,
        [facilitatorId, tx.now, actorId, reason],
      );
      await this.audit.record(tx, {
        act: 'circle.end_facilitator',
        actorId,
        municipalityCode: row.municipalityCode,
        objectKind: 'circle_facilitator',
        objectId: facilitatorId,
      });
      await this.jobs.add(tx, facilitatorChanged, { facilitatorId, change: 'ended' } satisfies FacilitatorChanged);
      return ok({ facilitatorId });
    });
  }
}
