import { isPublic } from '#circles';
import { grantedNow, inProjectTeam } from '#identity';
import { seated } from '#seats';

/** SQL: whether the account, an SQL expression, has a seat in the circle `c`, or had it to the end. */
const participates = (account: string): string =>
  `EXISTS (SELECT FROM enrolment se WHERE se.pool_id = c.seat_pool_id AND se.account_id = ${account} AND ${seated('se')})`;

/** SQL: whether the account, an SQL expression, leads the circle `c` now. */
const leads = (account: string): string =>
  `EXISTS (SELECT FROM circle_facilitator sf WHERE sf.circle_id = c.id AND sf.account_id = ${account} AND ${grantedNow('sf')})`;

/**
 * SQL of who is inside the room of the circle `c` at this instant, to be joined: `JOIN LATERAL ${insideOf('$1')} inside ON
 * true` has a row, with `leads`, `participates` and `team`, for whoever is, and none for anyone else. Who waits for a seat,
 * or has one offered, is not. There is a room for as long as the circle can be seen by anyone.
 */
export const insideOf = (account: string): string =>
  `(SELECT st.* FROM account sa
    CROSS JOIN LATERAL (SELECT ${leads('sa.id')} AS leads, ${participates('sa.id')} AS participates,
      ${inProjectTeam('sa')} AS team) st
    WHERE sa.id = ${account}::uuid AND sa.status = 'active' AND (st.leads OR st.participates OR st.team) AND ${isPublic})`;

/**
 * SQL of those who are expected at the meetings of the circle `c` at this instant, each once: who leads it, and who has a
 * seat or had it to the end, with the municipality that they represent there.
 */
export const expectedIn = `(SELECT DISTINCT ON (x.account_id) x.account_id, x.municipality_code, x.leads
  FROM (SELECT xf.account_id, xf.municipality_code, true AS leads FROM circle_facilitator xf
      WHERE xf.circle_id = c.id AND ${grantedNow('xf')}
    UNION ALL SELECT xe.account_id, xe.municipality_code, false FROM enrolment xe
      WHERE xe.pool_id = c.seat_pool_id AND ${seated('xe')}) x
  ORDER BY x.account_id, x.leads DESC)`;
