import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type SignedIn, tutorNow } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { appointmentOf } from '../appointment.js';
import { type ChangeRefusal, whyNotChange } from '../programme-policy.js';
import { type Terms, type TermsProblem, termsProblems, tidyTerms } from './terms-policy.js';

export interface TutorTermsInput extends Terms {
  tutorMunicipalityId: string;
  /** The version that was read; 0 where nothing was said before. */
  version: number;
}

/** By which right: the project team for any tutor municipality, a tutor for those that are theirs today. */
export type TermsRight = 'team' | 'tutor';

export type SaveTutorTermsOutcome = Result<
  { id: string; version: number },
  | ChangeRefusal
  | { reason: 'not_found' }
  | { reason: 'stale_version' }
  | { reason: 'invalid'; problems: TermsProblem[] }
>;

/** Says what a tutor municipality offers in its period. */
@Injectable()
export class SaveTutorTerms {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, right: TermsRight, input: TutorTermsInput): Promise<SaveTutorTermsOutcome> {
    const { tutorMunicipalityId: id, version } = input;
    const terms = tidyTerms(input);
    return this.db.transaction<SaveTutorTermsOutcome>(async (tx) => {
      const appointment = await appointmentOf(tx, id);
      // To whoever is not a tutor of it, it is as if there were none.
      if (appointment === null || (right === 'tutor' && !(await isTutorOf(tx, accountId, id))))
        return refuse({ reason: 'not_found' });
      const refusal = whyNotChange(appointment);
      if (refusal !== null) return refuse(refusal);
      const problems = termsProblems(terms, await knownThemes(tx, terms.themes));
      if (problems.length > 0) return refuse({ reason: 'invalid', problems });
      const after = await write(tx, accountId, { id, version, terms });
      if (after === null) return refuse({ reason: 'stale_version' });
      const { municipalityCode } = appointment;
      const act = {
        act: 'programme.save_terms',
        actorId: accountId,
        municipalityCode,
        objectKind: 'tutor_municipality',
      };
      await this.audit.record(tx, { ...act, objectId: id });
      return ok({ id, version: after });
    });
  }
}

async function isTutorOf(tx: Transaction, accountId: string, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const [row] = await tx.sql<{ yes: boolean }>(
    `SELECT EXISTS (SELECT FROM tutor_municipality t JOIN role_grant g ON g.period_id = t.period_id
         AND g.municipality_code = t.municipality_code AND g.account_id = $2
       WHERE t.id = $1 AND t.ended_at IS NULL AND ${tutorNow('g')}) AS yes`,
    [id, accountId],
  );
  return row?.yes ?? false;
}

const knownThemes = async (tx: Transaction, ids: readonly string[]): Promise<string[]> =>
  (await tx.sql<{ id: string }>('SELECT id FROM theme WHERE id = ANY ($1)', [ids])).map(({ id }) => id);

/** The version afterwards; null where someone else has written since. The row of the appointment is locked. */
async function write(
  tx: Transaction,
  accountId: string,
  { id, version, terms }: { id: string; version: number; terms: Terms },
): Promise<number | null> {
  const { languages, formats, modes, levels, travelKm, themes } = terms;
  const values = [id, languages, formats, modes, levels, travelKm, accountId, tx.now];
  const [row] =
    version === 0
      ? await tx.sql<{ version: number }>(
          `INSERT INTO tutor_terms (tutor_municipality_id, languages, formats, modes, levels, travel_km, version, edited_by,
             edited_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8) ON CONFLICT DO NOTHING RETURNING version`,
          values,
        )
      : await tx.sql<{ version: number }>(
          `UPDATE tutor_terms SET languages = $2, formats = $3, modes = $4, levels = $5, travel_km = $6,
             version = version + 1, edited_by = $7, edited_at = $8
           WHERE tutor_municipality_id = $1 AND version = $9 RETURNING version`,
          [...values, version],
        );
  if (row === undefined) return null;
  await tx.sql('DELETE FROM tutor_theme WHERE tutor_municipality_id = $1', [id]);
  await tx.sql('INSERT INTO tutor_theme (tutor_municipality_id, theme_id) SELECT $1, unnest($2::text[])', [id, themes]);
  return row.version;
}
