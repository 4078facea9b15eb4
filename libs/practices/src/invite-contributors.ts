import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { candidatesOf, lockDraft } from './draft-facts.js';

export type InviteOutcome = Result<
  { invited: number },
  { reason: 'not_found' } | { reason: 'nobody' } | { reason: 'not_of_circle' } | { reason: 'is_practice' }
>;

/** Who may write a draft asks others of the circle, or of both sides of the sparring, whether they stand among the contributors. Each answers for themself. */
@Injectable()
export class InviteContributors {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, id: string, given: readonly string[]): Promise<InviteOutcome> {
    const people = [...new Set(given)];
    return this.db.transaction<InviteOutcome>(async (tx) => {
      const facts = await lockDraft(tx, accountId, id);
      if (facts === null || facts.writesFor === null) return refuse({ reason: 'not_found' });
      // Of a practice, authors are asked as of any other.
      if (facts.practice !== null) return refuse({ reason: 'is_practice' });
      if (people.length === 0) return refuse({ reason: 'nobody' });
      if (!people.every(isUuid)) return refuse({ reason: 'not_of_circle' });
      const candidates = await tx.sql<{ accountId: string }>(
        `SELECT x.account_id AS "accountId" FROM practice_draft d CROSS JOIN LATERAL ${candidatesOf} x
         WHERE d.id = $1 AND x.account_id = ANY ($2::uuid[])`,
        [id, people],
      );
      if (candidates.length < people.length) return refuse({ reason: 'not_of_circle' });
      await tx.sql(
        `INSERT INTO practice_contributor (draft_id, account_id, municipality_code, author, status, invited_by, since)
         SELECT d.id, x.account_id, x.municipality_code, x.author, 'invited', $3::uuid, $4::timestamptz
         FROM practice_draft d CROSS JOIN LATERAL ${candidatesOf} x WHERE d.id = $1 AND x.account_id = ANY ($2::uuid[])`,
        [id, people, accountId, tx.now],
      );
      await this.audit.record(tx, {
        act: 'practice.invite_contributors',
        actorId: accountId,
        municipalityCode: facts.writesFor as MunicipalityCode,
        objectKind: 'practice_draft',
        objectId: id,
      });
      return ok({ invited: people.length });
    });
  }
}
