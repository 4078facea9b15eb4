import type { MeetingFacts } from '../room-facts.js';
import { type LeaderRefusal, whyNotLead } from '../room-policy.js';
import type { AttendanceStatus } from './meeting-attendance.js';

const minute = 60 * 1000;
/** How long before its start and after its end people say by the code that they are there, in minutes. */
const around = { before: 30, after: 30 };
/** So many wrong codes of one person within so many minutes. */
const attempts = { most: 5, minutes: 15 };

export const checkInOpens = ({ startsAt }: Pick<MeetingFacts, 'startsAt'>): Date =>
  new Date(startsAt.getTime() - around.before * minute);
export const checkInCloses = ({ endsAt }: Pick<MeetingFacts, 'endsAt'>): Date =>
  new Date(endsAt.getTime() + around.after * minute);

export type CheckInStop =
  | { reason: 'not_found' }
  | { reason: 'cancelled' }
  | { reason: 'not_held' }
  | { reason: 'not_expected' }
  | { reason: 'check_in_closed'; opensAt: Date; closesAt: Date };

/** Whether someone may say now, by the code, that they are at the meeting. Null: they may. */
export function whyNotCheckIn(facts: MeetingFacts | null, now: Date): CheckInStop | null {
  if (facts === null) return { reason: 'not_found' };
  if (facts.cancelled) return { reason: 'cancelled' };
  if (facts.notHeld) return { reason: 'not_held' };
  if (!facts.leads && !facts.participates) return { reason: 'not_expected' };
  const [opensAt, closesAt] = [checkInOpens(facts), checkInCloses(facts)];
  return opensAt <= now && now < closesAt ? null : { reason: 'check_in_closed', opensAt, closesAt };
}

/** Wrong codes that were counted since an instant. */
export interface Attempts {
  wrong: number;
  since: Date;
}

/** Those that still count. */
export const counted = (made: Attempts | null, now: Date): Attempts =>
  made === null || triesAgainAt(made) <= now ? { wrong: 0, since: now } : made;

/** When someone who has tried too often may try again. */
export const triesAgainAt = ({ since }: Attempts): Date => new Date(since.getTime() + attempts.minutes * minute);

export const triedTooOften = ({ wrong }: Attempts): boolean => wrong >= attempts.most;

export type RecordStop =
  | LeaderRefusal
  | { reason: 'cancelled' }
  | { reason: 'not_held' }
  | { reason: 'not_begun'; startsAt: Date };

/** Whether someone may write down who was at the meeting. Null: they may. */
export function whyNotRecord(facts: MeetingFacts | null, now: Date): RecordStop | null {
  const refusal = whyNotLead(facts);
  if (facts === null || refusal !== null) return refusal;
  if (facts.cancelled) return { reason: 'cancelled' };
  if (facts.notHeld) return { reason: 'not_held' };
  return facts.startsAt > now ? { reason: 'not_begun', startsAt: facts.startsAt } : null;
}

export interface AttendanceEntry {
  personId: string;
  /** What the list said when it was read. */
  was: AttendanceStatus | null;
  status: AttendanceStatus;
}

/** What stands of a person of the list; nobody else can be written into it. */
export interface Listed {
  accountId: string;
  municipalityCode: string;
  status: AttendanceStatus | null;
}

export type EntryRefusal = { reason: 'person_not_found' } | { reason: 'stale_version' };

/** Whether the changes fit what stands there. Null: they do. */
export function whyNotEntries(changes: AttendanceEntry[], listed: Listed[]): EntryRefusal | null {
  for (const { personId, was } of changes) {
    const person = listed.find(({ accountId }) => accountId === personId);
    if (person === undefined) return { reason: 'person_not_found' };
    if (person.status !== was) return { reason: 'stale_version' };
  }
  return null;
}
