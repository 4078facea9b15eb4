import type { AccountId, MunicipalityCode } from '#kernel';
import { isUuid } from '#kernel';
import type { Transaction } from '#platform';
import { expectedIn, insideOf } from './inside.js';

/** What an act on a meeting is decided by, as of the transaction's now. */
export interface MeetingFacts {
  circleId: string;
  cancelled: boolean;
  /** Whether this one meeting was cancelled. */
  notHeld: boolean;
  startsAt: Date;
  endsAt: Date;
  /** As what the person is inside. */
  leads: boolean;
  participates: boolean;
  team: boolean;
  /** The municipality that they represent in the circle; null for who is inside as of the project team only. */
  municipalityCode: MunicipalityCode | null;
}

/** Null for whoever is not inside the room of the meeting's circle, as where there is no such meeting. */
export async function meetingInside(
  tx: Transaction,
  accountId: AccountId,
  meetingId: string,
): Promise<MeetingFacts | null> {
  if (!isUuid(meetingId)) return null;
  const [row] = await tx.sql<MeetingFacts>(
    `SELECT c.id AS "circleId", c.status = 'cancelled' AS cancelled, me.cancelled_at IS NOT NULL AS "notHeld",
       me.starts_at AS "startsAt", me.ends_at AS "endsAt",
       inside.leads, inside.participates, inside.team,
       (SELECT ex.municipality_code FROM ${expectedIn} ex WHERE ex.account_id = $2) AS "municipalityCode"
     FROM meeting me JOIN circle c ON c.id = me.circle_id JOIN LATERAL ${insideOf('$2')} inside ON true WHERE me.id = $1`,
    [meetingId, accountId],
  );
  return row ?? null;
}

/** What an act in the room of a circle is decided by, as of the transaction's now. */
export type RoomFacts = Pick<MeetingFacts, 'circleId' | 'leads' | 'participates' | 'team' | 'municipalityCode'>;

/** Null for whoever is not inside the room of the circle, as where there is no such circle. */
export async function roomInside(tx: Transaction, accountId: AccountId, circleId: string): Promise<RoomFacts | null> {
  if (!isUuid(circleId)) return null;
  const [row] = await tx.sql<RoomFacts>(
    `SELECT c.id AS "circleId", inside.leads, inside.participates, inside.team,
       (SELECT ex.municipality_code FROM ${expectedIn} ex WHERE ex.account_id = $2) AS "municipalityCode"
     FROM circle c JOIN LATERAL ${insideOf('$2')} inside ON true WHERE c.id = $1`,
    [circleId, accountId],
  );
  return row ?? null;
}
