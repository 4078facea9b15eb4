import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type Locale, type MunicipalityCode, ok, refuse } from '#kernel';
import { Database } from '#platform';
import { lockPractice } from './practice-facts.js';
import { sectionProblems, whyNotWrite } from './practice-policy.js';
import { type SectionKey, tidySections } from './practice-sections.js';
import { nameAuthor, type SavePracticeOutcome } from './save-practice.js';

export interface TranslatePracticeInput {
  id: string;
  /** The version that was read, with the main language's text of which the translation is made. */
  version: number;
  locale: Locale;
  sections: Partial<Record<SectionKey, string | null>>;
  /** Whether it says the same as the main language's text that was read. */
  current: boolean;
}

/** A practice is written in a language in which it was not begun, beside the text in that one. */
@Injectable()
export class TranslatePractice {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, input: TranslatePracticeInput): Promise<SavePracticeOutcome> {
    const { id, version, locale, current } = input;
    const tidy = tidySections(input.sections);
    return this.db.transaction<SavePracticeOutcome>(async (tx) => {
      const facts = await lockPractice(tx, accountId, 'writer', id);
      // The language in which it was begun follows no other.
      const refusal = whyNotWrite(facts?.mainLocale === locale ? null : facts, version);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const problems = sectionProblems(tidy);
      if (problems.length > 0) return refuse({ reason: 'invalid', problems });
      await tx.sql(
        `INSERT INTO practice_text AS t (practice_id, locale, sections, checked)
         VALUES ($1, $2, $3, (SELECT s.sections FROM practice_text s WHERE s.practice_id = $1 AND s.locale = $4 AND $5))
         ON CONFLICT (practice_id, locale)
           DO UPDATE SET sections = excluded.sections, checked = coalesce(excluded.checked, t.checked)`,
        [id, locale, JSON.stringify(tidy), facts.mainLocale, current],
      );
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
