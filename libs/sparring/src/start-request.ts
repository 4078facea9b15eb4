import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { representsNow, type SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';

export type StartRequestOutcome = Result<{ id: string; version: number }, { reason: 'not_a_representative' }>;

/** A representative begins a request of their municipality, or goes on with its draft: there is one at a time. */
@Injectable()
export class StartRequest {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId: actorId }: SignedIn, municipalityCode: string): Promise<StartRequestOutcome> {
    return this.db.transaction<StartRequestOutcome>(async (tx) => {
      const [facts] = await tx.sql<{ may: boolean }>(`SELECT ${representsNow('$1', '$2')} AS may`, [
        actorId,
        municipalityCode,
      ]);
      if (!facts?.may) return refuse({ reason: 'not_a_representative' });
      const [made] = await tx.sql<{ id: string; version: number }>(
        `INSERT INTO sparring_request (municipality_code, status, status_since, version, created_by, created_at)
         VALUES ($1, 'draft', $2, 1, $3, $2) ON CONFLICT (municipality_code) WHERE status = 'draft' DO NOTHING
         RETURNING id, version`,
        [municipalityCode, tx.now, actorId],
      );
      if (made === undefined) {
        const [draft] = await tx.sql<{ id: string; version: number }>(
          `SELECT id, version FROM sparring_request WHERE municipality_code = $1 AND status = 'draft'`,
          [municipalityCode],
        );
        if (draft === undefined) throw new Error(`the draft of ${municipalityCode} went at this moment`);
        return ok(draft);
      }
      const act = { act: 'sparring.start', actorId, municipalityCode, objectKind: 'sparring_request' };
      await this.audit.record(tx, { ...act, objectId: made.id, to: 'draft' });
      return ok(made);
    });
  }
}
