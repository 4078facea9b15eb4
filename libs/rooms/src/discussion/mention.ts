import { type AccountId, isUuid } from '#kernel';
import type { Jobs, Transaction } from '#platform';
import { type Mentioned, mentioned } from '../events.js';
import { expectedIn } from '../inside.js';

interface Mentions {
  postId: string;
  circleId: string;
  author: AccountId;
  /** Ids of people; who is not expected at the meetings of the circle is left out. */
  people: readonly string[];
}

/** Notes whom a post mentions, and has each of them told. */
export async function mention(
  tx: Transaction,
  jobs: Jobs,
  { postId, circleId, author, people }: Mentions,
): Promise<void> {
  const wanted = people.filter(isUuid);
  if (wanted.length === 0) return;
  const rows = await tx.sql<{ accountId: string }>(
    `INSERT INTO discussion_mention (post_id, account_id)
     SELECT $1, a.id FROM circle c CROSS JOIN LATERAL ${expectedIn} ex
     JOIN account a ON a.id = ex.account_id AND a.status = 'active'
     WHERE c.id = $2 AND a.id = ANY ($3::uuid[]) AND a.id <> $4 RETURNING account_id AS "accountId"`,
    [postId, circleId, wanted, author],
  );
  for (const { accountId } of rows) await jobs.add(tx, mentioned, { postId, accountId } satisfies Mentioned);
}
