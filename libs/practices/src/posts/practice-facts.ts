import { representsNow } from '#identity';
import { isUuid } from '#kernel';
import type { Transaction } from '#platform';
import type { PracticeFacts, PracticeTexts } from './practice-policy.js';

/**
 * By which right: the project team what was sent once, a representative what is of their municipality, and who writes also
 * what names them as an author for another one.
 */
export type PracticeRight = 'team' | 'representative' | 'writer';

/** SQL: whether the account, an SQL expression, represents the municipality of the practice `p` now. */
export const representsIts = (account: string): string => representsNow(account, 'p.municipality_code');

/**
 * SQL: whether the account, an SQL expression, may write the practice `p` now: they represent its municipality, or are
 * named as an author for another one that they still represent. Of its own municipality nobody is left by a name alone.
 */
export const writes = (account: string): string =>
  `(${representsIts(account)} OR EXISTS (SELECT FROM practice_author wa WHERE wa.practice_id = p.id
    AND wa.account_id = ${account} AND wa.municipality_code <> p.municipality_code
    AND ${representsNow(account, 'wa.municipality_code')}))`;

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
  const theirs = {
    team: 'p.submitted_at IS NOT NULL',
    representative: representsIts('$2'),
    writer: writes('$2'),
  };
  const [facts] = await tx.sql<PracticeFacts>(
    `SELECT p.id, p.municipality_code AS "municipalityCode", p.main_locale AS "mainLocale", p.status, p.version, p.revision
     FROM practice p WHERE p.id = $1 AND $2::uuid IS NOT NULL AND ${theirs[right]}`,
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
