import { type AccountId, isUuid } from '#kernel';
import type { Transaction } from '#platform';
import { type RoomFacts, roomInside } from '../room-facts.js';
import type { TaskFacts } from './task-policy.js';

/** A task, and how the person stands in its room; null for whoever is not inside, as where there is no such task. */
export async function taskInside(
  tx: Transaction,
  accountId: AccountId,
  id: string,
): Promise<{ room: RoomFacts; task: TaskFacts } | null> {
  if (!isUuid(id)) return null;
  const [task] = await tx.sql<TaskFacts & { circleId: string }>(
    `SELECT circle_id AS "circleId", closed_at IS NOT NULL AS closed, account_id AS "personId",
       municipality_code AS "municipalityCode" FROM room_task WHERE id = $1 FOR UPDATE`,
    [id],
  );
  const room = task === undefined ? null : await roomInside(tx, accountId, task.circleId);
  return room === null || task === undefined ? null : { room, task };
}
