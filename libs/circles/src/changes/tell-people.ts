import { notOver } from '#identity';
import type { CircleId } from '#kernel';
import type { Jobs, Transaction } from '#platform';
import { liveAt } from '#seats';
import { type CircleCancelled, circleCancelled, type MeetingChanged, meetingChanged } from '../events.js';
import type { WrittenMeeting } from './write-change.js';

/** Those who have or are offered a seat and those who lead the circle; with `waiting` also who waits. Not who did it. */
async function peopleOf(tx: Transaction, circleId: CircleId, actorId: string, waiting: boolean): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT e.account_id AS id FROM enrolment e JOIN circle c ON c.seat_pool_id = e.pool_id
     WHERE c.id = $1 AND ${liveAt('e', '$3')} AND (e.status IN ('confirmed', 'offered') OR $4) AND e.account_id <> $2
     UNION
     SELECT f.account_id FROM circle_facilitator f WHERE f.circle_id = $1 AND ${notOver('f')} AND f.account_id <> $2
     ORDER BY id`,
    [circleId, actorId, tx.now, waiting],
  );
  return rows.map(({ id }) => id);
}

interface Told {
  circleId: CircleId;
  /** Who did it, and knows. */
  actorId: string;
}

/** Who is in the circle hears of the change. One that is overtaken by another before the mail is made is not told. */
export async function tellChange(
  tx: Transaction,
  jobs: Jobs,
  { circleId, actorId, meeting }: Told & { meeting: WrittenMeeting },
): Promise<void> {
  for (const accountId of await peopleOf(tx, circleId, actorId, false)) {
    const payload = { meetingId: meeting.id, accountId, changes: meeting.changes } satisfies MeetingChanged;
    await jobs.add(tx, meetingChanged, { ...payload });
  }
}

/** Everyone who is in the circle, or waits for it, hears that it is not held. */
export async function tellCancelled(tx: Transaction, jobs: Jobs, { circleId, actorId }: Told): Promise<void> {
  for (const accountId of await peopleOf(tx, circleId, actorId, true)) {
    const payload = { circleId, accountId } satisfies CircleCancelled;
    await jobs.add(tx, circleCancelled, { ...payload });
  }
}
