import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, refuse } from '#kernel';
import { Database } from '#platform';
import { meetingInside } from '../room-facts.js';
import type { SaveNotesOutcome } from './save-notes.js';
import { writeVersion } from './write-version.js';

interface RestoreInput {
  meetingId: string;
  /** The version that holds, as the person has read it. */
  version: number;
  /** The earlier one, whose text is to hold again. */
  restore: number;
}

/** Someone inside has an earlier version of the notes hold again: as a new version, so that nothing is lost. */
@Injectable()
export class RestoreNotes {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, { meetingId, version: read, restore }: RestoreInput): Promise<SaveNotesOutcome> {
    return this.db.transaction<SaveNotesOutcome>(async (tx) => {
      const facts = await meetingInside(tx, accountId, meetingId);
      if (facts === null) return refuse({ reason: 'not_found' });
      const [earlier] = await tx.sql<{ text: string }>(
        'SELECT text FROM meeting_notes WHERE meeting_id = $1 AND version = $2',
        [meetingId, restore],
      );
      if (earlier === undefined) return refuse({ reason: 'not_found' });
      const written = { meetingId, accountId, read, text: earlier.text, restored: restore };
      const version = await writeVersion(tx, this.audit, facts, written);
      return version === null ? refuse({ reason: 'stale_version' }) : ok({ version });
    });
  }
}
