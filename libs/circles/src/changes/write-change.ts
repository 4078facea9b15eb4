import { type CircleId, type LocalizedText, meetingZone, type SeatPoolId } from '#kernel';
import type { Transaction } from '#platform';
import { setOffersUntil } from '#seats';
import type { CheckedMeeting, CircleMode } from '../draft-input.js';
import { meetingWords } from '../write-meetings.js';

export interface WrittenMeeting {
  id: string;
  changes: number;
}

type Change = CheckedMeeting & { mode: CircleMode; note: string | null };

/** The meeting as it is from now on, new or changed. */
export async function writeChange(tx: Transaction, circleId: CircleId, change: Change): Promise<WrittenMeeting> {
  const { id, wallStart, wallEnd, startsAt, endsAt, mode, place, note } = change;
  const values = [circleId, wallStart, wallEnd, meetingZone, startsAt, endsAt, mode, asJson(place), tx.now, note];
  const [written] = await tx.sql<WrittenMeeting>(
    id === null
      ? `INSERT INTO meeting (circle_id, wall_start, wall_end, zone, starts_at, ends_at, mode, place, changed_at,
           change_note, number)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, max(number) + 1 FROM meeting WHERE circle_id = $1
         RETURNING id, changes`
      : `UPDATE meeting SET wall_start = $2, wall_end = $3, zone = $4, starts_at = $5, ends_at = $6, mode = $7, place = $8,
           changed_at = $9, change_note = $10, changes = changes + 1 WHERE circle_id = $1 AND id = $11
         RETURNING id, changes`,
    id === null ? values : [...values, id],
  );
  if (written === undefined) throw new Error(`a meeting of the circle ${circleId} was not written`);
  if (id === null) await titleByNumber(tx, circleId, written.id);
  return written;
}

const asJson = (place: LocalizedText | null): string | null => place && JSON.stringify(place);

/** In every language in which the circle has its text. */
async function titleByNumber(tx: Transaction, circleId: CircleId, meetingId: string): Promise<void> {
  await tx.sql(
    `INSERT INTO meeting_text (meeting_id, locale, source_revision, published_at, revised_at, title)
     SELECT me.id, t.locale, CASE WHEN t.source_revision IS NULL THEN NULL ELSE 1 END, $3, $3,
       ($4::jsonb ->> t.locale) || ' ' || me.number
     FROM meeting me JOIN circle_text t ON t.circle_id = me.circle_id WHERE me.id = $2 AND me.circle_id = $1`,
    [circleId, meetingId, tx.now, JSON.stringify(meetingWords)],
  );
}

/** The meeting is not held. */
export async function writeCancelled(tx: Transaction, meetingId: string, note: string | null): Promise<WrittenMeeting> {
  const [written] = await tx.sql<WrittenMeeting>(
    `UPDATE meeting SET cancelled_at = $2, changed_at = $2, change_note = $3, changes = changes + 1 WHERE id = $1
     RETURNING id, changes`,
    [meetingId, tx.now, note],
  );
  if (written === undefined) throw new Error(`no meeting ${meetingId}`);
  return written;
}

/**
 * Brings the circle to its meetings: their numbers follow their times, and with them the titles that are but a number;
 * the state and the offers follow the first and the last that are held. Answers the circle's new version.
 */
export async function followMeetings(tx: Transaction, circleId: CircleId, poolId: SeatPoolId): Promise<number> {
  await inOrder(tx, circleId);
  const [circle] = await tx.sql<{ version: number; first: Date }>(
    `UPDATE circle c SET version = c.version + 1, first_meeting_starts_at = held.first, last_meeting_ends_at = held.last,
       enrolment_closes_at = least(c.enrolment_closes_at, held.first)
     FROM (SELECT min(starts_at) AS first, max(ends_at) AS last FROM meeting
           WHERE circle_id = $1 AND cancelled_at IS NULL) held
     WHERE c.id = $1 RETURNING c.version, held.first`,
    [circleId],
  );
  if (circle === undefined) throw new Error(`no circle ${circleId}`);
  await setOffersUntil(tx, poolId, circle.first);
  return circle.version;
}

async function inOrder(tx: Transaction, circleId: CircleId): Promise<void> {
  const moved = await tx.sql<{ id: string; before: number; after: number }>(
    `SELECT id, before, after FROM (SELECT id, number AS before,
       row_number() OVER (ORDER BY starts_at, number)::int AS after FROM meeting WHERE circle_id = $1) o
     WHERE before <> after`,
    [circleId],
  );
  if (moved.length === 0) return;
  const [ids, before, after] = [moved.map(({ id }) => id), moved.map((m) => m.before), moved.map((m) => m.after)];
  await tx.sql(
    `UPDATE meeting_text mt SET title = ($4::jsonb ->> mt.locale) || ' ' || o.after
     FROM unnest($1::uuid[], $2::int[], $3::int[]) AS o(id, before, after)
     WHERE mt.meeting_id = o.id AND mt.title = ($4::jsonb ->> mt.locale) || ' ' || o.before`,
    [ids, before, after, JSON.stringify(meetingWords)],
  );
  // A number is unique in its circle: the old ones make room before the new ones come.
  await tx.sql('UPDATE meeting SET number = -number WHERE id = ANY ($1::uuid[])', [ids]);
  await tx.sql(
    `UPDATE meeting me SET number = o.after FROM unnest($1::uuid[], $2::int[]) AS o(id, after) WHERE me.id = o.id`,
    [ids, after],
  );
}
