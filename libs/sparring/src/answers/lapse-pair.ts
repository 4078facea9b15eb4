import type { Jobs, Transaction } from '#platform';
import type { MoveRequest } from '../move-request.js';
import type { RequestFacts } from '../request-policy.js';
import { endPair } from './end-pair.js';
import { lapsedUnsaid } from './pair-state.js';
import { tellSide } from './tell-pair.js';

/**
 * Writes down that the proposal of a locked request has run out, if it has: the request waits in the queue again. Answers how
 * the request stands now.
 */
export async function lapseIfDue(
  tx: Transaction,
  { request, jobs }: { request: MoveRequest; jobs: Jobs },
  facts: RequestFacts,
): Promise<RequestFacts> {
  if (facts.status !== 'proposed') return facts;
  const [due] = await tx.sql<{ id: string; answerBy: Date }>(
    `SELECT sp.id, sp.answer_by AS "answerBy" FROM sparring_pair sp
     WHERE sp.request_id = $1 AND ${lapsedUnsaid('sp', '$2::timestamptz')}`,
    [facts.id, tx.now],
  );
  if (due === undefined) return facts;
  await endPair(tx, due.id, { as: 'expired', at: due.answerBy });
  const moved = await request.step(tx, facts, { act: 'sparring.lapse', to: 'queued', actorId: null });
  await tellSide(tx, jobs, 'team', { pairId: due.id, what: 'lapsed' }, null);
  for (const side of ['requester', 'tutor'] as const)
    await tellSide(tx, jobs, side, { pairId: due.id, what: 'over' }, null);
  return { ...facts, status: 'queued', version: moved.version };
}
