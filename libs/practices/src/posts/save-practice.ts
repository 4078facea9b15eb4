import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type Locale, type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { PracticeVersion } from './move-practice.js';
import { lockPractice } from './practice-facts.js';
import {
  type PracticeProblem,
  type PracticeRefusal,
  sectionProblems,
  themeProblems,
  whyNotWrite,
} from './practice-policy.js';
import { type SectionKey, tidySections } from './practice-sections.js';

export interface SavePracticeInput {
  id: string;
  /** The version that was read. */
  version: number;
  /** Language of the text. */
  locale: Locale;
  themes: string[];
  sections: Partial<Record<SectionKey, string | null>>;
}

export interface PracticeInvalid {
  reason: 'invalid';
  problems: PracticeProblem[];
}

export type SavePracticeOutcome = Result<PracticeVersion, PracticeRefusal | PracticeInvalid>;

/** A representative saves the text in one language. What is still missing waits until it is sent. */
@Injectable()
export class SavePractice {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, { id, version, locale, themes, sections }: SavePracticeInput) {
    const tidy = tidySections(sections);
    const chosen = [...new Set(themes)];
    return this.db.transaction<SavePracticeOutcome>(async (tx) => {
      const facts = await lockPractice(tx, accountId, 'writer', id);
      const refusal = whyNotWrite(facts, version);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const known = await tx.sql<{ id: string }>('SELECT id FROM theme WHERE id = ANY ($1)', [chosen]);
      const problems = [
        ...sectionProblems(tidy),
        ...themeProblems(
          chosen,
          known.map((theme) => theme.id),
        ),
      ];
      if (problems.length > 0) return refuse({ reason: 'invalid', problems });
      await tx.sql(
        `INSERT INTO practice_text (practice_id, locale, sections) VALUES ($1, $2, $3)
         ON CONFLICT (practice_id, locale) DO UPDATE SET sections = excluded.sections`,
        [id, locale, JSON.stringify(tidy)],
      );
      await tx.sql('DELETE FROM practice_theme WHERE practice_id = $1', [id]);
      await tx.sql('INSERT INTO practice_theme (practice_id, theme_id) SELECT $1, unnest($2::text[])', [id, chosen]);
      await nameAuthor(tx, id, accountId, facts.municipalityCode);
      await tx.sql('UPDATE practice SET version = version + 1, edited_at = $2 WHERE id = $1', [id, tx.now]);
      const municipalityCode = facts.municipalityCode as MunicipalityCode;
      const act = { act: 'practice.save', actorId: accountId, municipalityCode, objectKind: 'practice' };
      // A first draft is nobody's business yet; what was sent before is logged.
      if (facts.status !== 'draft' || facts.revision > 0) await this.audit.record(tx, { ...act, objectId: id });
      return ok({ id, version: version + 1 });
    });
  }
}

/** Who writes is an author, for the municipality that they represent now. */
export const nameAuthor = (tx: Transaction, id: string, accountId: string, municipalityCode: string) =>
  tx.sql(
    `INSERT INTO practice_author (practice_id, account_id, municipality_code, position)
     SELECT $1, $2, $3, 1 + count(*) FROM practice_author WHERE practice_id = $1
     ON CONFLICT (practice_id, account_id) DO NOTHING`,
    [id, accountId, municipalityCode],
  );
