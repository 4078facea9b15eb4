import { proofIsOver } from './affiliation-status.js';

/** How a person stands to a municipality: the best there is. */
export type Standing = 'approved' | 'pending' | 'ended' | 'none';

/**
 * SQL of a row `(standing, ended)` of the account for the municipality at an instant, all three SQL expressions: for
 * `CROSS JOIN LATERAL`. An approved affiliation holds from the instant it begins to the instant it ends, or its proof does.
 */
export const standingOf = (account: string, municipality: string, instant: string): string =>
  `(SELECT CASE
      WHEN bool_or(f.status = 'approved' AND f.valid_from <= ${instant} AND (f.valid_to IS NULL OR f.valid_to > ${instant})
        AND NOT ${proofIsOver('f', instant)}) THEN 'approved'
      WHEN bool_or(f.status IN ('claimed', 'proven') AND NOT ${proofIsOver('f', instant)}) THEN 'pending'
      WHEN bool_or(f.status IN ('ended', 'expired', 'approved', 'proven')) THEN 'ended'
      ELSE 'none' END AS standing,
      max(coalesce(f.valid_to, CASE WHEN ${proofIsOver('f', instant)} THEN f.proven_until END))
        FILTER (WHERE f.status <> 'rejected') AS ended
    FROM affiliation f WHERE f.account_id = ${account} AND f.municipality_code = ${municipality})`;
