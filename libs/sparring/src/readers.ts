import { coordinates, inProjectTeam, representsNow } from '#identity';
import type { Transaction } from '#platform';
import { type Side, tutorsNow } from './sides.js';

/**
 * SQL: whether the account `a` hears of what concerns the asking municipality of the request `r`: who sent it first, while they
 * represent the municipality, else those who coordinate it.
 */
const asks = `CASE WHEN ${representsNow('r.submitted_by', 'r.municipality_code')}
    AND EXISTS (SELECT FROM account s WHERE s.id = r.submitted_by AND s.status = 'active')
    THEN a.id = r.submitted_by ELSE ${coordinates('a.id', 'r.municipality_code')} END`;

const hears: Record<Side | 'team', string> = {
  requester: asks,
  tutor: tutorsNow('a.id', 't'),
  team: inProjectTeam('a'),
};

/** Who hears of a pair on a side: of the tutor municipality all tutors of today, of the project team everyone; not who acts. */
export async function readersOfPair(
  tx: Transaction,
  pairId: string,
  side: Side | 'team',
  actorId: string | null,
): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT a.id FROM sparring_pair sp JOIN sparring_request r ON r.id = sp.request_id
     JOIN tutor_municipality t ON t.id = sp.tutor_municipality_id
     JOIN account a ON a.status = 'active' AND a.id IS DISTINCT FROM $2::uuid AND ${hears[side]}
     WHERE sp.id = $1 ORDER BY a.id`,
    [pairId, actorId],
  );
  return rows.map(({ id }) => id);
}

/**
 * SQL: whether the account `a` hears of the session `s` of the pair of the request `r` with the tutor municipality `t`: who
 * hears of the pair, and who said how a time suits, or chose it, and still acts for a side.
 */
export const hearsOfSession = `(${asks} OR ${tutorsNow('a.id', 't')}
  OR (${representsNow('a.id', 'r.municipality_code')} AND (a.id = s.changed_by OR EXISTS (SELECT FROM sparring_mark sk
    JOIN sparring_time st ON st.id = sk.time_id WHERE st.pair_id = s.pair_id AND sk.account_id = a.id))))`;

/** SQL of the session `s` with its pair `sp`, the request `r` and the tutor municipality `t`. */
export const sessionPair = `sparring_session s JOIN sparring_pair sp ON sp.id = s.pair_id
  JOIN sparring_request r ON r.id = sp.request_id JOIN tutor_municipality t ON t.id = sp.tutor_municipality_id`;

/** SQL: whether the session is to be held at its time. While another one is sought it is not. */
export const sessionStands = `(sp.ended_at IS NULL AND r.status IN ('scheduled', 'prepared'))`;

/** Who hears of a request in the asking municipality. */
export async function readersOfRequest(tx: Transaction, requestId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT a.id FROM sparring_request r JOIN account a ON a.status = 'active' AND ${asks} WHERE r.id = $1 ORDER BY a.id`,
    [requestId],
  );
  return rows.map(({ id }) => id);
}
