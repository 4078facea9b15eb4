import type { Transaction } from '#platform';
import { helsinkiToday } from '#platform';
import { lockRequest, type RequestRight } from '../request-facts.js';
import type { MoveRefusal, RequestFacts } from '../request-policy.js';
import { type Side, sideOf } from '../sides.js';
import type { HoldingProblem, TakingPart } from './held-policy.js';

export interface HoldingInvalid {
  reason: 'invalid';
  problems: HoldingProblem[];
}

export type HoldingRefusal = MoveRefusal | HoldingInvalid;

/** SQL of the municipalities that take part in the pair `p` of the request `r`: who asks first, the tutor municipality last. */
export const takingPart = `(SELECT r.municipality_code AS code, 'requester' AS side, 0 AS place
  UNION ALL SELECT tn.municipality_code, 'requester', 1 FROM sparring_neighbour tn WHERE tn.request_id = r.id
  UNION ALL SELECT tt.municipality_code, 'tutor', 2 FROM tutor_municipality tt WHERE tt.id = p.tutor_municipality_id)`;

/** SQL of the day in Finland on which both sides of the pair `p` had said yes. */
export const matchedOn = `(greatest(p.requester_answered_at, p.tutor_answered_at) AT TIME ZONE 'Europe/Helsinki')::date`;

/** A request whose session is held, as it was locked. */
export interface HoldingFacts extends RequestFacts {
  pairId: string;
  /** In Finland. */
  today: string;
  matchedOn: string;
  takingPart: TakingPart[];
  /** For which the person acts; null for the project team. */
  side: Side | null;
  /** Null until it was held. */
  report: { version: number; heldOn: string; reported: boolean } | null;
}

/** The request with its live pair, locked; null where there is none that the person may act on. */
export async function lockHolding(
  tx: Transaction,
  accountId: string,
  right: RequestRight,
  id: string,
): Promise<HoldingFacts | null> {
  const request = await lockRequest(tx, accountId, right, id);
  if (request === null) return null;
  const [facts] = await tx.sql<Omit<HoldingFacts, keyof RequestFacts>>(
    `SELECT p.id AS "pairId", ${helsinkiToday}::text AS today, ${matchedOn}::text AS "matchedOn",
       (SELECT json_agg(json_build_object('municipalityCode', t.code, 'side', t.side) ORDER BY t.place, t.code)
         FROM ${takingPart} t) AS "takingPart",
       ${sideOf('$2', 'r')} AS side,
       (SELECT json_build_object('version', sr.version, 'heldOn', sr.held_on, 'reported', sr.reported_at IS NOT NULL)
         FROM sparring_report sr WHERE sr.pair_id = p.id) AS report
     FROM sparring_request r JOIN sparring_pair p ON p.request_id = r.id AND p.ended_at IS NULL
     WHERE r.id = $1`,
    [id, accountId],
  );
  return facts === undefined ? null : { ...request, ...facts };
}
