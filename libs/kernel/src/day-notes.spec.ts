import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { dayNotes, finnishDay } from './day-notes.js';

const said = (date: string): string[] =>
  dayNotes(date).map((note) => (note.kind === 'day_off' ? note.name.fi : note.kind));

/** Every day off of a year, as `04-03 pitkäperjantai`. */
function daysOff(year: number): string[] {
  const days = Array.from({ length: 366 }, (_, n) => new Date(Date.UTC(year, 0, n + 1)).toISOString().slice(0, 10));
  return days
    .filter((day) => day.startsWith(`${year}-`))
    .flatMap((day) =>
      dayNotes(day).flatMap((note) => (note.kind === 'day_off' ? [`${day.slice(5)} ${note.name.fi}`] : [])),
    );
}

const always = {
  before: ['01-01 uudenvuodenpäivä', '01-06 loppiainen'],
  after: ['12-06 itsenäisyyspäivä', '12-24 jouluaatto', '12-25 joulupäivä', '12-26 tapaninpäivä'],
};

describe('the days off', () => {
  it.each([
    [
      2026,
      ['04-03 pitkäperjantai', '04-05 pääsiäispäivä', '04-06 toinen pääsiäispäivä', '05-01 vappu'],
      ['05-14 helatorstai', '05-24 helluntaipäivä'],
      ['06-19 juhannusaatto', '06-20 juhannuspäivä', '10-31 pyhäinpäivä'],
    ],
    [
      2027,
      ['03-26 pitkäperjantai', '03-28 pääsiäispäivä', '03-29 toinen pääsiäispäivä', '05-01 vappu'],
      ['05-06 helatorstai', '05-16 helluntaipäivä'],
      ['06-25 juhannusaatto', '06-26 juhannuspäivä', '11-06 pyhäinpäivä'],
    ],
    [
      2038,
      ['04-23 pitkäperjantai', '04-25 pääsiäispäivä', '04-26 toinen pääsiäispäivä', '05-01 vappu'],
      ['06-03 helatorstai', '06-13 helluntaipäivä'],
      ['06-25 juhannusaatto', '06-26 juhannuspäivä', '11-06 pyhäinpäivä'],
    ],
  ])('of %d are these and no others', (year, easter, whitsun, later) => {
    expect(daysOff(year)).toEqual([...always.before, ...easter, ...whitsun, ...later, ...always.after]);
  });

  it.each([
    '1961-04-02',
    '1981-04-19',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2049-04-18',
    '2076-04-19',
  ])('count from Easter, which was or is on %s', (date) => expect(said(date)[0]).toBe('pääsiäispäivä'));

  it('have a name in each language', () => {
    expect(dayNotes('2026-12-26')).toEqual([
      { kind: 'day_off', name: { fi: 'tapaninpäivä', sv: 'annandag jul', en: 'St Stephen’s Day' } },
    ]);
  });

  it('are those of the register of holidays, under its names', () => {
    const { rules } = JSON.parse(readFileSync(new URL('../../../data/holidays.json', import.meta.url), 'utf8')) as {
      rules: { fi: string; sv: string; en: string }[];
    };
    const names = rules.map(({ fi, sv, en }) => [fi, sv, en.replace("'", '’')].join());
    const days = [...daysOff(2026), ...daysOff(2027)].map((day) => `2026-${day.slice(0, 5)}`);
    const said = [...new Set(days)].flatMap((day) => dayNotes(day));
    const known = said.flatMap((note) => (note.kind === 'day_off' ? [Object.values(note.name).join()] : []));
    expect([...new Set(known)].sort()).toEqual(names.sort());
  });

  it('can fall on one another: Ascension Day on May Day is told once', () => {
    expect(said('2008-05-01')).toEqual(['vappu']);
  });
});

describe('other days', () => {
  it('are noted at weekends, but not on an ordinary day', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(said)).toEqual([
      [],
      ['weekend'],
      ['weekend'],
      [],
    ]);
  });

  it('are noted in July, from its first to its last day', () => {
    expect(['2026-06-30', '2026-07-01', '2026-07-31', '2026-08-03'].map(said)).toEqual([[], ['july'], ['july'], []]);
    expect(said('2026-07-04')).toEqual(['weekend', 'july']);
  });

  it('are noted when the clocks change, also on a day off', () => {
    expect(said('2026-03-29')).toEqual(['weekend', 'clock_change']);
    expect(said('2026-10-25')).toEqual(['weekend', 'clock_change']);
    expect(said('2027-03-28')).toEqual(['pääsiäispäivä', 'clock_change']);
    expect(said('2027-10-31')).toEqual(['weekend', 'clock_change']);
  });

  it.each(['', '2027-02-29', '21.11.2026', '2026-11-21T10:00'])('are not noted where %j is no day', (text) => {
    expect(dayNotes(text)).toEqual([]);
  });
});

describe('the day in Finland', () => {
  it('is the one of its clocks, wherever the program runs', () => {
    expect(finnishDay(new Date('2026-11-20T21:59:59Z'))).toBe('2026-11-20');
    expect(finnishDay(new Date('2026-11-20T22:00:00Z'))).toBe('2026-11-21');
    expect(finnishDay(new Date('2026-06-20T21:00:00Z'))).toBe('2026-06-21');
  });
});
