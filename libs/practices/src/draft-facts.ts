import { grantedNow, representsNow, tutorNow } from '#identity';
import { type AccountId, isUuid } from '#kernel';
import type { Transaction } from '#platform';
import { seated } from '#seats';
import type { DraftFacts } from './draft-policy.js';

/** SQL: the municipality for which the account, an SQL expression, leads the circle now; null: it does not. */
export const leadsFor = (account: string, circle: string): string =>
  `(SELECT pf.municipality_code FROM circle_facilitator pf
    WHERE pf.circle_id = ${circle} AND pf.account_id = ${account} AND ${grantedNow('pf')} LIMIT 1)`;

/** SQL: whether the account is a tutor of the appointment `pt`, the alias of a row, now. */
const tutors = (account: string): string =>
  `EXISTS (SELECT FROM role_grant pg WHERE pg.account_id = ${account} AND pg.role = 'tutor' AND pg.period_id = pt.period_id
     AND pg.municipality_code = pt.municipality_code AND pt.ended_at IS NULL AND ${tutorNow('pg')})`;

/** SQL: the municipality for which the account acts in the pair of sparring now, a side of it; null: for neither. */
export const sidesWith = (account: string, pair: string): string =>
  `(SELECT CASE WHEN ${representsNow(account, 'pr.municipality_code')} THEN pr.municipality_code
       WHEN ${tutors(account)} THEN pt.municipality_code END
    FROM sparring_pair pp JOIN sparring_request pr ON pr.id = pp.request_id
    JOIN tutor_municipality pt ON pt.id = pp.tutor_municipality_id WHERE pp.id = ${pair})`;

/** SQL: the municipality for which the account writes the draft `d` now: who leads its circle, or is of a side of its sparring. */
export const writesFor = (account: string): string =>
  `CASE d.origin WHEN 'circle' THEN ${leadsFor(account, 'd.circle_id')} ELSE ${sidesWith(account, 'd.pair_id')} END`;

/** Those of both sides of the pair of the draft `d`: who acts for a side now, and who said when they could meet. */
const ofSides = `SELECT xf.account_id, xf.municipality_code, false AS author
    FROM sparring_pair xq JOIN sparring_request xr ON xr.id = xq.request_id
    JOIN affiliation xf ON xf.municipality_code = xr.municipality_code
    WHERE xq.id = d.pair_id AND ${representsNow('xf.account_id', 'xf.municipality_code')}
  UNION ALL SELECT xg.account_id, xg.municipality_code, false
    FROM sparring_pair xq JOIN tutor_municipality xt ON xt.id = xq.tutor_municipality_id
    JOIN role_grant xg ON xg.role = 'tutor' AND xg.period_id = xt.period_id AND xg.municipality_code = xt.municipality_code
    WHERE xq.id = d.pair_id AND ${tutorNow('xg')}
  UNION ALL SELECT xm.account_id, CASE xm.side WHEN 'requester' THEN xr.municipality_code ELSE xt.municipality_code END, false
    FROM sparring_time xi JOIN sparring_mark xm ON xm.time_id = xi.id JOIN sparring_pair xq ON xq.id = xi.pair_id
    JOIN sparring_request xr ON xr.id = xq.request_id JOIN tutor_municipality xt ON xt.id = xq.tutor_municipality_id
    WHERE xi.pair_id = d.pair_id`;

/**
 * SQL of those of the circle who may be asked to be contributors of the draft `d`, each once: who leads or led it, and who
 * has a seat; of sparring those of both sides; with the municipality that they represented there. Who was asked is asked no more.
 */
export const candidatesOf = `(SELECT DISTINCT ON (x.account_id) x.account_id, x.municipality_code, x.author
  FROM (SELECT xf.account_id, xf.municipality_code, true AS author FROM circle_facilitator xf
      WHERE xf.circle_id = d.circle_id
    UNION ALL SELECT xe.account_id, xe.municipality_code, false FROM enrolment xe
      JOIN circle xc ON xc.seat_pool_id = xe.pool_id WHERE xc.id = d.circle_id AND ${seated('xe')}
    UNION ALL ${ofSides}) x
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
    `SELECT d.version, ${writesFor('$2::uuid')} AS "writesFor",
       (SELECT pc.status FROM practice_contributor pc WHERE pc.draft_id = d.id AND pc.account_id = $2::uuid) AS own,
       (SELECT json_build_object('id', p.id, 'locale', p.main_locale) FROM practice p WHERE p.draft_id = d.id) AS practice
     FROM practice_draft d WHERE d.id = $1`,
    [id, accountId],
  );
  return facts ?? null;
}
