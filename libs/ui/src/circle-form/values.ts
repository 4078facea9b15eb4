import { formatDate, formatTime, type Locale, type LocalizedText, locales } from '#kernel';
import { coHost } from './co-hosts.js';

/** What stands in the form, as typed. */
export interface FormValues {
  version: string;
  /** Made once a form: sent twice, it has one effect. */
  formKey: string;
  title: LocalizedText;
  summary: LocalizedText;
  aim: LocalizedText;
  audience: LocalizedText;
  host: string;
  /** Who holds the circle besides, as `coHost` writes them. */
  coHosts: string[];
  themes: string[];
  languages: string[];
  mode: string;
  meetings: MeetingRow[];
  /** A series that is not in the rows yet. */
  series: SeriesFields;
  capacity: string;
  limit: string;
  /** `yes` where a facilitator approves who joins. */
  approval: string;
  /** Seats kept for municipalities not yet reached, and the day on which they are released. */
  reserved: string;
  reservedUntil: string;
  /** Most seats of a group, and `yes` where seats are held for one that waits. */
  groupSize: string;
  groupHolds: string;
  enrolmentOpens: TimeRow;
  enrolmentCloses: TimeRow;
}

/** The rule of a series, as typed. */
export interface SeriesFields {
  date: string;
  time: string;
  minutes: string;
  /** Weeks from one to the next, or `monthly`. */
  repeat: string;
  count: string;
}

type Written<T> = T | null | undefined;

/** A draft as it was read. */
export interface CircleInForm {
  version: number;
  texts: { locale: Locale; title: string; summary: string; aim: string; audience: string }[];
  hostMunicipalityCode: string;
  coHostMunicipalities: string[];
  coHostOrganisations: string[];
  languages: string[];
  mode: string;
  themes: string[];
  capacity: number;
  limitPerMunicipality?: Written<number>;
  approval: boolean;
  reserved?: Written<number>;
  reservedUntil?: Written<string>;
  groupSize: number;
  groupHolds: boolean;
  enrolmentOpensAt?: Written<string>;
  enrolmentClosesAt?: Written<string>;
  meetings: {
    id: string;
    startsAt: string;
    endsAt: string;
    fold?: Written<string>;
    titleFi?: Written<string>;
    titleSv?: Written<string>;
    titleEn?: Written<string>;
    placeFi?: Written<string>;
    placeSv?: Written<string>;
    placeEn?: Written<string>;
  }[];
  halfTypedMeetings: HalfTypedInForm[];
}

interface HalfTypedInForm {
  id?: Written<string>;
  date: string;
  start: string;
  end: string;
  fold?: Written<string>;
  titleFi?: Written<string>;
  titleSv?: Written<string>;
  titleEn?: Written<string>;
  placeFi?: Written<string>;
  placeSv?: Written<string>;
  placeEn?: Written<string>;
}

export interface TimeRow {
  date: string;
  time: string;
  fold: string;
}

export interface MeetingRow {
  id: string;
  date: string;
  start: string;
  end: string;
  fold: string;
  title: LocalizedText;
  place: LocalizedText;
}

export const fewestRows = 3;
/** What the server takes; a form of ours has far fewer. */
const mostRows = 60;

const noText: LocalizedText = { fi: '', sv: '', en: '' };
export const noRow: MeetingRow = { id: '', date: '', start: '', end: '', fold: '', title: noText, place: noText };
export const noSeries: SeriesFields = { date: '', time: '', minutes: '', repeat: '', count: '' };
const noTime: TimeRow = { date: '', time: '', fold: '' };

/** A row in which nothing stands. */
export const isEmptyRow = ({ date, start, end, title, place }: MeetingRow): boolean =>
  [date, start, end, ...Object.values(title), ...Object.values(place)].every((text) => text.trim() === '');

/** At least so many rows, the added ones empty. */
export const withRows = (rows: MeetingRow[], count: number): MeetingRow[] => [
  ...rows,
  ...Array.from({ length: Math.max(0, Math.min(count, mostRows) - rows.length) }, () => noRow),
];

export const emptyForm = (locale: Locale): FormValues => ({
  version: '',
  formKey: crypto.randomUUID(),
  title: noText,
  summary: noText,
  aim: noText,
  audience: noText,
  host: '',
  coHosts: [],
  themes: [],
  languages: [locale === 'sv' ? 'sv' : 'fi'],
  mode: 'onsite',
  meetings: withRows([], fewestRows),
  series: noSeries,
  capacity: '',
  limit: '',
  approval: '',
  reserved: '',
  reservedUntil: '',
  groupSize: '',
  groupHolds: '',
  enrolmentOpens: noTime,
  enrolmentCloses: noTime,
});

// Days and times stand in the form as they may be typed, in every language.
const day = (instant: string): string => formatDate(new Date(instant), 'fi');
const clock = (instant: string): string => formatTime(new Date(instant), 'fi');
const timeRow = (instant: string | null | undefined): TimeRow =>
  instant ? { date: day(instant), time: clock(instant), fold: '' } : noTime;

/** A place that is called the same in another language stands in the form once, so that it is changed in one field. */
const onceIfSame = ({ fi, sv, en }: LocalizedText): LocalizedText => ({
  fi,
  sv: sv === fi ? '' : sv,
  en: en === fi ? '' : en,
});

