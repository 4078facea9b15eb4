import type { Transaction } from '#platform';
import { lockRequest } from '../request-facts.js';
import type { RequestFacts } from '../request-policy.js';
import { sideOf } from '../sides.js';
import type { ProgrammeFacts } from './programme-policy.js';

interface Locked {
  request: RequestFacts | null;
  /** Null without a pair that lives. */
  programme: ProgrammeFacts | null;
}

/** SQL: whether the side has accepted what there is of the programme `p`. */
export const acceptedBy = (side: 'requester' | 'tutor'): string =>
  `(p.${side}_accepted_at IS NOT NULL AND p.${side}_accepted_version = p.version)`;

/** The request, locked, and with it the programme of its pair; who writes that has locked the request. */
export async function lockProgramme(tx: Transaction, accountId: string, requestId: string): Promise<Locked> {
  const request = await lockRequest(tx, accountId, 'side', requestId);
  if (request === null) return { request, programme: null };
  const [programme] = await tx.sql<ProgrammeFacts>(
    `SELECT sp.id AS "pairId", ${sideOf('$2::uuid', 'r')} AS side, coalesce(p.version, 0) AS version,
       (SELECT count(*)::int FROM sparring_programme_item i WHERE i.pair_id = sp.id) AS items,
       coalesce(${acceptedBy('requester')}, false) AS "requesterAccepted",
       coalesce(${acceptedBy('tutor')}, false) AS "tutorAccepted"
     FROM sparring_request r JOIN sparring_pair sp ON sp.request_id = r.id AND sp.ended_at IS NULL
     LEFT JOIN sparring_programme p ON p.pair_id = sp.id WHERE r.id = $1`,
    [requestId, accountId],
  );
  return { request, programme: programme ?? null };
}
