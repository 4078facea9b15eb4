import { notOver } from '#identity';
import type { CircleId } from '#kernel';
import type { Jobs, Transaction } from '#platform';
import { type LedCircleDecided, ledCircleDecided } from './events.js';

interface Decision {
  circleId: CircleId;
  /** Who has decided, and knows. */
  actorId: string;
  decision: 'returned' | 'published';
  /** Of the circle by now. */
  version: number;
}

/** Those who lead the circle hear what was decided on it. What waits to be told of an earlier time is told no more. */
export async function tellFacilitators(
  tx: Transaction,
  jobs: Jobs,
  { circleId, actorId, decision, version }: Decision,
): Promise<void> {
  const facilitators = await tx.sql<{ id: string }>(
    `SELECT DISTINCT ON (f.account_id) f.id FROM circle_facilitator f
     WHERE f.circle_id = $1 AND f.account_id <> $2 AND ${notOver('f')} ORDER BY f.account_id, f.position`,
    [circleId, actorId],
  );
  for (const { id: facilitatorId } of facilitators) {
    const payload = { facilitatorId, decision, version } satisfies LedCircleDecided;
    await jobs.add(tx, ledCircleDecided, payload, `circle.${decision}.${facilitatorId}`);
  }
}
