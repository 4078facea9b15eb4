import { type CircleId, isUuid, type LocalizedText, type SeatPoolId } from '#kernel';
import type { Transaction } from '#platform';
import { type ActsAs, mayTouch } from '../acts-as.js';
import type { CircleStatus } from '../circle-status.js';
import type { CircleMode } from '../draft-input.js';

/** What changes of a circle's meetings are decided by, read after the circle was locked. */
export interface ChangeFacts {
  /** By the instants of the circle at the transaction's now. */
  state: CircleStatus;
  version: number;
  enrolmentOpensAt: Date;
  poolId: SeatPoolId;
  /** In their order. */
  meetings: MeetingNow[];
}

export interface MeetingNow {
  id: string;
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | null;
  mode: CircleMode;
  place: LocalizedText | null;
}

/** A circle that nobody else changes until the transaction ends; null when the person may not touch it by that right. */
export async function lockToChange(
  tx: Transaction,
  { accountId, as, circleId }: { accountId: string; as: ActsAs; circleId: CircleId },
): Promise<ChangeFacts | null> {
  if (!isUuid(circleId)) return null;
  // Locked first and read afterwards: who waited for the lock reads what the one before has written.
  const [locked] = await tx.sql('SELECT FROM circle WHERE id = $1 FOR UPDATE', [circleId]);
  if (locked === undefined || !(await mayTouch(tx, accountId, as, circleId))) return null;
  const [circle] = await tx.sql<Omit<ChangeFacts, 'meetings'>>(
    `SELECT circle_state(status, enrolment_opens_at, enrolment_closes_at, first_meeting_starts_at, last_meeting_ends_at,
       $2) AS state, version, enrolment_opens_at AS "enrolmentOpensAt", seat_pool_id AS "poolId" FROM circle WHERE id = $1`,
    [circleId, tx.now],
  );
  if (circle === undefined) return null;
  const meetings = await tx.sql<MeetingNow>(
    `SELECT id, starts_at AS "startsAt", ends_at AS "endsAt", cancelled_at AS "cancelledAt", mode, place FROM meeting
     WHERE circle_id = $1 ORDER BY number`,
    [circleId],
  );
  return { ...circle, meetings };
}
