import type { Locale } from './locale.js';
import { meetingZone } from './wall-time.js';

// Intl has no Finnish essive, writes Swedish times without "kl.", and differs between versions: the patterns are ours,
// Intl only says which day and time it is in Finland.
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: meetingZone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
});

const nbsp = '\u00a0';
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Weekdays as they stand before a date: Finnish in the essive, "on Monday". */
const weekdays: Record<Locale, string[]> = {
  fi: ['maanantaina', 'tiistaina', 'keskiviikkona', 'torstaina', 'perjantaina', 'lauantaina', 'sunnuntaina'],
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const shortWeekdays: Record<Locale, string[]> = {
  fi: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

function inFinland(date: Date) {
  const found = Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]));
  const [day, month, year, hour] = [found.day, found.month, found.year, found.hour].map(Number);
  return {
    day,
    month: month ?? 1,
    year,
    hour,
    minute: found.minute ?? '00',
    weekday: days.indexOf(found.weekday ?? ''),
  };
}

/** `21.11.2026` · `21 Nov 2026` */
export function formatDate(date: Date, locale: Locale): string {
  const { day, month, year } = inFinland(date);
  return locale === 'en' ? `${day}${nbsp}${englishMonths[month - 1]}${nbsp}${year}` : `${day}.${month}.${year}`;
}

/** `13.00` · `13:00` */
export function formatTime(date: Date, locale: Locale): string {
  const { hour, minute } = inFinland(date);
  return locale === 'en' ? `${String(hour).padStart(2, '0')}:${minute}` : `${hour}.${minute}`;
}

const clock: Record<Locale, string> = { fi: ` klo${nbsp}`, sv: ` kl.${nbsp}`, en: ` at${nbsp}` };

/** `21.11.2026 klo 13.00` · `21.11.2026 kl. 13.00` · `21 Nov 2026 at 13:00` */
export const formatDateTime = (date: Date, locale: Locale): string =>
  `${formatDate(date, locale)}${clock[locale]}${formatTime(date, locale)}`;

/** `lauantaina 21.11.2026 klo 9.00–10.30` · `lördag 21.11.2026 kl. 9.00–10.30` · `Saturday 21 Nov 2026, 09:00–10:30` */
export function formatMeeting(start: Date, end: Date, locale: Locale): string {
  const time = `${formatTime(start, locale)}–${formatTime(end, locale)}`;
  const day = `${weekdays[locale][inFinland(start).weekday]} ${formatDate(start, locale)}`;
  return locale === 'en' ? `${day}, ${time}` : `${day}${clock[locale]}${time}`;
}

/** A deadline: `perjantaina 15.1.2027 klo 9.30` · `fredag 15.1.2027 kl. 9.30` · `Friday 15 Jan 2027 at 09:30` */
export const formatWeekdayTime = (date: Date, locale: Locale): string =>
  `${weekdays[locale][inFinland(date).weekday]} ${formatDateTime(date, locale)}`;

/** For tables and rows: `la 21.11. klo 13.00` · `lör 21.11 kl. 13.00` · `Sat 21 Nov, 13:00` */
export function formatShort(date: Date, locale: Locale): string {
  const { weekday } = inFinland(date);
  const day = `${shortWeekdays[locale][weekday]}${nbsp}${formatDayMonth(date, locale)}`;
  return locale === 'en' ? `${day}, ${formatTime(date, locale)}` : `${day}${clock[locale]}${formatTime(date, locale)}`;
}

/** `21.11.` · `21.11` · `21 Nov` */
export function formatDayMonth(date: Date, locale: Locale): string {
  const { day, month } = inFinland(date);
  if (locale === 'en') return `${day}${nbsp}${englishMonths[month - 1]}`;
  return locale === 'fi' ? `${day}.${month}.` : `${day}.${month}`;
}

/** A span of days, each YYYY-MM-DD: `1.1.–31.12.2026` · `1.1–31.12.2026` · `1 Jan – 31 Dec 2026`. The year stands twice where it changes. */
export function formatDays(firstDay: string, lastDay: string, locale: Locale): string {
  // At noon it is the same day everywhere in question.
  const [first, last] = [firstDay, lastDay].map((day) => new Date(`${day}T12:00:00Z`)) as [Date, Date];
  const end = formatDate(last, locale);
  if (firstDay === lastDay) return end;
  const begin =
    firstDay.slice(0, 4) === lastDay.slice(0, 4) ? formatDayMonth(first, locale) : formatDate(first, locale);
  return locale === 'en' ? `${begin} – ${end}` : `${begin}–${end}`;
}

/** `la` · `lör` · `Sat` */
export const formatWeekday = (date: Date, locale: Locale): string =>
  shortWeekdays[locale][inFinland(date).weekday] ?? '';

/** `1 234` · `1,234` */
export const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'fi-FI').format(value);
