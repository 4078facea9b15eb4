import { describe, expect, it } from '@jest/globals';
import {
  type AppointmentFacts,
  programmeProblems,
  tidyProgrammeName,
  whyNotAppoint,
  whyNotCapacity,
  whyNotChange,
  whyNotPeriod,
} from './programme-policy.js';

describe('a programme', () => {
  const free = { fi: false, sv: false };

  it('has a name in Finnish and in Swedish', () => {
    expect(programmeProblems({ fi: 'Hanke', sv: 'Projekt' }, free)).toEqual([]);
    expect(programmeProblems(tidyProgrammeName({ fi: ' \n', sv: '' }), free)).toEqual([
      { field: 'name_fi', code: 'missing' },
      { field: 'name_sv', code: 'missing' },
    ]);
    expect(programmeProblems({ fi: 'x'.repeat(151), sv: 'x'.repeat(150) }, free)).toEqual([
      { field: 'name_fi', code: 'too_long' },
    ]);
  });

  it('has names that no other programme has', () => {
    expect(programmeProblems({ fi: 'Hanke', sv: 'Projekt' }, { fi: false, sv: true })).toEqual([
      { field: 'name_sv', code: 'taken' },
    ]);
  });

  it('is named on one line', () => {
    expect(tidyProgrammeName({ fi: ' Digi\n hanke ', sv: 'Projekt' })).toEqual({ fi: 'Digi hanke', sv: 'Projekt' });
  });
});

describe('a period', () => {
  const why = (firstDay: string, lastDay: string, overlaps = false) =>
    whyNotPeriod({ firstDay, lastDay }, overlaps)?.reason ?? null;

  it('has at least one day', () => {
    expect(why('2026-01-01', '2026-01-01')).toBeNull();
    expect(why('2026-01-02', '2026-01-01')).toBe('ends_before_it_begins');
  });

  it('lasts at most five years', () => {
    expect(why('2026-01-01', '2030-12-31')).toBeNull();
    expect(why('2026-01-01', '2031-01-01')).toBe('period_too_long');
    expect(why('0001-01-01', '2026-12-31')).toBe('period_too_long');
  });

  it('has no day of another period of the programme', () => {
    expect(why('2026-01-01', '2026-12-31', true)).toBe('overlaps');
  });
});

describe('a tutor municipality', () => {
  const why = (facts: Partial<AppointmentFacts> = {}) =>
    whyNotAppoint({ capacity: 4, periodOver: false, exists: true, appointed: false, ...facts })?.reason ?? null;

  it('is appointed once, for a period that is not over', () => {
    expect(why()).toBeNull();
    expect(why({ periodOver: true })).toBe('period_over');
    expect(why({ exists: false })).toBe('municipality_unknown');
    expect(why({ appointed: true })).toBe('already_tutor');
    expect(why({ capacity: 0 })).toBe('capacity');
  });

  it('can hold from one to 200 sessions', () => {
    expect([1, 200].map(whyNotCapacity)).toEqual([null, null]);
    for (const wrong of [0, -1, 201, 1.5, Number.NaN]) expect(whyNotCapacity(wrong)).toEqual({ reason: 'capacity' });
  });

  it('is changed and ended while its period lasts', () => {
    expect(whyNotChange({ ended: false, periodOver: false })).toBeNull();
    expect(whyNotChange({ ended: true, periodOver: false })).toEqual({ reason: 'already_ended' });
    expect(whyNotChange({ ended: false, periodOver: true })).toEqual({ reason: 'period_over' });
  });
});
