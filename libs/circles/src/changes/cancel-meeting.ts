import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type CircleId, ok, refuse } from '#kernel';
import { Database, Jobs } from '#platform';
import type { ActsAs } from '../acts-as.js';
import { lockToChange } from './change-facts.js';
import type { ChangeOutcome } from './change-meeting.js';
import { checkNote } from './change-note.js';
import { whyNotCancelMeeting } from './change-policy.js';
import { tellChange } from './tell-people.js';
import { followMeetings, writeCancelled } from './write-change.js';

export interface CancelMeetingInput {
  circleId: CircleId;
  /** The version that the person has read. */
  version: number;
  meetingId: string;
  /** Why, for those who are told; may be empty. */
  note: string;
}

/** Who leads a published circle, or the project team, has one meeting to come not be held. The others stay. */
@Injectable()
export class CancelMeeting {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute({ accountId }: SignedIn, input: CancelMeetingInput, as: ActsAs): Promise<ChangeOutcome> {
    const { circleId, version, meetingId } = input;
    const { note, problems } = checkNote(input.note);
    if (problems.length > 0) return refuse({ reason: 'invalid', problems });
    return this.db.transaction<ChangeOutcome>(async (tx) => {
      const facts = await lockToChange(tx, { accountId, as, circleId });
      const refusal = whyNotCancelMeeting(facts, { version, meetingId, now: tx.now });
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });

      const meeting = await writeCancelled(tx, meetingId, note);
      const next = await followMeetings(tx, circleId, facts.poolId);
      await this.audit.record(tx, {
        act: 'circle.cancel_meeting',
        actorId: accountId,
        objectKind: 'circle',
        objectId: circleId,
      });
      await tellChange(tx, this.jobs, { circleId, actorId: accountId, meeting });
      return ok({ circleId, version: next });
    });
  }
}
