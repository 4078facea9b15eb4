import { grantedNow } from '#identity';
import { type AccountId, isUuid } from '#kernel';
import type { Transaction } from '#platform';
import { seated } from '#seats';
import type { DraftFacts } from './draft-policy.js';

/** SQL: the municipality for which the account, an SQL expression, leads the circle now; null: it does not. */
export const leadsFor = (account: string, circle: string): string =>
  `(SELECT pf.municipality_code FROM circle_facilitator pf
    WHERE pf.circle_id = ${circle} AND pf.account_id = ${account} AND ${grantedNow('pf')} LIMIT 1)`;

/**
 * SQL of those of the circle who may be asked to be contributors of the draft `d`, each once: who leads or led it, and who
 * has a seat, with the municipality that they represented there. Who was asked is asked no more.
 */
export const candidatesOf = `(SELECT DISTINCT ON (x.account_id) x.account_id, x.municipality_code, x.author
  FROM (SELECT xf.account_id, xf.municipality_code, true AS author FROM circle_facilitator xf
      WHERE xf.circle_id = d.circle_id
    UNION ALL SELECT xe.account_id, xe.municipality_code, false FROM enrolment xe
      JOIN circle xc ON xc.seat_pool_id = xe.pool_id WHERE xc.id = d.circle_id AND ${seated('xe')}) x
  JOIN account xa ON xa.id = x.account_id AND xa.status = 'active'
  WHERE NOT EXISTS (SELECT FROM practice_contributor xp WHERE xp.draft_id = d.id AND xp.account_id = x.account_id)
  ORDER BY x.account_id, x.author DESC)`;

/** A draft that nobody else changes until the transaction ends, as the person stands to it; null when there is none. */
export async function lockDraft(tx: Transaction, accountId: AccountId, id: string): Promise<DraftFacts | null> {
  if (!isUuid(id)) return null;
  // Locked first and read afterwards: who waited for the lock reads what the one before has written.
  const [locked] = await tx.sql('SELECT FROM practice_draft WHERE id = $1 FOR UPDATE', [id]);
  if (locked === undefined) return null;
  const [facts] = await tx.sql<DraftFacts>(
    `SELECT d.version, ${leadsFor('$2::uuid', 'd.circle_id')} AS "leadsFor",
       (SELECT pc.status FROM practice_contributor pc WHERE pc.draft_id = d.id AND pc.account_id = $2::uuid) AS own
     FROM practice_draft d WHERE d.id = $1`,
    [id, accountId],
  );
  return facts ?? null;
}
