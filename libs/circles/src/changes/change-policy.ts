import type { CircleStatus } from '../circle-status.js';
import type { CheckedMeeting } from '../draft-input.js';
import type { DraftProblem } from '../typed-time.js';
import type { ChangeFacts, MeetingNow } from './change-facts.js';

/** States in which people wait for meetings that can still be changed. */
const changeable: readonly CircleStatus[] = ['published', 'enrolment_open', 'enrolment_closed', 'running'];

export type ChangeRefusal =
  | { reason: 'not_found' }
  | { reason: 'wrong_status'; state: CircleStatus }
  | { reason: 'stale_version' }
  /** The meeting has begun, or was held. */
  | { reason: 'begun' }
  | { reason: 'meeting_cancelled' }
  /** A circle without a meeting is none: it is cancelled as a whole. */
  | { reason: 'only_meeting' };

interface Asked {
  /** The version that the person has read. */
  version: number;
  /** Null for a meeting that is added. */
  meetingId: string | null;
  now: Date;
}

/** Whether the meeting may be changed, or one added. Null: it may. */
export function whyNotChange(facts: ChangeFacts | null, { version, meetingId, now }: Asked): ChangeRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  if (!changeable.includes(facts.state)) return { reason: 'wrong_status', state: facts.state };
  if (facts.version !== version) return { reason: 'stale_version' };
  if (meetingId === null) return null;
  const meeting = facts.meetings.find(({ id }) => id === meetingId.toLowerCase());
  if (meeting === undefined) return { reason: 'not_found' };
  if (meeting.cancelledAt !== null) return { reason: 'meeting_cancelled' };
  return meeting.startsAt <= now ? { reason: 'begun' } : null;
}

/** Whether a meeting that may be changed may be cancelled: not the only one that is left. */
export function whyNotCancelMeeting(facts: ChangeFacts | null, asked: Asked): ChangeRefusal | null {
  const refusal = whyNotChange(facts, asked);
  if (refusal !== null || facts === null) return refusal;
  return facts.meetings.filter(({ cancelledAt }) => cancelledAt === null).length > 1
    ? null
    : { reason: 'only_meeting' };
}

const mostMeetings = 30;

/** What is wrong with the new time, as seen from the circle. */
export function timeProblems(
  { meetings, enrolmentOpensAt }: Pick<ChangeFacts, 'meetings' | 'enrolmentOpensAt'>,
  { id, startsAt, endsAt }: Pick<CheckedMeeting, 'id' | 'startsAt' | 'endsAt'>,
  now: Date,
): DraftProblem[] {
  if (startsAt <= now) return [{ field: 'meeting.date', code: 'past' }];
  if (startsAt <= enrolmentOpensAt) return [{ field: 'meeting.date', code: 'before_enrolment' }];
  const others = meetings.filter((one) => one.id !== id && one.cancelledAt === null);
  if (id === null && others.length >= mostMeetings) return [{ field: 'meeting.date', code: 'too_many' }];
  const clash = others.some((one) => startsAt < one.endsAt && one.startsAt < endsAt);
  return clash ? [{ field: 'meeting.start', code: 'overlaps' }] : [];
}

/** Whether nothing would be another than it is. */
export function isSame(
  before: Pick<MeetingNow, 'startsAt' | 'endsAt' | 'mode' | 'place'> | undefined,
  after: Pick<MeetingNow, 'startsAt' | 'endsAt' | 'mode' | 'place'>,
): boolean {
  if (before === undefined) return false;
  const facts = ({ startsAt, endsAt, mode, place }: typeof after) =>
    JSON.stringify([startsAt, endsAt, mode, place && [place.fi, place.sv, place.en]]);
  return facts(before) === facts(after);
}