/** `2026-11-21` as it may be typed. */
export const typedDay = (date: string): string => (date === '' ? '' : formatDate(new Date(`${date}T12:00:00Z`), 'fi'));
export const typedClock = (time: string): string => time.replace(/^0/, '').replace(':', '.');

const halfTypedRow = (row: HalfTypedInForm): MeetingRow => ({
  id: row.id ?? '',
  date: typedDay(row.date),
  start: typedClock(row.start),
  end: typedClock(row.end),
  fold: row.fold ?? '',
  title: { fi: row.titleFi ?? '', sv: row.titleSv ?? '', en: row.titleEn ?? '' },
  place: { fi: row.placeFi ?? '', sv: row.placeSv ?? '', en: row.placeEn ?? '' },
});

/** A meeting as it stands in a form. */
export const meetingRow = (meeting: CircleInForm['meetings'][number]): MeetingRow => ({
  id: meeting.id,
  date: day(meeting.startsAt),
  start: clock(meeting.startsAt),
  end: clock(meeting.endsAt),
  fold: meeting.fold ?? '',
  title: { fi: meeting.titleFi ?? '', sv: meeting.titleSv ?? '', en: meeting.titleEn ?? '' },
  place: onceIfSame({ fi: meeting.placeFi ?? '', sv: meeting.placeSv ?? '', en: meeting.placeEn ?? '' }),
});

export function valuesOf(circle: CircleInForm): FormValues {
  const textsOf = (part: 'title' | 'summary' | 'aim' | 'audience'): LocalizedText => {
    const of = (wanted: Locale) => circle.texts.find(({ locale }) => locale === wanted)?.[part] ?? '';
    return { fi: of('fi'), sv: of('sv'), en: of('en') };
  };
  const rows = circle.meetings.map(meetingRow);
  return {
    version: String(circle.version),
    formKey: crypto.randomUUID(),
    title: textsOf('title'),
    summary: textsOf('summary'),
    aim: textsOf('aim'),
    audience: textsOf('audience'),
    host: circle.hostMunicipalityCode,
    coHosts: [
      ...circle.coHostMunicipalities.map((code) => coHost('municipality', code)),
      ...circle.coHostOrganisations.map((id) => coHost('organisation', id)),
    ],
    themes: circle.themes,
    languages: circle.languages,
    mode: circle.mode,
    meetings: withRows([...rows, ...circle.halfTypedMeetings.map(halfTypedRow)], fewestRows),
    series: noSeries,
    capacity: circle.capacity === 0 ? '' : String(circle.capacity),
    limit: circle.limitPerMunicipality ? String(circle.limitPerMunicipality) : '',
    approval: circle.approval ? 'yes' : '',
    reserved: circle.reserved ? String(circle.reserved) : '',
    reservedUntil: circle.reservedUntil ? day(circle.reservedUntil) : '',
    groupSize: circle.groupSize > 1 ? String(circle.groupSize) : '',
    groupHolds: circle.groupHolds ? 'yes' : '',
    enrolmentOpens: timeRow(circle.enrolmentOpensAt),
    enrolmentCloses: timeRow(circle.enrolmentClosesAt),
  };
}

/** What was sent, field by field. */
export function valuesFrom(form: FormData): FormValues {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const several = (name: string): string[] => form.getAll(name).map(String);
  const inEachLanguage = (name: string): LocalizedText => {
    const [fi = '', sv = '', en = ''] = locales.map((locale) => text(`${name}.${locale}`));
    return { fi, sv, en };
  };
  const time = (name: string): TimeRow => ({
    date: text(`${name}.date`),
    time: text(`${name}.time`),
    fold: text(`${name}.fold`),
  });
  const rows = Math.min(Math.max(Number(text('rows')) || 0, fewestRows), mostRows);
  return {
    version: text('version'),
    formKey: text('formKey'),
    title: inEachLanguage('title'),
    summary: inEachLanguage('summary'),
    aim: inEachLanguage('aim'),
    audience: inEachLanguage('audience'),
    host: text('host'),
    coHosts: several('coHosts').filter((chosen) => chosen !== ''),
    themes: several('themes'),
    languages: several('languages'),
    mode: text('mode'),
    meetings: Array.from({ length: rows }, (_, index) => {
      const name = `meetings.${index + 1}`;
      const [id, date, start, end, fold] = [
        text(`${name}.id`),
        text(`${name}.date`),
        text(`${name}.start`),
        text(`${name}.end`),
        text(`${name}.fold`),
      ];
      return {
        id,
        date,
        start,
        end,
        fold,
        title: inEachLanguage(`${name}.title`),
        place: inEachLanguage(`${name}.place`),
      };
    }),
    series: {
      date: text('series.date'),
      time: text('series.time'),
      minutes: text('series.minutes'),
      repeat: text('series.repeat'),
      count: text('series.count'),
    },
    capacity: text('capacity'),
    limit: text('limit'),
    approval: text('approval'),
    reserved: text('reserved'),
    reservedUntil: text('reservedUntil'),
    groupSize: text('groupSize'),
    groupHolds: text('groupHolds'),
    enrolmentOpens: time('enrolmentOpens'),
    enrolmentCloses: time('enrolmentCloses'),
  };
}
