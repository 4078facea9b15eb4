import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { representsNow, type SignedIn } from '#identity';
import { type Locale, type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import type { PracticeVersion } from './move-practice.js';

export type StartPracticeOutcome = Result<PracticeVersion, { reason: 'not_a_representative' }>;

/** A representative begins to write of what their municipality has done. */
@Injectable()
export class StartPractice {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId: actorId }: SignedIn, code: string, locale: Locale): Promise<StartPracticeOutcome> {
    return this.db.transaction<StartPracticeOutcome>(async (tx) => {
      const [facts] = await tx.sql<{ may: boolean }>(`SELECT ${representsNow('$1', '$2')} AS may`, [actorId, code]);
      if (!facts?.may) return refuse({ reason: 'not_a_representative' });
      const [made] = await tx.sql<PracticeVersion>(
        `INSERT INTO practice (municipality_code, main_locale, status, status_since, created_by, created_at, edited_at)
         VALUES ($1, $2, 'draft', $3, $4, $3, $3) RETURNING id, version`,
        [code, locale === 'sv' ? 'sv' : 'fi', tx.now, actorId],
      );
      if (made === undefined) throw new Error('a practice was not inserted');
      await tx.sql(
        'INSERT INTO practice_author (practice_id, account_id, municipality_code, position) VALUES ($1, $2, $3, 1)',
        [made.id, actorId, code],
      );
      const municipalityCode = code as MunicipalityCode;
      const act = { act: 'practice.start', actorId, municipalityCode, objectKind: 'practice' };
      await this.audit.record(tx, { ...act, objectId: made.id, to: 'draft' });
      return ok(made);
    });
  }
}
