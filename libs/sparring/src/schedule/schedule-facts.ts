import type { Transaction } from '#platform';
import { lockRequest } from '../request-facts.js';
import type { Mode } from '../request-parts.js';
import type { RequestFacts } from '../request-policy.js';
import { type Side, sideOf } from '../sides.js';
import { sharedModes } from './schedule-policy.js';

/** SQL of the pair `p` of the request `r` that lives, and to which both sides have said yes. */
export const matchedPair = `sparring_request r JOIN sparring_pair p ON p.request_id = r.id AND p.ended_at IS NULL
  AND r.status IN ('matched', 'scheduled', 'rescheduling', 'prepared', 'held', 'reported', 'closed')`;

export interface PairFacts {
  request: RequestFacts;
  pairId: string;
  /** Which side the person acts for. */
  side: Side;
  modes: Mode[];
}

/** The pair of a request, with the request locked; null where there is none that the person acts for. */
export async function lockPair(tx: Transaction, accountId: string, requestId: string): Promise<PairFacts | null> {
  const facts = await lockPairBy(tx, accountId, 'side', requestId);
  return facts?.side ? { ...facts, side: facts.side } : null;
}

/** The same for the project team, which acts for neither side. */
export const lockPairOfTeam = (tx: Transaction, accountId: string, requestId: string) =>
  lockPairBy(tx, accountId, 'team', requestId);

async function lockPairBy(tx: Transaction, accountId: string, right: 'side' | 'team', requestId: string) {
  const request = await lockRequest(tx, accountId, right, requestId);
  if (request === null) return null;
  const [pair] = await tx.sql<{ pairId: string; side: Side | null; ofRequest: Mode[]; ofTutor: Mode[] }>(
    `SELECT p.id AS "pairId", ${sideOf('$2', 'r')} AS side, r.modes AS "ofRequest", coalesce(t.modes, '{}') AS "ofTutor"
     FROM ${matchedPair} LEFT JOIN tutor_terms t ON t.tutor_municipality_id = p.tutor_municipality_id WHERE r.id = $1`,
    [request.id, accountId],
  );
  if (pair === undefined) return null;
  const { pairId, side, ofRequest, ofTutor } = pair;
  return { request, pairId, side, modes: sharedModes(ofRequest, ofTutor) };
}
