import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { representsNow, type SignedIn } from '#identity';
import { type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { fieldChoices } from '../fields/practice-fields.js';

export interface SaveSupportProfileInput {
  municipalityCode: string;
  /** The version that was read; 0 where nothing was said yet. */
  version: number;
  organisationModels: string[];
}

export type SaveSupportProfileOutcome = Result<
  { version: number },
  { reason: 'not_a_representative' } | { reason: 'stale_version' }
>;

/** A representative says how their municipality organises its digital support. */
@Injectable()
export class SaveSupportProfile {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId: actorId }: SignedIn, input: SaveSupportProfileInput): Promise<SaveSupportProfileOutcome> {
    const { municipalityCode: code, version } = input;
    const models = fieldChoices.organisationModels.filter((model) => input.organisationModels.includes(model));
    return this.db.transaction<SaveSupportProfileOutcome>(async (tx) => {
      const [facts] = await tx.sql<{ may: boolean }>(`SELECT ${representsNow('$1', '$2')} AS may`, [actorId, code]);
      if (!facts?.may) return refuse({ reason: 'not_a_representative' });
      // Of two who say it first, or from the same version, the row lets one through.
      const [saved] = await tx.sql<{ version: number }>(
        version === 0
          ? `INSERT INTO support_profile (municipality_code, organisation_models, edited_at, edited_by)
             VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING version`
          : `UPDATE support_profile SET organisation_models = $2, version = version + 1, edited_at = $3, edited_by = $4
             WHERE municipality_code = $1 AND version = $5 RETURNING version`,
        [code, models, tx.now, actorId, ...(version === 0 ? [] : [version])],
      );
      if (saved === undefined) return refuse({ reason: 'stale_version' });
      const municipalityCode = code as MunicipalityCode;
      const act = { act: 'municipality.save_support_profile', actorId, municipalityCode };
      await this.audit.record(tx, { ...act, objectKind: 'municipality', objectId: code });
      return ok({ version: saved.version });
    });
  }
}
