import { representsNow } from '#identity';
import { isUuid } from '#kernel';
import type { Transaction } from '#platform';
import type { PracticeFacts, PracticeTexts } from './practice-policy.js';

/** By which right: the project team what was sent once, a representative what is of their municipality. */
export type PracticeRight = 'team' | 'representative';

/** SQL: whether the account, an SQL expression, may write the practice `p` now. */
export const writes = (account: string): string => representsNow(account, 'p.municipality_code');

/** The practice, locked; null where there is none that the person may act on. */
export async function lockPractice(
  tx: Transaction,
  accountId: string,
  right: PracticeRight,
  id: string,
): Promise<PracticeFacts | null> {
  if (!isUuid(id)) return null;
  await tx.sql('SELECT FROM practice WHERE id = $1 FOR UPDATE', [id]);
  // Asked after it was locked: what was committed meanwhile counts.
  const theirs = right === 'team' ? 'p.submitted_at IS NOT NULL' : writes('$2');
  const [facts] = await tx.sql<PracticeFacts>(
    `SELECT p.id, p.municipality_code AS "municipalityCode", p.main_locale AS "mainLocale", p.status, p.version, p.revision
     FROM practice p WHERE p.id = $1 AND $2::uuid IS NOT NULL AND ${theirs}`,
    [id, accountId],
  );
  return facts ?? null;
}

/** What is written of a practice: its texts, and the ids of its themes. */
export async function writtenOf(tx: Transaction, id: string): Promise<{ texts: PracticeTexts; themes: string[] }> {
  const [row] = await tx.sql<{ texts: PracticeTexts; themes: string[] }>(
    `SELECT (SELECT coalesce(jsonb_object_agg(t.locale, t.sections), '{}') FROM practice_text t WHERE t.practice_id = $1) AS texts,
       ARRAY(SELECT h.theme_id FROM practice_theme h WHERE h.practice_id = $1 ORDER BY 1) AS themes`,
    [id],
  );
  return row ?? { texts: {}, themes: [] };
}
