/** SQL of the municipalities, as `code`, whose people do not review the practice, an SQL expression of its id. */
const involved = (practice: string): string =>
  `SELECT ip.municipality_code AS code FROM practice ip WHERE ip.id = ${practice}
   UNION SELECT ia.municipality_code FROM practice_author ia WHERE ia.practice_id = ${practice}
   UNION SELECT ad.municipality_code FROM adoption ad WHERE ad.practice_id = ${practice}`;

/**
 * SQL: whether the account has a conflict of interest with the practice, both SQL expressions: they wrote it, or represent
 * a municipality that is involved in it, or did while it was being written.
 */
export const conflicted = (account: string, practice: string): string =>
  `(EXISTS (SELECT FROM practice_author ca WHERE ca.practice_id = ${practice} AND ca.account_id = ${account})
    OR EXISTS (SELECT FROM (${involved(practice)}) i JOIN affiliation cf ON cf.municipality_code = i.code
      JOIN practice cp ON cp.id = ${practice}
      WHERE cf.account_id = ${account} AND cf.status IN ('approved', 'ended', 'expired')
        AND (cf.valid_to IS NULL OR cf.valid_to >= cp.created_at)))`;
