import { resolveWallTime } from '#kernel';

/** Which of the two is meant of a time that the clocks show twice. */
export type Fold = 'EARLIER' | 'LATER';

/** Day and time as in the calendar on the wall, `2026-11-21` and `13:00`. They come from a form: they may be no time at all. */
export interface TypedTime {
  date: string;
  time: string;
  fold: Fold | null;
}

export type TimeProblem = 'required' | 'not_a_date' | 'not_a_time' | 'time_gap' | 'time_twice';

/** One thing to mend before a draft can be saved: where, and what. */
export interface DraftProblem {
  /** `meetings.2.start`, the second row. */
  field: string;
  code:
    | TimeProblem
    | 'unknown'
    | 'too_long'
    | 'too_many'
    | 'out_of_range'
    | 'above_capacity'
    | 'above_limit'
    | 'personal_identity_code'
    | 'ends_before_start'
    | 'after_first_meeting'
    | 'closes_before_opens'
    | 'past'
    | 'overlaps'
    | 'before_enrolment';
}

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

const resolve = (local: string) =>
  form.test(local) ? resolveWallTime(local) : { ok: false as const, reason: 'not_a_time' as const };

const anyDay = '2026-01-15';

/** What is wrong with a day or a time of which the other may not be typed yet. */
export function timeProblems(
  { date, time }: { date: string; time: string },
  fields: { date: string; time: string },
): DraftProblem[] {
  return [
    ...(date === '' || resolve(`${date}T12:00`).ok ? [] : [{ field: fields.date, code: 'not_a_date' } as const]),
    ...(time === '' || resolve(`${anyDay}T${time}`).ok ? [] : [{ field: fields.time, code: 'not_a_time' } as const]),
  ];
}

/** The instant, or what is wrong with its day or its time; `fields` names the two inputs. */
export function instantOf(typed: TypedTime, fields: { date: string; time: string }): Date | DraftProblem {
  const { date, time, fold } = typed;
  if (date === '') return { field: fields.date, code: 'required' };
  if (!resolve(`${date}T12:00`).ok) return { field: fields.date, code: 'not_a_date' };
  if (time === '') return { field: fields.time, code: 'required' };
  const wall = resolve(`${date}T${time}`);
  if (wall.ok) return wall.instant;
  if (wall.reason === 'time_twice' && fold !== null) return fold === 'EARLIER' ? wall.earlier : wall.later;
  return { field: fields.time, code: wall.reason };
}
