import type { Audit } from '#audit';
import type { Transaction } from '#platform';
import type { MeetingFacts } from '../room-facts.js';

interface NotesVersion {
  meetingId: string;
  accountId: string;
  /** The version that was read; 0 where there were no notes. */
  read: number;
  text: string;
  restored: number | null;
}

/**
 * Writes the version after the one that was read; null where someone else has written since. Of two who write at once the
 * second waits for the first, by the key of the table, and finds its number taken.
 */
export async function writeVersion(
  tx: Transaction,
  audit: Audit,
  { municipalityCode }: MeetingFacts,
  { meetingId, accountId, read, text, restored }: NotesVersion,
): Promise<number | null> {
  const [row] = await tx.sql<{ version: number }>(
    `INSERT INTO meeting_notes (meeting_id, version, text, written_by, written_at, restored_version)
     SELECT $1, $2::int + 1, $3, $4, $5, $6
     WHERE (SELECT coalesce(max(n.version), 0) FROM meeting_notes n WHERE n.meeting_id = $1) = $2::int
     ON CONFLICT DO NOTHING RETURNING version`,
    [meetingId, read, text, accountId, tx.now, restored],
  );
  if (row === undefined) return null;
  await audit.record(tx, {
    act: 'room.write_notes',
    actorId: accountId,
    ...(municipalityCode === null ? {} : { municipalityCode }),
    objectKind: 'meeting',
    objectId: meetingId,
  });
  return row.version;
}
