import { isUuid, type MunicipalityCode } from '#kernel';
import type { Transaction } from '#platform';

/** SQL: what of the practice `p` anyone may read. */
export const isRead = `p.revision > 0 AND p.status <> 'retracted'`;

/** What an act on a comment is decided by, as of the transaction's now. */
export interface CommentFacts {
  commentId: string;
  practiceId: string;
  replyTo: string | null;
  own: boolean;
  deleted: boolean;
  /** By the project team. */
  hidden: boolean;
  /** By the person themself, whether or not it was looked at. */
  reported: boolean;
  version: number;
  writtenAt: Date;
  municipalityCode: MunicipalityCode | null;
}

/** The comment, locked until the act on it is done. Null where there is none, or nobody reads its practice any more. */
export async function lockComment(tx: Transaction, accountId: string, id: string): Promise<CommentFacts | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.sql<CommentFacts>(
    `SELECT c.id AS "commentId", c.practice_id AS "practiceId", c.reply_to AS "replyTo", c.written_by = $2 AS own,
       c.deleted_at IS NOT NULL AS deleted, c.hidden_at IS NOT NULL AS hidden, c.version, c.written_at AS "writtenAt",
       c.municipality_code AS "municipalityCode",
       EXISTS (SELECT FROM practice_comment_report r WHERE r.comment_id = c.id AND r.account_id = $2) AS reported
     FROM practice_comment c JOIN practice p ON p.id = c.practice_id
     WHERE c.id = $1 AND ${isRead} FOR UPDATE OF c`,
    [id, accountId],
  );
  return row ?? null;
}

/** Whether there is such a practice for everyone to read. It stays so until the transaction ends. */
export async function practiceIsRead(tx: Transaction, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const rows = await tx.sql(`SELECT FROM practice p WHERE p.id = $1 AND ${isRead} FOR SHARE`, [id]);
  return rows.length > 0;
}

/**
 * SQL of those to whom the account may speak in a comment on the practice, both SQL expressions: who wrote it, and who has
 * said something of it that still stands.
 */
export const mentionable = (practice: string, account: string): string =>
  `(SELECT u.account_id FROM (SELECT pa.account_id FROM practice_author pa WHERE pa.practice_id = ${practice}
      UNION SELECT mc.written_by FROM practice_comment mc
        WHERE mc.practice_id = ${practice} AND mc.deleted_at IS NULL AND mc.hidden_at IS NULL) u
    JOIN account ua ON ua.id = u.account_id AND ua.status = 'active' AND ua.name <> '' WHERE u.account_id <> ${account})`;
