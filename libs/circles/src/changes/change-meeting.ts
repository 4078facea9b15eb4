import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type CircleId, type LocalizedText, ok, type Result, refuse } from '#kernel';
import { Database, Jobs } from '#platform';
import type { ActsAs } from '../acts-as.js';
import type { CircleMode } from '../draft-input.js';
import { checkMeeting } from '../draft-meetings.js';
import type { CircleVersion } from '../move-circle.js';
import type { DraftProblem, Fold } from '../typed-time.js';
import { lockToChange } from './change-facts.js';
import { checkNote } from './change-note.js';
import { type ChangeRefusal, isSame, timeProblems, whyNotChange } from './change-policy.js';
import { tellChange } from './tell-people.js';
import { followMeetings, writeChange } from './write-change.js';

export interface ChangeMeetingInput {
  circleId: CircleId;
  /** The version that the person has read. */
  version: number;
  /** Null adds a meeting. */
  meetingId: string | null;
  date: string;
  start: string;
  end: string;
  fold: Fold | null;
  mode: CircleMode;
  place: LocalizedText;
  /** Why, for those who are told; may be empty. */
  note: string;
}

export type ChangeOutcome = Result<CircleVersion, ChangeRefusal | { reason: 'invalid'; problems: DraftProblem[] }>;

const untitled: LocalizedText = { fi: '', sv: '', en: '' };

/** Who leads a published circle, or the project team, gives a meeting to come another time or place, or adds one. */
@Injectable()
export class ChangeMeeting {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute({ accountId }: SignedIn, input: ChangeMeetingInput, as: ActsAs): Promise<ChangeOutcome> {
    const { circleId, version, meetingId, date, start, end, fold, mode, place } = input;
    const row = { id: meetingId, date, start, end, fold, titles: untitled, place };
    const { meeting, problems } = checkMeeting(row, 'meeting');
    const { note, problems: ofNote } = checkNote(input.note);
    if (meeting === null || ofNote.length > 0) return refuse({ reason: 'invalid', problems: [...problems, ...ofNote] });
    return this.db.transaction<ChangeOutcome>(async (tx) => {
      const facts = await lockToChange(tx, { accountId, as, circleId });
      const refusal = whyNotChange(facts, { version, meetingId, now: tx.now });
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const before = facts.meetings.find(({ id }) => id === meetingId?.toLowerCase());
      const after = { ...meeting, id: before?.id ?? null, mode };
      if (isSame(before, after)) return ok({ circleId, version });
      const clashes = timeProblems(facts, after, tx.now);
      if (clashes.length > 0) return refuse({ reason: 'invalid', problems: clashes });

      const written = await writeChange(tx, circleId, { ...after, note });
      const next = await followMeetings(tx, circleId, facts.poolId);
      await this.audit.record(tx, {
        act: before === undefined ? 'circle.add_meeting' : 'circle.change_meeting',
        actorId: accountId,
        objectKind: 'circle',
        objectId: circleId,
      });
      await tellChange(tx, this.jobs, { circleId, actorId: accountId, meeting: written });
      return ok({ circleId, version: next });
    });
  }
}
