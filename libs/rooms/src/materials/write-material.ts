import type { Audit } from '#audit';
import { inTurnOf, type Transaction } from '#platform';
import type { RoomFacts } from '../room-facts.js';
import { type Held, isFull } from './material-policy.js';

export interface NewMaterial {
  accountId: string;
  /** Number of the meeting to which it belongs. */
  meeting: number | null;
  title: string;
  words: string | null;
  link: string | null;
  /** How much more the room holds with it. */
  bytes: number;
}

/** Takes the circle's turn, so that nobody counts past another; null where no more goes in, or the meeting is not its. */
export async function writeMaterial(
  tx: Transaction,
  audit: Audit,
  { circleId, municipalityCode }: RoomFacts,
  { accountId, meeting, title, words, link, bytes }: NewMaterial,
): Promise<{ id: string } | { refused: 'full' | 'not_found' }> {
  await inTurnOf(tx, `materials of ${circleId}`);
  const meetingId = meeting === null ? null : await meetingOf(tx, circleId, meeting);
  if (meetingId === undefined) return { refused: 'not_found' };
  if (isFull(await heldBy(tx, circleId), bytes)) return { refused: 'full' };
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO room_material (circle_id, meeting_id, title, words, link, added_by, added_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [circleId, meetingId, title, words, link, accountId, tx.now],
  );
  const id = row?.id ?? '';
  await audit.record(tx, {
    act: link === null ? 'room.add_file' : 'room.add_link',
    actorId: accountId,
    ...(municipalityCode === null ? {} : { municipalityCode }),
    objectKind: 'room_material',
    objectId: id,
  });
  return { id };
}

async function meetingOf(tx: Transaction, circleId: string, number: number): Promise<string | undefined> {
  const sql = 'SELECT id FROM meeting WHERE circle_id = $1 AND number = $2';
  const [row] = await tx.sql<{ id: string }>(sql, [circleId, number]);
  return row?.id;
}

async function heldBy(tx: Transaction, circleId: string): Promise<Held> {
  const [row] = await tx.sql<Held>(
    `SELECT count(*)::int AS materials, coalesce(sum(f.bytes), 0)::int AS bytes
     FROM room_material m LEFT JOIN room_file f ON f.material_id = m.id WHERE m.circle_id = $1`,
    [circleId],
  );
  return row ?? { materials: 0, bytes: 0 };
}
