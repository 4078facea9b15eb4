import { inProjectTeam } from '#identity';
import type { CircleId } from '#kernel';
import type { Jobs, Transaction } from '#platform';
import { type CircleProposed, circleProposed } from './events.js';

/** Everyone of the project team but who did it hears that a circle waits for a decision. */
export async function tellTeam(
  tx: Transaction,
  jobs: Jobs,
  { circleId, actorId, version }: { circleId: CircleId; actorId: string; version: number },
): Promise<void> {
  const team = await tx.sql<{ id: string }>(
    `SELECT a.id FROM account a WHERE a.status = 'active' AND a.id <> $1 AND ${inProjectTeam('a')} ORDER BY a.id`,
    [actorId],
  );
  for (const { id: readerId } of team) {
    const payload = { circleId, readerId, version } satisfies CircleProposed;
    await jobs.add(tx, circleProposed, payload, `circle.proposed.${circleId}.${readerId}`);
  }
}
