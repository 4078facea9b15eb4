import { describe, expect, it } from '@jest/globals';
import { formatDate, formatDateTime, formatDays, formatMeeting, formatNumber, formatShort } from './dates.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const start = new Date('2026-11-21T07:00:00Z');
const end = new Date('2026-11-21T08:30:00Z');

describe('dates and times, as they are written in each language', () => {
  it.each([
    ['fi', '21.11.2026', '21.11.2026 klo 9.00', 'lauantaina 21.11.2026 klo 9.00–10.30', 'la 21.11. klo 9.00'],
    ['sv', '21.11.2026', '21.11.2026 kl. 9.00', 'lördag 21.11.2026 kl. 9.00–10.30', 'lör 21.11 kl. 9.00'],
    ['en', '21 Nov 2026', '21 Nov 2026 at 09:00', 'Saturday 21 Nov 2026, 09:00–10:30', 'Sat 21 Nov, 09:00'],
  ] as const)('%s', (locale, date, dateTime, meeting, short) => {
    expect(plain(formatDate(start, locale))).toBe(date);
    expect(plain(formatDateTime(start, locale))).toBe(dateTime);
    expect(plain(formatMeeting(start, end, locale))).toBe(meeting);
    expect(plain(formatShort(start, locale))).toBe(short);
  });

  it('tell a span of days, with the year twice where it changes', () => {
    const spans = (first: string, last: string) =>
      (['fi', 'sv', 'en'] as const).map((locale) => plain(formatDays(first, last, locale)));
    expect(spans('2026-01-01', '2026-12-31')).toEqual(['1.1.–31.12.2026', '1.1–31.12.2026', '1 Jan – 31 Dec 2026']);
    expect(spans('2026-08-01', '2027-05-31')[0]).toBe('1.8.2026–31.5.2027');
    expect(spans('2026-06-01', '2026-06-01')).toEqual(['1.6.2026', '1.6.2026', '1 Jun 2026']);
  });

  it('are those of Finland, in summer and winter, also just after midnight', () => {
    expect(plain(formatDateTime(new Date('2026-06-30T21:30:00Z'), 'fi'))).toBe('1.7.2026 klo 0.30');
    expect(plain(formatDateTime(new Date('2026-12-31T22:05:00Z'), 'sv'))).toBe('1.1.2027 kl. 0.05');
  });

  it('keep klo and the time on one line', () => {
    expect(formatDateTime(start, 'fi')).toContain('klo\u00a09.00');
    expect(formatDateTime(start, 'sv')).toContain('kl.\u00a09.00');
  });

  it('write numbers with a space that does not break', () => {
    expect(formatNumber(1234, 'fi')).toBe('1\u00a0234');
    expect(formatNumber(1234, 'en')).toBe('1,234');
  });
});
