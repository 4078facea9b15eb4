import { Temporal } from 'temporal-polyfill';
import type { LocalizedText } from './locale.js';
import { meetingZone } from './wall-time.js';

/** What to think of before people are asked to meet on a day. */
export type DayNote =
  /** Public holidays, and the two eves on which offices are closed. */
  { kind: 'day_off'; name: LocalizedText } | { kind: 'weekend' } | { kind: 'july' } | { kind: 'clock_change' };

const named = (fi: string, sv: string, en: string): LocalizedText => ({ fi, sv, en });

const fixedDays: Record<string, LocalizedText> = {
  '01-01': named('uudenvuodenpäivä', 'nyårsdagen', 'New Year’s Day'),
  '01-06': named('loppiainen', 'trettondagen', 'Epiphany'),
  '05-01': named('vappu', 'första maj', 'May Day'),
  '12-06': named('itsenäisyyspäivä', 'självständighetsdagen', 'Independence Day'),
  '12-24': named('jouluaatto', 'julafton', 'Christmas Eve'),
  '12-25': named('joulupäivä', 'juldagen', 'Christmas Day'),
  '12-26': named('tapaninpäivä', 'annandag jul', 'St Stephen’s Day'),
};

/** So many days after Easter Sunday. */
const easterDays: Record<number, LocalizedText> = {
  [-2]: named('pitkäperjantai', 'långfredagen', 'Good Friday'),
  0: named('pääsiäispäivä', 'påskdagen', 'Easter Sunday'),
  1: named('toinen pääsiäispäivä', 'annandag påsk', 'Easter Monday'),
  39: named('helatorstai', 'Kristi himmelsfärdsdag', 'Ascension Day'),
  49: named('helluntaipäivä', 'pingstdagen', 'Whit Sunday'),
};

/** The one day of that weekday (1 is Monday) in the seven days that begin on month and day. */
const floatingDays: { weekday: number; from: { month: number; day: number }; name: LocalizedText }[] = [
  { weekday: 5, from: { month: 6, day: 19 }, name: named('juhannusaatto', 'midsommarafton', 'Midsummer Eve') },
  { weekday: 6, from: { month: 6, day: 20 }, name: named('juhannuspäivä', 'midsommardagen', 'Midsummer Day') },
  { weekday: 6, from: { month: 10, day: 31 }, name: named('pyhäinpäivä', 'alla helgons dag', 'All Saints’ Day') },
];

/**
 * The notes on a calendar day, `2026-11-21`; none on an ordinary day, or where the text is no day. A day off at
 * a weekend is noted as the day off that it is.
 */
export function dayNotes(date: string): DayNote[] {
  const day = dayOf(date);
  if (day === null) return [];
  const name = dayOff(day);
  const notes: DayNote[] = [];
  if (name !== null) notes.push({ kind: 'day_off', name });
  else if (day.dayOfWeek >= 6) notes.push({ kind: 'weekend' });
  if (day.month === 7) notes.push({ kind: 'july' });
  if (day.toZonedDateTime(meetingZone).hoursInDay !== 24) notes.push({ kind: 'clock_change' });
  return notes;
}

/** The calendar day in Finland at an instant, `2026-11-21`. */
export const finnishDay = (instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(meetingZone).toPlainDate().toString();

function dayOf(date: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function dayOff(day: Temporal.PlainDate): LocalizedText | null {
  const sinceEaster = easterSunday(day.year).until(day, { largestUnit: 'day' }).days;
  const floating = floatingDays.find(({ weekday, from }) => {
    const after = day.with(from).until(day, { largestUnit: 'day' }).days;
    return day.dayOfWeek === weekday && after >= 0 && after < 7;
  });
  return fixedDays[day.toString().slice(5)] ?? easterDays[sinceEaster] ?? floating?.name ?? null;
}

/** By the Gregorian computus as Jean Meeus gives it (Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}
