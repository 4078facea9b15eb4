import { type Locale, type LocalizedText, locales } from '#kernel';
import { foldOf, readDay, readTime } from '../circle-form/draft-input.js';
import { type Problem, problemsOf } from '../circle-form/problem-words.js';
import { meetingRow } from '../circle-form/values.js';
import { formWords } from '../circle-form/words.js';

type Written = string | null | undefined;

/** A meeting of a circle as both sites read it. */
export interface MeetingToChange {
  id: string;
  number: number;
  startsAt: string;
  endsAt: string;
  mode: string;
  cancelled: boolean;
  fold?: Written;
  titleFi?: Written;
  titleSv?: Written;
  titleEn?: Written;
  placeFi?: Written;
  placeSv?: Written;
  placeEn?: Written;
}

export interface CircleToChange {
  version: number;
  state: string;
  mode: string;
  meetings: MeetingToChange[];
}

/** What the page is asked to change: `?meeting=…` or `?cancel=…` one of the meetings, `?add` or `?circle`. */
export type Chosen =
  | { kind: 'add' }
  | { kind: 'cancel-circle' }
  | { kind: 'change'; meeting: MeetingToChange }
  | { kind: 'cancel-meeting'; meeting: MeetingToChange };

/** What stands in the form, as typed. */
export interface ChangeValues {
  version: string;
  date: string;
  start: string;
  end: string;
  fold: string;
  mode: string;
  place: LocalizedText;
  /** Why. */
  reason: string;
}

/** States in which a circle has meetings that can still be changed. */
const changeable = ['published', 'enrolment_open', 'enrolment_closed', 'running'];

export const mayChange = ({ state }: Pick<CircleToChange, 'state'>): boolean => changeable.includes(state);

/** Whether the meeting can still be changed at an instant. */
export const isOpen = ({ cancelled, startsAt }: MeetingToChange, now: string): boolean =>
  !cancelled && Date.parse(startsAt) > Date.parse(now);

/** What the address asks for; null where it asks for nothing that can be done. */
export function chosenIn(search: URLSearchParams, circle: CircleToChange, now: string): Chosen | null {
  if (!mayChange(circle)) return null;
  if (search.has('add')) return { kind: 'add' };
  if (search.has('circle')) return { kind: 'cancel-circle' };
  for (const [name, kind] of [
    ['meeting', 'change'],
    ['cancel', 'cancel-meeting'],
  ] as const) {
    const meeting = circle.meetings.find(({ id }) => id === search.get(name));
    if (meeting && isOpen(meeting, now)) return { kind, meeting };
  }
  return null;
}

const noPlace: LocalizedText = { fi: '', sv: '', en: '' };

/** The form as it is opened. */
export function changeOf({ version, mode }: CircleToChange, chosen: Chosen): ChangeValues {
  const nothing = { version: String(version), date: '', start: '', end: '', fold: '', place: noPlace, reason: '' };
  if (chosen.kind !== 'change') return { ...nothing, mode };
  const { date, start, end, fold, place } = meetingRow(chosen.meeting);
  return { ...nothing, date, start, end, fold, place, mode: chosen.meeting.mode };
}

/** What was sent, field by field. */
export function changeFrom(form: FormData): ChangeValues {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const [fi = '', sv = '', en = ''] = locales.map((locale) => text(`place.${locale}`));
  return {
    ...{ version: text('version'), date: text('date'), start: text('start'), end: text('end'), fold: text('fold') },
    ...{ mode: text('mode'), place: { fi, sv, en }, reason: text('reason') },
  };
}

const versionOf = ({ version }: ChangeValues): number => Number.parseInt(version, 10) || 0;

const modeOf = ({ mode }: ChangeValues): 'onsite' | 'remote' | 'hybrid' =>
  mode === 'remote' || mode === 'hybrid' ? mode : 'onsite';

/** What was typed, as both servers read it. */
export const meetingInput = (id: string, meetingId: string | null, values: ChangeValues) => ({
  id,
  version: versionOf(values),
  meetingId,
  date: readDay(values.date),
  start: readTime(values.start),
  end: readTime(values.end),
  fold: foldOf(values.fold),
  mode: modeOf(values),
  place: locales.map((locale) => ({ locale, text: values.place[locale] })),
  note: values.reason,
});

export const cancelMeetingInput = (id: string, meetingId: string, values: ChangeValues) => ({
  id,
  version: versionOf(values),
  meetingId,
  note: values.reason,
});

export const cancelCircleInput = (id: string, values: ChangeValues) => ({
  id,
  version: versionOf(values),
  reason: values.reason,
});

/** What is to be mended, by the names of the form's fields. */
export const changeProblems = (problems: { field: string; code: string }[], locale: Locale): Problem[] =>
  problemsOf(
    problems.map(({ field, code }) => ({ field: field.replace(/^meeting\./, '').replace(/^note$/, 'reason'), code })),
    locale,
  );

/** What a meeting is called: by its title, or by its number. */
export const nameOf = ({ number, titleFi, titleSv, titleEn }: MeetingToChange, locale: Locale): string =>
  ({ fi: titleFi, sv: titleSv, en: titleEn })[locale] ?? formWords(locale)('draft.meeting', { n: number });
