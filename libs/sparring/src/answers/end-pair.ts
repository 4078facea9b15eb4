import type { Jobs, Transaction } from '#platform';
import type { RequestStatus } from '../request-status.js';
import { callOffSession } from '../schedule/tell-session.js';
import { tellSide } from './tell-pair.js';

/** Ends a pair that lives: its session is free again. Of a locked request. */
export async function endPair(
  tx: Transaction,
  id: string,
  { as, reason = null, at = tx.now }: { as: 'declined' | 'expired' | 'withdrawn'; reason?: string | null; at?: Date },
): Promise<void> {
  await tx.sql(
    `UPDATE sparring_pair SET ended_as = $2, ended_at = $3, reason = coalesce($4, reason), version = version + 1
     WHERE id = $1 AND ended_at IS NULL`,
    [id, as, at, reason],
  );
}

/** A request is withdrawn: so is what was proposed or agreed, and both sides hear of it; of a session that was to come with it. */
export async function withdrawPairOf(
  tx: Transaction,
  jobs: Jobs,
  { requestId, from, actorId }: { requestId: string; from: RequestStatus; actorId: string | null },
): Promise<void> {
  const [live] = await tx.sql<{ id: string }>(
    'SELECT id FROM sparring_pair WHERE request_id = $1 AND ended_at IS NULL',
    [requestId],
  );
  if (live === undefined) return;
  const calledOff = await callOffSession(tx, jobs, live.id, from);
  await endPair(tx, live.id, { as: 'withdrawn' });
  if (calledOff) return;
  for (const side of ['requester', 'tutor'] as const)
    await tellSide(tx, jobs, side, { pairId: live.id, what: 'withdrawn' }, actorId);
}
