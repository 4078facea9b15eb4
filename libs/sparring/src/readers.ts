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

/** Who hears of a request in the asking municipality. */
export async function readersOfRequest(tx: Transaction, requestId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT a.id FROM sparring_request r JOIN account a ON a.status = 'active' AND ${asks} WHERE r.id = $1 ORDER BY a.id`,
    [requestId],
  );
  return rows.map(({ id }) => id);
}
