import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import type { AffiliationStatus } from './affiliation.js';
import { moveAffiliation } from './affiliation-status.js';

export type EndOutcome = Result<{ id: string }, { reason: 'not_found' }>;

/** A person no longer represents a municipality. What they did for it stays with it. */
@Injectable()
export class EndAffiliation {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async execute(viewer: SignedIn, id: string): Promise<EndOutcome> {
    if (!isUuid(id)) return refuse({ reason: 'not_found' });
    return this.db.transaction(async (tx) => {
      const [own] = await tx.sql<{ status: AffiliationStatus; municipalityCode: string | null }>(
        `SELECT status, municipality_code AS "municipalityCode" FROM affiliation
         WHERE id = $1 AND account_id = $2 FOR UPDATE`,
        [id, viewer.accountId],
      );
      if (own === undefined) return refuse({ reason: 'not_found' });
      const { status: from, municipalityCode } = own;
      // Ended twice is ended.
      if (from === 'claimed' || from === 'proven' || from === 'approved') {
        await moveAffiliation(tx, this.audit, { id, from, to: 'ended', municipalityCode, actorId: viewer.accountId });
      }
      return ok({ id });
    });
  }
}
