import { describe, expect, it } from '@jest/globals';
import {
  type HeldRound,
  type RoundFacts,
  type RoundTyped,
  roundProblems,
  roundTimes,
  whyNotChangeRound,
  whyNotLate,
  whyNotMoveRound,
} from './round-policy.js';
import { canMoveRound, type RoundState, roundStages } from './round-status.js';

const typed: RoundTyped = {
  nameFi: 'Kevään kierros',
  nameSv: 'Vårens omgång',
  opensAt: '2027-01-07T08:00',
  closesAt: '2027-01-31T16:00',
  remindAt: null,
  regions: ['01'],
  added: [],
  leftOut: [],
};
const facts: RoundFacts = {
  now: new Date('2026-11-21T10:00:00Z'),
  period: { from: new Date('2026-12-31T22:00:00Z'), to: new Date('2027-12-31T22:00:00Z') },
  kept: null,
  areaKnown: true,
};

describe('the times of a round', () => {
  const said = (change: Partial<RoundTyped>, more: Partial<RoundFacts> = {}) =>
    roundTimes({ ...typed, ...change }, { ...facts, ...more }).problems;
  const times = (change: Partial<RoundTyped>) => roundTimes({ ...typed, ...change }, facts).times;

  it('are instants of the clocks of Finland, with a reminder a week before by the same clocks', () => {
    expect(times({})).toEqual({
      opensAt: new Date('2027-01-07T06:00:00Z'),
      closesAt: new Date('2027-01-31T14:00:00Z'),
      remindAt: new Date('2027-01-24T14:00:00Z'),
    });
    // Between them the clocks are put forward.
    const spring = times({ closesAt: '2027-03-31T16:00' });
    expect(spring?.remindAt).toEqual(new Date('2027-03-24T14:00:00Z'));
    expect(spring?.closesAt).toEqual(new Date('2027-03-31T13:00:00Z'));
    expect(times({ remindAt: '2027-01-20T09:00' })?.remindAt).toEqual(new Date('2027-01-20T07:00:00Z'));
  });

  it('have no reminder of themselves where the round is open for a week at most', () => {
    expect(times({ closesAt: '2027-01-14T08:00' })?.remindAt).toBeNull();
    expect(times({ closesAt: '2027-01-14T08:01' })?.remindAt).toEqual(new Date('2027-01-07T06:01:00Z'));
  });

  it.each([
    [{ opensAt: '2027-03-28T03:30' }, 'opens_at', 'time_gap'],
    [{ closesAt: '2027-10-31T03:30' }, 'closes_at', 'time_twice'],
    [{ closesAt: '31.1.2027' }, 'closes_at', 'not_a_time'],
    [{ remindAt: 'pian' }, 'remind_at', 'not_a_time'],
    [{ closesAt: '2027-01-07T08:00' }, 'closes_at', 'not_after_opening'],
    [{ opensAt: '2026-12-31T23:59' }, 'opens_at', 'outside_period'],
    [{ closesAt: '2028-01-01T00:01' }, 'closes_at', 'outside_period'],
    [{ remindAt: '2027-01-31T16:00' }, 'remind_at', 'not_within'],
    [{ remindAt: '2027-01-07T08:00' }, 'remind_at', 'not_within'],
  ] as const)('are refused: %j', (change, field, code) => {
    expect(said(change)).toEqual([{ field, code }]);
  });

  it('may last from the first instant of the period to its last', () => {
    expect(said({ opensAt: '2027-01-01T00:00', closesAt: '2028-01-01T00:00' })).toEqual([]);
  });

  it('cannot close in the past; one that has closed may keep its closing', () => {
    const now = new Date('2027-01-31T14:00:00Z');
    const in_past = [{ field: 'closes_at', code: 'in_past' }];
    expect(said({}, { now })).toEqual(in_past);
    const kept = { opensAt: new Date('2027-01-07T06:00:00Z'), closesAt: now, state: 'closed' } as const;
    expect(said({}, { now, kept })).toEqual([]);
    expect(said({ closesAt: '2027-01-31T15:00' }, { now, kept })).toEqual(in_past);
    expect(said({ closesAt: '2027-02-01T16:00' }, { now, kept })).toEqual([]);
  });

  it('keep an opening that was', () => {
    const kept = { opensAt: new Date('2027-01-07T06:00:00Z'), closesAt: new Date('2027-01-31T14:00:00Z') };
    const later = { opensAt: '2027-01-08T08:00' };
    expect(said(later, { kept: { ...kept, state: 'open' } })).toEqual([{ field: 'opens_at', code: 'already_open' }]);
    expect(said(later, { kept: { ...kept, state: 'waiting' } })).toEqual([]);
  });
});

