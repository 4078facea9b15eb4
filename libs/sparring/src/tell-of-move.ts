import { inProjectTeam } from '#identity';
import type { Jobs, Transaction } from '#platform';
import { type RequestNews, requestDecided, requestSubmitted } from './events.js';
import type { RequestStatus } from './request-status.js';

interface Moved {
  requestId: string;
  version: number;
  from: RequestStatus;
  to: RequestStatus;
  actorId: string | null;
}

/** The project team hears of what was sent or withdrawn, who sent a request of what was decided; a draft is nobody's news. */
export async function tellOfMove(tx: Transaction, jobs: Jobs, { requestId, version, from, to, actorId }: Moved) {
  const ofTeam = to === 'submitted' || (to === 'withdrawn' && from !== 'draft');
  const decided = to === 'needs_info' || to === 'queued';
  if (!ofTeam && !decided) return;
  const readers = ofTeam
    ? await tx.sql<{ id: string }>(
        `SELECT a.id FROM account a WHERE a.status = 'active' AND a.id IS DISTINCT FROM $1 AND ${inProjectTeam('a')} ORDER BY a.id`,
        [actorId],
      )
    : await tx.sql<{ id: string }>('SELECT submitted_by AS id FROM sparring_request WHERE id = $1', [requestId]);
  for (const { id: readerId } of readers) {
    const news = { requestId, version, readerId, to } satisfies Record<keyof RequestNews, unknown>;
    await jobs.add(
      tx,
      ofTeam ? requestSubmitted : requestDecided,
      news,
      `sparring.${requestId}.${version}.${readerId}`,
    );
  }
}
