import { describe, expect, it } from '@jest/globals';
import { type CircleToCopy, draftOfCopy } from './circle-copy.js';

const circle: CircleToCopy = {
  texts: [{ locale: 'fi', title: 'Digituki kotiin', summary: 'Kuvaus', aim: 'Tavoite', audience: '' }],
  hostMunicipalityCode: '106',
  coHosts: { municipalities: ['611'], organisations: [] },
  languages: ['fi'],
  mode: 'hybrid',
  themes: ['x'],
  capacity: 12,
  limitPerMunicipality: 2,
  approval: false,
  groups: { size: 1, hold: false },
  meetings: [],
};

const copied = (now: string, ...starts: string[]) =>
  draftOfCopy(
    {
      ...circle,
      meetings: starts.map((wallStart) => ({
        wallStart,
        wallEnd: wallStart.replace(/\d\d:/, (hour) => `${String(Number(hour.slice(0, 2)) + 1).padStart(2, '0')}:`),
        titles: { fi: 'Alku', sv: '', en: '' },
        place: null,
      })),
    },
    new Date(now),
  );

const starts = (...given: Parameters<typeof copied>) => copied(...given).meetings.map(({ wallStart }) => wallStart);

describe('a copy of a circle', () => {
  it('has everything of it but its enrolment window and the seats kept until a day', () => {
    expect(copied('2026-11-22T12:00:00Z')).toEqual({
      ...circle,
      reserved: null,
      meetings: [],
      halfTyped: [],
      enrolmentOpensAt: null,
      enrolmentClosesAt: null,
    });
  });

  it('meets on the same weekdays at the same time, at the least four weeks from now', () => {
    // 22 November 2026 is a Sunday: the first Tuesday after four weeks is 22 December.
    expect(starts('2026-11-22T12:00:00Z', '2025-03-04T13:00', '2025-04-01T13:00')).toEqual([
      '2026-12-22T13:00',
      '2027-01-19T13:00',
    ]);
    expect(copied('2026-11-22T12:00:00Z', '2025-07-01T13:00').meetings[0]).toMatchObject({
      id: null,
      wallEnd: '2026-12-22T14:00',
      startsAt: new Date('2026-12-22T11:00:00Z'),
      endsAt: new Date('2026-12-22T12:00:00Z'),
      titles: { fi: 'Alku' },
    });
  });

  it('counts the four weeks to the minute', () => {
    expect(starts('2026-11-24T11:00:00Z', '2026-09-01T13:00')).toEqual(['2026-12-22T13:00']);
    expect(starts('2026-11-24T11:00:01Z', '2026-09-01T13:00')).toEqual(['2026-12-29T13:00']);
  });

  it('keeps its days when they are far enough ahead', () => {
    expect(starts('2026-11-22T12:00:00Z', '2027-05-04T13:00')).toEqual(['2027-05-04T13:00']);
  });

  it('moves on by a week where the clocks would skip one of its times, or show it twice', () => {
    expect(starts('2027-02-28T00:00:00Z', '2026-11-08T03:30')).toEqual(['2027-04-04T03:30']);
    expect(starts('2026-09-27T00:00:00Z', '2026-08-02T03:30')).toEqual(['2026-11-01T03:30']);
  });
});
