import type { PoolClient } from 'pg';
import { named, pool, read } from './statements.ts';

export interface Comment {
  practiceId: string;
  municipalityCode: string | null;
  text: string;
  idempotencyKey: string;
}

const viewerSql = `
  SELECT a.id, a.name, ARRAY(SELECT f.municipality_code FROM affiliation f
    WHERE f.account_id = a.id AND f.status IN ('proven', 'approved') AND f.municipality_code IS NOT NULL) AS represents
  FROM account a WHERE a.id = $1 AND a.status = 'active'`;
const commentSql = `INSERT INTO practice_comment (practice_id, written_by, municipality_code, locale, text, version, written_at)
  VALUES ($1, $2, $3, 'fi', $4, 1, now()) RETURNING id`;
const keySql = `INSERT INTO idempotency_key (account_id, key, operation, input_hash, outcome, created_at)
  VALUES ($1, $2, 'practice.comment', $3, $4, now())`;

const refused = (code: string) => ({ __typename: 'CommentRefused', code });

async function inTransaction<T>(write: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await write(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** Whoever is signed in says something of a practice, for one of the municipalities they represent. */
export async function comment(
  { practiceId, municipalityCode, text, idempotencyKey }: Comment,
  account: string | undefined,
) {
  if (account === undefined) return refused('not_signed_in');
  const [viewer] = await read<{ id: string; represents: string[] }>(viewerSql, [account]);
  if (!viewer) return refused('not_signed_in');
  if (municipalityCode !== null && !viewer.represents.includes(municipalityCode)) return refused('not_represented');
  const commentId = await inTransaction(async (client) => {
    const { rows } = await client.query<{ id: string }>({
      ...named(commentSql),
      values: [practiceId, viewer.id, municipalityCode, text],
    });
    const id = rows[0]?.id;
    const outcome = JSON.stringify({ commentId: id });
    await client.query({ ...named(keySql), values: [viewer.id, idempotencyKey, 'x'.repeat(43), outcome] });
    return id;
  });
  return { __typename: 'CommentSaved', commentId };
}
