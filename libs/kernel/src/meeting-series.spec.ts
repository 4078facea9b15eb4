import { describe, expect, it } from '@jest/globals';
import { meetingSeries, type SeriesRule } from './meeting-series.js';
import { resolveWallTime } from './wall-time.js';

const rule: SeriesRule = { date: '2026-10-13', time: '13:00', minutes: 90, repeat: 2, count: 3 };

function meetings(changes: Partial<SeriesRule> = {}) {
  const series = meetingSeries({ ...rule, ...changes });
  if (!series.ok) throw new Error(JSON.stringify(series.refusal));
  return series.value;
}

const days = (changes: Partial<SeriesRule>): string[] => meetings(changes).map(({ date }) => date);

function problems(changes: Partial<SeriesRule>): string[] {
  const series = meetingSeries({ ...rule, ...changes });
  return series.ok ? [] : series.refusal.problems.map(({ field, code }) => `${field} ${code}`);
}

describe('a series of meetings', () => {
  it('is held every so many weeks at the same time on the wall, also when the clocks change between', () => {
    expect(meetings()).toEqual([
      { date: '2026-10-13', start: '13:00', end: '14:30' },
      { date: '2026-10-27', start: '13:00', end: '14:30' },
      { date: '2026-11-10', start: '13:00', end: '14:30' },
    ]);
    const instants = meetings().map(({ date, start }) => resolveWallTime(`${date}T${start}`));
    expect(instants.map((wall) => wall.ok && wall.instant.toISOString().slice(11, 16))).toEqual([
      '10:00',
      '11:00',
      '11:00',
    ]);
  });

  it('goes on over the end of a year and a leap day', () => {
    expect(days({ date: '2027-12-28', repeat: 1, count: 2 })).toEqual(['2027-12-28', '2028-01-04']);
    expect(days({ date: '2028-02-28', repeat: 1, count: 2 })).toEqual(['2028-02-28', '2028-03-06']);
  });

  it('is held monthly on the same weekday of the month', () => {
    expect(days({ date: '2026-10-13', repeat: 'monthly', count: 4 })).toEqual([
      '2026-10-13',
      '2026-11-10',
      '2026-12-08',
      '2027-01-12',
    ]);
  });

  it('is held on the last such weekday of each month when it begins on a fifth one', () => {
    expect(days({ date: '2026-09-30', repeat: 'monthly', count: 4 })).toEqual([
      '2026-09-30',
      '2026-10-28',
      '2026-11-25',
      '2026-12-30',
    ]);
    expect(days({ date: '2027-01-29', repeat: 'monthly', count: 2 })).toEqual(['2027-01-29', '2027-02-26']);
  });

  it('may last until the minute before midnight', () => {
    expect(meetings({ time: '22:00', minutes: 119, count: 1 })).toEqual([
      { date: '2026-10-13', start: '22:00', end: '23:59' },
    ]);
  });
});

describe('a series is not made', () => {
  it.each<[Partial<SeriesRule>, string]>([
    [{ date: '' }, 'date not_a_date'],
    [{ date: '2027-02-29' }, 'date not_a_date'],
    [{ date: '13.10.2026' }, 'date not_a_date'],
    [{ time: '' }, 'time not_a_time'],
    [{ time: '24:00' }, 'time not_a_time'],
    [{ minutes: 0 }, 'minutes out_of_minutes'],
    [{ minutes: 721 }, 'minutes out_of_minutes'],
    [{ minutes: Number.NaN }, 'minutes out_of_minutes'],
    [{ time: '22:00', minutes: 120 }, 'minutes over_midnight'],
    [{ repeat: 0 }, 'repeat out_of_weeks'],
    [{ repeat: 27 }, 'repeat out_of_weeks'],
    [{ count: 0 }, 'count out_of_count'],
    [{ count: 31 }, 'count out_of_count'],
    [{ count: 1.5 }, 'count out_of_count'],
  ])('of %j: %s', (changes, problem) => expect(problems(changes)).toEqual([problem]));

  it('and every thing that is wrong is told at once', () => {
    expect(problems({ date: 'x', time: 'x', minutes: -1, repeat: -1, count: 0 })).toHaveLength(5);
  });
});
