import { type LocalizedText, languagesFor, locales } from '#kernel';
import type { CheckedMeeting, MeetingInput } from './draft-input.js';
import { textProblems } from './draft-texts.js';
import { type DraftProblem, instantOf } from './typed-time.js';

const mostMeetings = 30;
const longestLine = 200;

const isEmpty = ({ date, start, end, titles, place }: MeetingInput): boolean =>
  [date, start, end, ...Object.values(titles), ...Object.values(place)].every((text) => text.trim() === '');

/** The meetings in the order of time, or what is wrong with their rows. Empty rows are as if they were not there. */
export function checkMeetings(rows: MeetingInput[]): { meetings: CheckedMeeting[]; problems: DraftProblem[] } {
  const checked = rows.flatMap((row, index) => (isEmpty(row) ? [] : [checkMeeting(row, `meetings.${index + 1}`)]));
  const problems = checked.flatMap((one) => one.problems);
  if (checked.length > mostMeetings) problems.push({ field: 'meetings', code: 'too_many' });
  const meetings = checked.flatMap(({ meeting }) => (meeting === null ? [] : [meeting]));
  return { meetings: meetings.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()), problems };
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
  for (const locale of locales) {
    problems.push(...textProblems(`${name}.title.${locale}`, titles[locale], longestLine));
    problems.push(...textProblems(`${name}.place.${locale}`, row.place[locale], longestLine));
  }
  if (problems.length > 0 || !(startsAt instanceof Date) || !(endsAt instanceof Date))
    return { meeting: null, problems };
  const [wallStart, wallEnd] = [`${date}T${start}`, `${date}T${end}`];
  const meeting = { id, wallStart, wallEnd, startsAt, endsAt, titles, place: inEveryLanguage(row.place) };
  return { meeting, problems };
}

/** A place that is named in one language is called so in all. */
function inEveryLanguage(place: LocalizedText): LocalizedText | null {
  const best = (wanted: (typeof locales)[number]): string =>
    languagesFor(wanted)
      .map((locale) => place[locale].trim())
      .find((text) => text !== '') ?? '';
  return best('fi') === '' ? null : { fi: best('fi'), sv: best('sv'), en: best('en') };
}
