import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database } from '#platform';
import { meetingInside } from '../room-facts.js';
import { type NotesRefusal, whyNotWrite } from './notes-policy.js';
import { writeVersion } from './write-version.js';

interface NotesInput {
  meetingId: string;
  /** The version that the person has read; 0 where there were no notes. */
  version: number;
  text: string;
}

export type SaveNotesOutcome = Result<{ version: number }, NotesRefusal | { reason: 'stale_version' }>;

/** Someone inside writes the notes of a meeting. What stood there before stays as an earlier version. */
@Injectable()
export class SaveNotes {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, { meetingId, version: read, ...given }: NotesInput): Promise<SaveNotesOutcome> {
    const text = tidyLines(given.text);
    return this.db.transaction<SaveNotesOutcome>(async (tx) => {
      const facts = await meetingInside(tx, accountId, meetingId);
      const refusal = whyNotWrite(facts, text);
      if (facts === null || text === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const version = await writeVersion(tx, this.audit, facts, { meetingId, accountId, read, text, restored: null });
      return version === null ? refuse({ reason: 'stale_version' }) : ok({ version });
    });
  }
}
