import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, type Transaction } from '#platform';
import { meetingInside } from './room-facts.js';
import { type LeaderRefusal, type MeetingTextRefusal, whyNotLead, whyNotMeetingTexts } from './room-policy.js';

interface EditMeetingInput {
  meetingId: string;
  /** The version that the person has read. */
  version: number;
  agenda: string;
  link: string;
}

export type EditMeetingOutcome = Result<
  { version: number },
  LeaderRefusal | MeetingTextRefusal | { reason: 'stale_version' }
>;

/** Who leads the circle writes the agenda and the joining link of a meeting, for those inside. */
@Injectable()
export class EditMeeting {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, { meetingId, version, ...given }: EditMeetingInput): Promise<EditMeetingOutcome> {
    const texts = { agenda: tidyLines(given.agenda), link: given.link.trim() || null };
    return this.db.transaction<EditMeetingOutcome>(async (tx) => {
      const facts = await meetingInside(tx, accountId, meetingId);
      const refusal = whyNotLead(facts) ?? whyNotMeetingTexts(texts);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const after = await write(tx, accountId, meetingId, version, texts);
      if (after === null) return refuse({ reason: 'stale_version' });
      await this.audit.record(tx, {
        act: 'room.edit_meeting',
        actorId: accountId,
        ...(facts.municipalityCode === null ? {} : { municipalityCode: facts.municipalityCode }),
        objectKind: 'meeting',
        objectId: meetingId,
      });
      return ok({ version: after });
    });
  }
}

/** The version afterwards; null where someone else has written since. */
async function write(
  tx: Transaction,
  accountId: string,
  meetingId: string,
  version: number,
  { agenda, link }: { agenda: string | null; link: string | null },
): Promise<number | null> {
  const values = [meetingId, agenda, link, accountId, tx.now];
  const [row] =
    version === 0
      ? await tx.sql<{ version: number }>(
          `INSERT INTO meeting_room (meeting_id, agenda, link, version, edited_by, edited_at)
           VALUES ($1, $2, $3, 1, $4, $5) ON CONFLICT DO NOTHING RETURNING version`,
          values,
        )
      : await tx.sql<{ version: number }>(
          `UPDATE meeting_room SET agenda = $2, link = $3, version = version + 1, edited_by = $4, edited_at = $5
           WHERE meeting_id = $1 AND version = $6 RETURNING version`,
          [...values, version],
        );
  return row?.version ?? null;
}
