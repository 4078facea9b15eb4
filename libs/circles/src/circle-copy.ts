import { Temporal } from 'temporal-polyfill';
import { type Locale, type LocalizedText, resolveWallTime } from '#kernel';
import type { CheckedDraft, CheckedMeeting, CircleMode, CoHosts } from './draft-input.js';

/** A circle as it is copied, with nobody in it. */
export interface CircleToCopy {
  /** The source first. */
  texts: CheckedDraft['texts'];
  hostMunicipalityCode: string;
  coHosts: CoHosts;
  languages: Locale[];
  mode: CircleMode;
  themes: string[];
  capacity: number;
  limitPerMunicipality: number | null;
  approval: boolean;
  groups: { size: number; hold: boolean };
  /** In the order of time. */
  meetings: MeetingToCopy[];
}

interface MeetingToCopy {
  /** `2026-11-21T13:00` */
  wallStart: string;
  wallEnd: string;
  titles: LocalizedText;
  place: LocalizedText | null;
}

/** People need so many days to hear of a circle and to join it. */
const leastDays = 28;
const dayMs = 24 * 60 * 60 * 1000;
/** In ten weeks on end no circle meets each time while the clocks change. */
const mostTries = 10;

/**
 * The draft that a copy begins with. Its meetings keep weekday, time and distance: all move by the same number of weeks,
 * the least with which the first is four weeks from now. The enrolment window and
 * the seats kept until a day are asked for anew, and rows that were no meetings yet do not come along.
 */
export function draftOfCopy(circle: CircleToCopy, now: Date): CheckedDraft {
  const { meetings, ...rest } = circle;
  const days = { enrolmentOpensAt: null, enrolmentClosesAt: null, reserved: null };
  return { ...rest, ...days, meetings: movedAhead(meetings, now), halfTyped: [] };
}

function movedAhead(meetings: MeetingToCopy[], now: Date): CheckedMeeting[] {
  const [first] = meetings;
  if (first === undefined) return [];
  const least = leastWeeks(first.wallStart, now);
  for (let more = 0; more < mostTries; more += 1) {
    const moved = meetings.map((meeting) => movedBy(meeting, least + more));
    const sure = moved.filter((meeting) => meeting !== null);
    if (sure.length === moved.length) return sure;
  }
  throw new Error('a meeting falls on a change of the clocks in each of ten weeks');
}

function leastWeeks(wallStart: string, now: Date): number {
  const earliest = now.getTime() + leastDays * dayMs;
  const approximately = Math.floor((earliest - Date.parse(`${wallStart}Z`)) / (7 * dayMs));
  for (let weeks = Math.max(0, approximately - 1); ; weeks += 1) {
    const start = resolveWallTime(later(wallStart, weeks));
    if (start.ok && start.instant.getTime() >= earliest) return weeks;
  }
}

/** Null when the clocks skip its time in that week, or show it twice. */
function movedBy({ wallStart, wallEnd, ...rest }: MeetingToCopy, weeks: number): CheckedMeeting | null {
  const [start, end] = [later(wallStart, weeks), later(wallEnd, weeks)];
  const [startsAt, endsAt] = [resolveWallTime(start), resolveWallTime(end)];
  if (!startsAt.ok || !endsAt.ok) return null;
  return { ...rest, id: null, wallStart: start, wallEnd: end, startsAt: startsAt.instant, endsAt: endsAt.instant };
}

const later = (wall: string, weeks: number): string =>
  Temporal.PlainDateTime.from(wall).add({ weeks }).toString({ smallestUnit: 'minute' });
