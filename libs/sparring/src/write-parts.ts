import type { Transaction } from '#platform';
import type { RequestParts } from './request-parts.js';

/** Writes the steps that are given into a locked request; the others stay as they are. */
export async function writeParts(tx: Transaction, id: string, parts: RequestParts): Promise<void> {
  const { group, need, meeting, time, tutors } = parts;
  if (group) {
    await tx.sql('UPDATE sparring_request SET people = $2, level = $3 WHERE id = $1', [id, group.people, group.level]);
    await tx.sql('DELETE FROM sparring_neighbour WHERE request_id = $1', [id]);
    await tx.sql('INSERT INTO sparring_neighbour SELECT $1, unnest($2::text[])', [id, group.neighbours]);
  }
  if (need) {
    await tx.sql('UPDATE sparring_request SET sharpness = $2, stage = $3, question = $4 WHERE id = $1', [
      ...[id, need.sharpness, need.stage, need.question],
    ]);
    await tx.sql('DELETE FROM sparring_theme WHERE request_id = $1', [id]);
    await tx.sql('INSERT INTO sparring_theme SELECT $1, unnest($2::text[])', [id, need.themes]);
  }
  if (meeting)
    await tx.sql('UPDATE sparring_request SET formats = $2, modes = $3, place = $4, languages = $5 WHERE id = $1', [
      ...[id, meeting.formats, meeting.modes, meeting.place, meeting.languages],
    ]);
  if (time)
    await tx.sql('UPDATE sparring_request SET weeks = $2, weekdays = $3, access_needs = $4, words = $5 WHERE id = $1', [
      ...[id, time.weeks, time.weekdays, time.accessNeeds, time.words],
    ]);
  if (tutors) {
    await tx.sql('DELETE FROM sparring_wish WHERE request_id = $1', [id]);
    await tx.sql(
      `INSERT INTO sparring_wish SELECT $1, w ->> 'municipalityCode', w ->> 'kind', w ->> 'reason'
       FROM json_array_elements($2::json) w`,
      [id, JSON.stringify(tutors)],
    );
  }
}
