import { type CircleId, isUuid, type Locale, type LocalizedText, meetingZone } from '#kernel';
import type { Transaction } from '#platform';
import type { CheckedDraft, CheckedMeeting } from './draft-input.js';
import { giveBackAside, readAside, writeHalfTyped } from './half-typed-meetings.js';

/** What a meeting without a title of its own is called, before its number. */
export const meetingWords: LocalizedText = { fi: 'Tapaaminen', sv: 'Träff', en: 'Meeting' };

/** Rows that are no meetings yet are kept as typed. Meetings that stand in the draft already keep what the form does not show: agenda, task and how they are held. */
export async function writeMeetings(tx: Transaction, circleId: CircleId, draft: CheckedDraft): Promise<void> {
  const asides = await readAside(tx, circleId);
  const kept = draft.meetings.flatMap(({ id }) => (id !== null && isUuid(id) ? [id] : []));
  await tx.sql('DELETE FROM meeting WHERE circle_id = $1 AND NOT id = ANY ($2::uuid[])', [circleId, kept]);
  // A number is unique in its circle: the old ones make room before the new ones come.
  await tx.sql(
    `UPDATE meeting me SET number = -me.number, mode = CASE WHEN c.mode = $2 THEN me.mode ELSE $2 END
     FROM circle c WHERE c.id = me.circle_id AND c.id = $1`,
    [circleId, draft.mode],
  );
  const locales = draft.texts.map(({ locale }) => locale);
  const free = new Set(kept);
  for (const [index, meeting] of draft.meetings.entries()) {
    // The same id twice: the second is a meeting of its own.
    const known = meeting.id !== null && free.delete(meeting.id) ? meeting.id : null;
    const id = await writeMeeting(tx, circleId, draft, { ...meeting, id: known }, index + 1);
    await writeTitles(tx, id, locales, meeting.titles, index + 1);
    const aside = known === null ? undefined : asides.get(known);
    if (aside !== undefined) await giveBackAside(tx, id, aside, meeting);
  }
  await writeHalfTyped(tx, circleId, draft.halfTyped, asides);
}

async function writeMeeting(
  tx: Transaction,
  circleId: CircleId,
  { mode }: CheckedDraft,
  meeting: CheckedMeeting,
  number: number,
): Promise<string> {
  const { wallStart, wallEnd, startsAt, endsAt, place } = meeting;
  const values = [circleId, number, wallStart, wallEnd, meetingZone, startsAt, endsAt, place && JSON.stringify(place)];
  const [updated] = await tx.sql<{ id: string }>(
    `UPDATE meeting SET number = $2, wall_start = $3, wall_end = $4, zone = $5, starts_at = $6, ends_at = $7, place = $8
     WHERE circle_id = $1 AND id = $9 RETURNING id`,
    [...values, meeting.id],
  );
  if (updated !== undefined) return updated.id;
  const [inserted] = await tx.sql<{ id: string }>(
    `INSERT INTO meeting (circle_id, number, wall_start, wall_end, zone, starts_at, ends_at, place, mode)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [...values, mode],
  );
  if (inserted === undefined) throw new Error('a meeting was not inserted');
  return inserted.id;
}

async function writeTitles(
  tx: Transaction,
  meetingId: string,
  locales: Locale[],
  titles: LocalizedText,
  number: number,
): Promise<void> {
  await tx.sql('DELETE FROM meeting_text WHERE meeting_id = $1 AND NOT locale = ANY ($2)', [meetingId, locales]);
  for (const locale of locales) {
    await tx.sql(
      `INSERT INTO meeting_text (meeting_id, locale, source_revision, published_at, revised_at, title)
       VALUES ($1, $2, $3, $4, $4, $5)
       ON CONFLICT (meeting_id, locale) DO UPDATE SET source_revision = excluded.source_revision,
         revised_at = excluded.revised_at, title = excluded.title`,
      [
        meetingId,
        locale,
        locale === locales[0] ? null : 1,
        tx.now,
        titles[locale].trim() || `${meetingWords[locale]} ${number}`,
      ],
    );
  }
}
