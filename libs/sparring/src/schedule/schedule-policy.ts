import { containsPersonalIdentityCode, dayNotes, resolveWallTime } from '#kernel';
import type { Mode } from '../request-parts.js';
import type { RequestStatus } from '../request-status.js';
import type { Side } from '../sides.js';

/** How a proposed time suits someone. */
export type Mark = 'free' | 'if_need_be' | 'not_free';

/** Times of one pair, at most. */
export const mostTimes = 30;
const longestPlace = 200;
const longestLink = 500;
const longestReason = 2000;

/** While there is a time to be agreed on. */
export const seeksTime = (status: RequestStatus): boolean => status === 'matched' || status === 'rescheduling';

export type TimeRefusal = {
  reason: 'not_a_time' | 'time_gap' | 'time_twice' | 'past' | 'minutes_out_of_range' | 'too_many' | 'already_proposed';
};

/** When a time begins that was typed as the clock on the wall shows it in Finland, or why it cannot be proposed. */
export function typedTime(wallStart: string, minutes: number, now: Date): Date | TimeRefusal {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wallStart)) return { reason: 'not_a_time' };
  const wall = resolveWallTime(wallStart);
  if (!wall.ok) return { reason: wall.reason };
  if (wall.instant <= now) return { reason: 'past' };
  return Number.isInteger(minutes) && minutes >= 30 && minutes <= 480
    ? wall.instant
    : { reason: 'minutes_out_of_range' };
}

export interface MarkedTime {
  id: string;
  /** `2026-11-21T13:00`, as the clock on the wall shows it in Finland. */
  wallStart: string;
  wallEnd: string;
  marks: { side: Side; mark: Mark }[];
}

const sides: Side[] = ['requester', 'tutor'];

/** Whether somebody of each side has one of the marks. */
const ofEachSide = (time: Pick<MarkedTime, 'marks'>, ...wanted: Mark[]): boolean =>
  sides.every((side) => time.marks.some((one) => one.side === side && wanted.includes(one.mark)));

/** Whether the two sides can choose it by themselves: somebody of each can come. */
export const canBeChosen = (time: Pick<MarkedTime, 'marks'>): boolean => ofEachSide(time, 'free', 'if_need_be');

/** Whether a time is within working hours, 8–16 on an ordinary working day. */
export function inWorkingHours({ wallStart, wallEnd }: Pick<MarkedTime, 'wallStart' | 'wallEnd'>): boolean {
  const [day = '', from = ''] = wallStart.split('T');
  const [lastDay, to = ''] = wallEnd.split('T');
  const notes = dayNotes(day).filter(({ kind }) => kind !== 'clock_change');
  return day === lastDay && from >= '08:00' && to <= '16:00' && notes.length === 0;
}

/**
 * Common times, the best first: those for which somebody of each side is free. Fewer that are not free come before more
 * that are, then fewer that can only if need be, then working hours, then the earlier.
 */
export function rankTimes<T extends MarkedTime>(times: readonly T[]): T[] {
  const count = (time: T, mark: Mark): number => time.marks.filter((one) => one.mark === mark).length;
  const keys = (time: T): number[] => [
    count(time, 'not_free'),
    -count(time, 'free'),
    count(time, 'if_need_be'),
    inWorkingHours(time) ? 0 : 1,
  ];
  const compare = (a: T, b: T): number => {
    const [one, other] = [keys(a), keys(b)];
    const differs = one.findIndex((key, index) => key !== other[index]);
    if (differs >= 0) return (one[differs] ?? 0) - (other[differs] ?? 0);
    return a.wallStart < b.wallStart ? -1 : Number(a.wallStart > b.wallStart);
  };
  return times.filter((time) => ofEachSide(time, 'free')).sort(compare);
}

export interface Choice {
  mode: Mode;
  place: string | null;
  link: string | null;
}

export type ChoiceRefusal = {
  reason:
    | 'mode_not_shared'
    | 'place_required'
    | 'place_too_long'
    | 'personal_identity_code'
    | 'link_not_https'
    | 'past'
    | 'nobody_of_a_side';
};

/** Why a pair cannot meet in that way; null: it can. */
export function whyNotChoice({ mode, place, link }: Choice, modes: readonly Mode[]): ChoiceRefusal | null {
  if (!modes.includes(mode)) return { reason: 'mode_not_shared' };
  if (mode !== 'remote' && place === null) return { reason: 'place_required' };
  if ((place?.length ?? 0) > longestPlace) return { reason: 'place_too_long' };
  if (containsPersonalIdentityCode(place ?? '')) return { reason: 'personal_identity_code' };
  return link === null || isLink(link) ? null : { reason: 'link_not_https' };
}

const isLink = (text: string): boolean =>
  text.length <= longestLink && URL.canParse(text) && new URL(text).protocol === 'https:';

export interface SetTimeProblem {
  field: 'wall_start' | 'minutes' | 'mode' | 'place' | 'link' | 'reason';
  code: TimeRefusal['reason'] | ChoiceRefusal['reason'] | ReasonRefusal['reason'];
}

interface SetTime {
  /** As `typedTime` answers. */
  startsAt: Date | TimeRefusal;
  choice: Choice;
  because: string | null;
}

/** What has to be mended before the project team can set a time: all of it at once. */
export function setTimeProblems({ startsAt, choice, because }: SetTime, modes: readonly Mode[]): SetTimeProblem[] {
  const time = startsAt instanceof Date ? null : startsAt;
  const way = whyNotChoice(choice, modes);
  const reason = whyNotReason(because);
  const wayField = { mode_not_shared: 'mode', link_not_https: 'link' } as const;
  return [
    ...(time
      ? [{ field: time.reason === 'minutes_out_of_range' ? 'minutes' : 'wall_start', code: time.reason } as const]
      : []),
    ...(way ? [{ field: isOf(wayField, way.reason) ? wayField[way.reason] : 'place', code: way.reason } as const] : []),
    ...(reason ? [{ field: 'reason', code: reason.reason } as const] : []),
  ];
}

const isOf = <T extends object>(table: T, name: PropertyKey): name is keyof T => name in table;

/** In which ways the two sides meet: those that both have named, or those of the request where they share none. */
export function sharedModes(ofRequest: readonly Mode[], ofTutor: readonly Mode[]): Mode[] {
  const shared = ofRequest.filter((mode) => ofTutor.includes(mode));
  return shared.length > 0 ? shared : [...ofRequest];
}

export type ReasonRefusal = { reason: 'reason_required' | 'reason_too_long' | 'personal_identity_code' };

/** Why a tidied reason does not do; null: it does. */
export function whyNotReason(reason: string | null): ReasonRefusal | null {
  if (reason === null) return { reason: 'reason_required' };
  if (reason.length > longestReason) return { reason: 'reason_too_long' };
  return containsPersonalIdentityCode(reason) ? { reason: 'personal_identity_code' } : null;
}
