import { describe, expect, it } from '@jest/globals';
import {
  canBeChosen,
  inWorkingHours,
  type Mark,
  type MarkedTime,
  rankTimes,
  sharedModes,
  typedTime,
  whyNotChoice,
  whyNotReason,
} from './schedule-policy.js';

const now = new Date('2027-01-04T10:00:00Z');

describe('a time that is typed', () => {
  it('is as the clock on the wall shows it in Finland, in winter and in summer', () => {
    expect(typedTime('2027-01-05T13:00', 60, now)).toEqual(new Date('2027-01-05T11:00:00Z'));
    expect(typedTime('2027-06-01T13:00', 60, now)).toEqual(new Date('2027-06-01T10:00:00Z'));
  });

  it.each([
    ['2027-03-28T03:30', 60, 'time_gap'],
    ['2027-10-31T03:30', 60, 'time_twice'],
    ['2027-01-04T12:00', 60, 'past'],
    ['2027-02-30T12:00', 60, 'not_a_time'],
    ['huomenna', 60, 'not_a_time'],
    ['2027-01-05T13:00', 29, 'minutes_out_of_range'],
    ['2027-01-05T13:00', 481, 'minutes_out_of_range'],
    ['2027-01-05T13:00', 45.5, 'minutes_out_of_range'],
  ])('%s for %d minutes cannot be proposed: %s', (wall, minutes, reason) => {
    expect(typedTime(wall, minutes, now)).toEqual({ reason });
  });
});

/** `f/n`: the requester's marks and the tutor's, by their first letters. */
function time(id: string, letters: string, wallStart = '2027-02-02T10:00', wallEnd = '2027-02-02T11:00'): MarkedTime {
  const words: Record<string, Mark> = { f: 'free', i: 'if_need_be', n: 'not_free' };
  const [requester = '', tutor = ''] = letters.split('/');
  const of = (side: 'requester' | 'tutor', all: string) =>
    [...all].map((letter) => ({ side, mark: words[letter] ?? 'free' }));
  return { id, wallStart, wallEnd, marks: [...of('requester', requester), ...of('tutor', tutor)] };
}

const ranked = (...times: MarkedTime[]) => rankTimes(times).map(({ id }) => id);

describe('common times', () => {
  it('are those for which somebody of each side is free', () => {
    expect(ranked(time('a', 'f/'), time('b', '/f'), time('c', 'f/i'), time('d', 'fn/f'), time('e', '/'))).toEqual([
      'd',
    ]);
  });

  it('come by who cannot, who can, who can if need be, working hours, and the earlier', () => {
    expect(ranked(time('one cannot', 'ffn/fff'), time('all can', 'f/f'))).toEqual(['all can', 'one cannot']);
    expect(ranked(time('two', 'f/f'), time('three', 'ff/f'))).toEqual(['three', 'two']);
    expect(ranked(time('needs', 'fi/f'), time('easy', 'f/f'))).toEqual(['easy', 'needs']);
    const evening = time('evening', 'f/f', '2027-02-01T18:00', '2027-02-01T19:00');
    expect(ranked(evening, time('day', 'f/f'))).toEqual(['day', 'evening']);
    const later = time('later', 'f/f', '2027-02-02T12:00', '2027-02-02T13:00');
    expect(ranked(later, time('earlier', 'f/f'))).toEqual(['earlier', 'later']);
  });

  it('can be chosen where somebody of each side can come, if need be', () => {
    expect(canBeChosen(time('a', 'in/f'))).toBe(true);
    expect(canBeChosen(time('a', 'ff/n'))).toBe(false);
    expect(canBeChosen(time('a', 'ff/'))).toBe(false);
  });
});

it.each([
  ['2027-02-02T08:00', '2027-02-02T16:00', true],
  ['2027-02-02T07:45', '2027-02-02T09:00', false],
  ['2027-02-02T15:30', '2027-02-02T16:30', false],
  ['2027-02-06T10:00', '2027-02-06T11:00', false],
  ['2027-03-26T10:00', '2027-03-26T11:00', false],
  ['2027-07-06T10:00', '2027-07-06T11:00', false],
])('%s–%s is in working hours: %s', (wallStart, wallEnd, expected) => {
  expect(inWorkingHours({ wallStart, wallEnd })).toBe(expected);
});

describe('a choice', () => {
  it.each([
    [{ mode: 'onsite', place: 'Kirjasto', link: null }, null],
    [{ mode: 'remote', place: null, link: 'https://kokous.example/1' }, null],
    [{ mode: 'hybrid', place: 'Kirjasto', link: null }, 'mode_not_shared'],
    [{ mode: 'onsite', place: null, link: null }, 'place_required'],
    [{ mode: 'onsite', place: 'x'.repeat(201), link: null }, 'place_too_long'],
    [{ mode: 'onsite', place: '131052-308T', link: null }, 'personal_identity_code'],
    [{ mode: 'remote', place: null, link: 'http://kokous.example' }, 'link_not_https'],
    [{ mode: 'remote', place: null, link: 'javascript:alert(1)' }, 'link_not_https'],
  ] as const)('%j: %s', (choice, reason) => {
    expect(whyNotChoice(choice, ['onsite', 'remote'])).toEqual(reason && { reason });
  });

  it('is of the modes that both have named, or of the request where they share none', () => {
    expect(sharedModes(['onsite', 'remote'], ['remote', 'hybrid'])).toEqual(['remote']);
    expect(sharedModes(['onsite'], ['remote'])).toEqual(['onsite']);
  });

  it('is taken back with a reason', () => {
    expect(whyNotReason(null)).toEqual({ reason: 'reason_required' });
    expect(whyNotReason('x'.repeat(2001))).toEqual({ reason: 'reason_too_long' });
    expect(whyNotReason('131052-308T')).toEqual({ reason: 'personal_identity_code' });
    expect(whyNotReason('Sairastuin')).toBeNull();
  });
});
