import { isLocale, type Locale } from '#kernel';
import { type FormValues, isEmptyRow, noSeries, type SeriesFields } from './values.js';
import { type FormWords, formWords } from './words.js';

/** A thing to mend: where, and in the reader's words. */
export interface Problem {
  /** Name and id of the field. */
  field: string;
  code: string;
  text: string;
}

const longest: Record<string, number> = { summary: 2000, aim: 1000, audience: 1000, reason: 500 };

/** The last word of a field's name that says what it holds: `meetings.2.title.sv` → `title`. */
const kindOf = (field: string): string =>
  field
    .split('.')
    .filter((part) => !isLocale(part))
    .at(-1) ?? '';

function required(kind: string, t: FormWords): string {
  if (kind === 'title') return t('problem.titleRequired');
  if (kind === 'summary') return t('problem.summaryRequired');
  if (kind === 'aim') return t('problem.aimRequired');
  if (kind === 'host') return t('problem.hostRequired');
  if (kind === 'reserved') return t('problem.reservedRequired');
  if (kind === 'reservedUntil') return t('problem.dateRequired');
  if (kind === 'reason') return t('problem.reasonRequired');
  return t(kind === 'date' ? 'problem.dateRequired' : 'problem.timeRequired');
}

function textOf(field: string, code: string, t: FormWords): string {
  const kind = kindOf(field);
  switch (code) {
    case 'required':
      return required(kind, t);
    case 'too_long':
      return t('problem.too_long', { longest: longest[kind] ?? 200 });
    case 'too_many':
      return t(kind === 'coHosts' ? 'problem.too_many_hosts' : 'problem.too_many');
    case 'after_first_meeting':
      return t(kind === 'reservedUntil' ? 'problem.released_after_first_meeting' : 'problem.after_first_meeting');
    case 'unknown':
    case 'out_of_range':
    case 'personal_identity_code':
    case 'not_a_date':
    case 'not_a_time':
    case 'time_gap':
    case 'time_twice':
    case 'ends_before_start':
    case 'above_capacity':
    case 'above_limit':
    case 'closes_before_opens':
    case 'out_of_minutes':
    case 'over_midnight':
    case 'out_of_weeks':
    case 'out_of_count':
    case 'past':
    case 'overlaps':
    case 'before_enrolment':
      return t(`problem.${code}`);
    default:
      return t('problem.other');
  }
}

export const problemsOf = (problems: { field: string; code: string }[], locale: Locale): Problem[] =>
  problems.map(({ field, code }) => ({ field, code, text: textOf(field, code, formWords(locale)) }));

/** What has to be typed in the rows that are no meetings yet, before the circle can be submitted. */
export const halfTypedProblems = ({ meetings }: FormValues, locale: Locale): Problem[] =>
  problemsOf(
    meetings.flatMap((row, index) =>
      isEmptyRow(row)
        ? []
        : (['date', 'start', 'end'] as const)
            .filter((part) => row[part].trim() === '')
            .map((part) => ({ field: `meetings.${index + 1}.${part}`, code: 'required' })),
    ),
    locale,
  );

const isSeriesField = (part: string): part is keyof SeriesFields => part in noSeries;

/** What the field is called on the page, with its row: `Tapaaminen 2, päivä`. */
function nameOf(field: string, t: FormWords): string {
  const [first = '', second = '', third = '', fourth] = field.split('.');
  if (first === 'meetings' && second !== '') {
    const row = t('draft.meeting', { n: Number(second) });
    if (third === 'date' || third === 'start' || third === 'end')
      return `${row}, ${t(`draft.short.${third}`).toLowerCase()}`;
    if ((third === 'place' || third === 'title') && isLocale(fourth))
      return `${row}, ${t(`draft.short.${third}`)} (${t(`draft.languageNames.${fourth}`)})`;
    return row;
  }
  if ((first === 'title' || first === 'summary' || first === 'aim' || first === 'audience') && isLocale(second))
    return t(`draft.${first}.${second}`);
  if (first === 'series' && isSeriesField(second))
    return `${t('draft.series.heading')}, ${t(`draft.series.${second}`).toLowerCase()}`;
  if (first === 'enrolmentOpens' || first === 'enrolmentCloses') return t(`draft.${first}`);
  if (first === 'reserved' || first === 'reservedUntil' || first === 'groupSize') return t(`seatRules.${first}`);
  if (first === 'coHosts') return t('draft.coHosts');
  if (first === 'host' || first === 'themes' || first === 'capacity' || first === 'limit') return t(`draft.${first}`);
  return t('draft.meetings');
}

/** As a line of the summary on top, where it has to say which field it is about. */
export const summaryLine = ({ field, text }: Problem, locale: Locale): string =>
  `${nameOf(field, formWords(locale))}: ${text}`;
