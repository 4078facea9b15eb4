import { type Locale, meetingSeries } from '#kernel';
import { readDay, readTime } from './draft-input.js';
import { type Problem, problemsOf } from './problem-words.js';
import {
  type FormValues,
  fewestRows,
  isEmptyRow,
  noRow,
  noSeries,
  type SeriesFields,
  typedClock,
  typedDay,
  withRows,
} from './values.js';

/** The form with other rows, or what has to be mended first. Nothing is saved by it. */
interface Filled {
  values: FormValues;
  problems: Problem[];
  /** Meetings of a series that stand in the rows now. */
  added: number;
}

const mostMeetings = 30;

/** What a button that changes only the rows makes of the form; null for any other button. */
export function fillRows(act: string, values: FormValues, locale: Locale): Filled | null {
  switch (act) {
    case 'add-row':
      return filled({ ...values, meetings: withRows(values.meetings, values.meetings.length + 1) });
    case 'add-series':
      return withSeries(values, locale);
    default:
      return null;
  }
}

const filled = (values: FormValues, added = 0): Filled => ({ values, problems: [], added });

/** The rows in which something stands, and after them a row for each meeting of the series. */
function withSeries(values: FormValues, locale: Locale): Filled {
  const { date, time, minutes, repeat, count } = values.series;
  const series = meetingSeries({
    date: readDay(date),
    time: readTime(time),
    minutes: numberOf(minutes),
    repeat: repeat === 'monthly' ? repeat : numberOf(repeat),
    count: numberOf(count),
  });
  if (!series.ok) return refused(values, series.refusal.problems, locale);
  const kept = values.meetings.filter((row) => !isEmptyRow(row));
  if (kept.length + series.value.length > mostMeetings)
    return refused(values, [{ field: 'count', code: 'too_many' }], locale);
  const rows = series.value.map((one) => ({
    ...noRow,
    date: typedDay(one.date),
    start: typedClock(one.start),
    end: typedClock(one.end),
  }));
  return filled({ ...values, series: noSeries, meetings: withRows([...kept, ...rows], fewestRows) }, rows.length);
}

const refused = (values: FormValues, found: { field: keyof SeriesFields; code: string }[], locale: Locale): Filled => ({
  values,
  problems: problemsOf(
    found.map(({ field, code }) => ({ field: `series.${field}`, code })),
    locale,
  ),
  added: 0,
});

const numberOf = (text: string): number => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN);