describe('the names and the area of a round', () => {
  it.each([
    [{ nameFi: '' }, 'name_fi', 'required'],
    [{ nameSv: 'x'.repeat(151) }, 'name_sv', 'too_long'],
    [{ nameFi: 'Kierros 131052-308T' }, 'name_fi', 'personal_identity_code'],
    [{ regions: [] }, 'area', 'required'],
    [{ added: ['018'], leftOut: ['018'] }, 'area', 'unknown'],
  ] as const)('are refused: %j', (change, field, code) => {
    expect(roundProblems({ ...typed, ...change } as RoundTyped, facts)).toEqual([{ field, code }]);
  });

  it('may be a few municipalities without a region, but only known ones', () => {
    expect(roundProblems({ ...typed, regions: [], added: ['018'] }, facts)).toEqual([]);
    expect(roundProblems(typed, { ...facts, areaKnown: false })).toEqual([{ field: 'area', code: 'unknown' }]);
  });
});

const round = (state: RoundState): HeldRound => ({
  id: 'a',
  periodId: 'p',
  version: 3,
  state,
  stage: state === 'waiting' || state === 'open' || state === 'closed' ? 'planned' : state,
});

describe('a round', () => {
  it('goes from the plan to the archive by one way', () => {
    const moves = roundStages.flatMap((from) =>
      roundStages.filter((to) => canMoveRound(from, to)).map((to) => `${from}>${to}`),
    );
    expect(moves).toEqual([
      'planned>matching',
      'matching>published',
      'matching>settled',
      'published>settled',
      'settled>archived',
    ]);
  });

  it('is matched only when it has closed, by who has read it', () => {
    expect(whyNotMoveRound(null, 3, 'matching')).toEqual({ reason: 'not_found' });
    for (const state of ['waiting', 'open', 'matching', 'archived'] as const)
      expect(whyNotMoveRound(round(state), 3, 'matching')).toEqual({ reason: 'wrong_stage', state });
    expect(whyNotMoveRound(round('closed'), 2, 'matching')).toEqual({ reason: 'stale_version' });
    expect(whyNotMoveRound(round('closed'), 3, 'matching')).toBeNull();
  });

  it('is changed until its matching begins', () => {
    expect(whyNotChangeRound(null, 3)).toEqual({ reason: 'not_found' });
    expect(whyNotChangeRound(round('open'), 2)).toEqual({ reason: 'stale_version' });
    expect(whyNotChangeRound(round('matching'), 3)).toEqual({ reason: 'wrong_stage', state: 'matching' });
    for (const state of ['waiting', 'open', 'closed'] as const) expect(whyNotChangeRound(round(state), 3)).toBeNull();
  });

  it('takes late requests from its closing until its matching begins', () => {
    const invited = { invited: true, given: false };
    expect(whyNotLate(null, invited)).toEqual({ reason: 'not_found' });
    for (const state of ['waiting', 'open', 'matching'] as const)
      expect(whyNotLate(round(state), invited)).toEqual({ reason: 'wrong_stage', state });
    expect(whyNotLate(round('closed'), { invited: false, given: false })).toEqual({ reason: 'not_invited' });
    expect(whyNotLate(round('closed'), { invited: true, given: true })).toEqual({ reason: 'already_given' });
    expect(whyNotLate(round('closed'), invited)).toBeNull();
  });
});
