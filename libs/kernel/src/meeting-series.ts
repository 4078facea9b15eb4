import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from './result.js';

/** A series as someone describes it: at this wall time, this long, so many times. */
export interface SeriesRule {
  /** Of the first meeting, `2026-11-21`. */
  date: string;
  /** `13:00` */
  time: string;
  minutes: number;
  /** So many weeks from one to the next, or the same weekday of each month. */
  repeat: number | 'monthly';
  count: number;
}

/** Day and times on the wall: the clocks may change between two meetings, their hour does not. */
export interface SeriesMeeting {
  date: string;
  start: string;
  end: string;
}

export interface SeriesProblem {
  field: keyof SeriesRule;
  code: 'not_a_date' | 'not_a_time' | 'out_of_minutes' | 'over_midnight' | 'out_of_weeks' | 'out_of_count';
}

const longestMinutes = 12 * 60;
const mostWeeks = 26;
const mostMeetings = 30;

/** The meetings of a series in the order of time, or what is wrong with its rule. */
export function meetingSeries(
  rule: SeriesRule,
): Result<SeriesMeeting[], { reason: 'invalid'; problems: SeriesProblem[] }> {
  const { minutes, repeat, count } = rule;
  const first = read(/^\d{4}-\d{2}-\d{2}$/, rule.date, Temporal.PlainDate.from);
  const start = read(/^\d{2}:\d{2}$/, rule.time, Temporal.PlainTime.from);
  const problems: SeriesProblem[] = [];
  if (first === null) problems.push({ field: 'date', code: 'not_a_date' });
  if (start === null) problems.push({ field: 'time', code: 'not_a_time' });
  if (!isFrom(1, minutes, longestMinutes)) problems.push({ field: 'minutes', code: 'out_of_minutes' });
  else if (start !== null && start.hour * 60 + start.minute + minutes >= 24 * 60)
    problems.push({ field: 'minutes', code: 'over_midnight' });
  if (repeat !== 'monthly' && !isFrom(1, repeat, mostWeeks)) problems.push({ field: 'repeat', code: 'out_of_weeks' });
  if (!isFrom(1, count, mostMeetings)) problems.push({ field: 'count', code: 'out_of_count' });
  if (first === null || start === null || problems.length > 0) return refuse({ reason: 'invalid', problems });
  const end = start.add({ minutes });
  return ok(
    Array.from({ length: count }, (_, n) => ({
      date: (repeat === 'monthly' ? inMonth(first, n) : first.add({ weeks: n * repeat })).toString(),
      start: start.toString({ smallestUnit: 'minute' }),
      end: end.toString({ smallestUnit: 'minute' }),
    })),
  );
}

/** The second Tuesday stays the second Tuesday; a fifth weekday is the last one of its month. */
function inMonth(first: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const nth = Math.ceil(first.day / 7);
  const begin = first.with({ day: 1 }).add({ months });
  const found = begin.add({ days: ((first.dayOfWeek - begin.dayOfWeek + 7) % 7) + (nth - 1) * 7 });
  return found.month === begin.month ? found : found.subtract({ weeks: 1 });
}

const isFrom = (least: number, value: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

function read<T>(form: RegExp, text: string, from: (text: string, options: { overflow: 'reject' }) => T): T | null {
  if (!form.test(text)) return null;
  try {
    return from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}
