import { type LocalizedText, languagesFor, locales } from '#kernel';
import type { CheckedMeeting, HalfTypedMeeting, MeetingInput } from './draft-input.js';
import { textProblems } from './draft-texts.js';
import { type DraftProblem, instantOf, timeProblems } from './typed-time.js';

const mostMeetings = 30;
const longestLine = 200;

const isEmpty = ({ date, start, end, titles, place }: MeetingInput): boolean =>
  [date, start, end, ...Object.values(titles), ...Object.values(place)].every((text) => text.trim() === '');

/** Without its day, its beginning or its end it is no meeting yet. */
const isHalfTyped = ({ date, start, end }: MeetingInput): boolean => [date, start, end].includes('');

interface CheckedRows {
  /** In the order of time. */
  meetings: CheckedMeeting[];
  /** As they were typed. */
  halfTyped: HalfTypedMeeting[];
  problems: DraftProblem[];
}

/** What the rows hold, or what is wrong with them. Empty rows are as if they were not there. */
export function checkMeetings(rows: MeetingInput[]): CheckedRows {
  const typed = rows.map((row, index) => ({ row, name: `meetings.${index + 1}` })).filter(({ row }) => !isEmpty(row));
  const halfTyped = typed.flatMap(({ row }) => (isHalfTyped(row) ? [row] : []));
  const checked = typed.map(({ row, name }) =>
    isHalfTyped(row) ? { meeting: null, problems: halfTypedProblems(row, name) } : checkMeeting(row, name),
  );
  const problems = checked.flatMap((one) => one.problems);
  if (checked.length > mostMeetings) problems.push({ field: 'meetings', code: 'too_many' });
  const meetings = checked.flatMap(({ meeting }) => (meeting === null ? [] : [meeting]));
  return { meetings: meetings.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()), halfTyped, problems };
}

/** One meeting, or what is wrong with its fields, whose names begin with `name`. */
export function checkMeeting(
  row: MeetingInput,
  name: string,
): { meeting: CheckedMeeting | null; problems: DraftProblem[] } {
  const { id, date, start, end, fold, titles } = row;
  const startsAt = instantOf({ date, time: start, fold }, { date: `${name}.date`, time: `${name}.start` });
  const endsAt = instantOf({ date, time: end, fold }, { date: `${name}.date`, time: `${name}.end` });
  const problems: DraftProblem[] = [];
  if (!(startsAt instanceof Date)) problems.push(startsAt);
  // What is wrong with the day is said once.
  if (!(endsAt instanceof Date) && endsAt.field !== problems[0]?.field) problems.push(endsAt);
  if (startsAt instanceof Date && endsAt instanceof Date && endsAt <= startsAt) {
    problems.push({ field: `${name}.end`, code: 'ends_before_start' });
  }
  problems.push(...lineProblems(row, name));
  if (problems.length > 0 || !(startsAt instanceof Date) || !(endsAt instanceof Date))
    return { meeting: null, problems };
  const [wallStart, wallEnd] = [`${date}T${start}`, `${date}T${end}`];
  const meeting = { id, wallStart, wallEnd, startsAt, endsAt, titles, place: inEveryLanguage(row.place) };
  return { meeting, problems };
}

/** Whatever is typed is right by itself; the rest may wait. */
function halfTypedProblems(row: MeetingInput, name: string): DraftProblem[] {
  const { date, start, end } = row;
  const times = [
    ...timeProblems({ date, time: start }, { date: `${name}.date`, time: `${name}.start` }),
    ...timeProblems({ date: '', time: end }, { date: `${name}.date`, time: `${name}.end` }),
  ];
  // Which of two is the earlier is known of times only.
  if (times.length === 0 && start !== '' && end !== '' && end <= start)
    times.push({ field: `${name}.end`, code: 'ends_before_start' });
  return [...times, ...lineProblems(row, name)];
}

const lineProblems = ({ titles, place }: MeetingInput, name: string): DraftProblem[] =>
  locales.flatMap((locale) => [
    ...textProblems(`${name}.title.${locale}`, titles[locale], longestLine),
    ...textProblems(`${name}.place.${locale}`, place[locale], longestLine),
  ]);

/** A place that is named in one language is called so in all. */
function inEveryLanguage(place: LocalizedText): LocalizedText | null {
  const best = (wanted: (typeof locales)[number]): string =>
    languagesFor(wanted)
      .map((locale) => place[locale].trim())
      .find((text) => text !== '') ?? '';
  return best('fi') === '' ? null : { fi: best('fi'), sv: best('sv'), en: best('en') };
}
