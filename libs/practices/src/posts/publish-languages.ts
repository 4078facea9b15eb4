import type { Transaction } from '#platform';
import { checkedSource } from './language-shape.js';
import {
  type EditFacts,
  type StandingVersion,
  staleIn,
  standingAfter,
  type WrittenVersion,
} from './language-standing.js';
import { lacksLanguage, type PracticeFacts, type PracticeTexts, wholeTexts } from './practice-policy.js';
import { missingSections } from './practice-sections.js';

export interface LanguageRefusal {
  reason: 'language_missing' | 'language_stale';
}

/** Why the texts cannot be published in the languages in which they are; a reason that is given lets them through. */
export async function whyNotLanguages(
  tx: Transaction,
  facts: PracticeFacts,
  waiver: string | null,
): Promise<LanguageRefusal | null> {
  if (waiver !== null) return null;
  const edit = await editOf(tx, facts);
  const texts: PracticeTexts = Object.fromEntries(edit.versions.map(({ locale, sections }) => [locale, sections]));
  if (lacksLanguage(wholeTexts(texts), waiver)) return { reason: 'language_missing' };
  const after = standingAfter(edit);
  const isBehind = (version: StandingVersion) => version.locale !== 'en' && staleIn(version, after).length > 0;
  return after.some(isBehind) ? { reason: 'language_stale' } : null;
}

/** Moves the counters of the languages to the revision that was just frozen; how large the next edit is, is asked anew. */
export async function settleLanguages(tx: Transaction, facts: PracticeFacts): Promise<void> {
  for (const version of standingAfter(await editOf(tx, facts))) {
    await tx.sql(
      `UPDATE practice_text SET revision = $3, source_revision = $4, field_revisions = $5, checked = $6,
         revised_at = CASE WHEN $7 THEN $8 ELSE revised_at END WHERE practice_id = $1 AND locale = $2`,
      [
        ...[facts.id, version.locale, version.revision, version.sourceRevision, JSON.stringify(version.fieldRevisions)],
        ...[version.checked === null ? null : JSON.stringify(version.checked), version.isRevised, tx.now],
      ],
    );
  }
  await tx.sql('UPDATE practice SET edit_minor = false, edit_note = NULL WHERE id = $1', [facts.id]);
}

/** What is written as an edit of what is published last. */
async function editOf(tx: Transaction, { id, mainLocale, revision }: PracticeFacts): Promise<EditFacts> {
  const versions = await tx.sql<WrittenVersion>(
    `SELECT t.locale, t.sections, t.revision, t.source_revision AS "sourceRevision", t.field_revisions AS "fieldRevisions",
       ${checkedSource('t', 'p')} AS checked
     FROM practice_text t JOIN practice p ON p.id = t.practice_id WHERE t.practice_id = $1 ORDER BY t.locale`,
    [id],
  );
  const [edit] = await tx.sql<{ minor: boolean; before: PracticeTexts | null }>(
    `SELECT p.edit_minor AND p.revision > 0 AS minor, r.texts AS before
     FROM practice p LEFT JOIN practice_revision r ON r.practice_id = p.id AND r.revision = $2 WHERE p.id = $1`,
    [id, revision],
  );
  const whole = versions.filter(({ sections }) => missingSections(sections).length === 0);
  return { mainLocale, revision, minor: edit?.minor ?? false, before: edit?.before ?? {}, versions: whole };
}
