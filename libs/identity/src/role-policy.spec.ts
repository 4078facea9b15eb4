import { describe, expect, it } from '@jest/globals';
import { type EndFacts, type GrantFacts, whyNotEnd, whyNotGrant } from './role-policy.js';
import { type SuspensionFacts, whyNotLift, whyNotSuspend } from './suspension-policy.js';

const now = new Date('2026-11-22T10:00:00Z');
const grant = (facts: Partial<GrantFacts> = {}) =>
  whyNotGrant(
    {
      actorRoles: ['administrator'],
      self: false,
      status: 'active',
      role: 'programme_coordinator',
      municipalityCode: null,
      represents: false,
      period: null,
      has: false,
      until: null,
      ...facts,
    },
    now,
  )?.reason ?? null;
const tutor = {
  role: 'tutor',
  municipalityCode: '638',
  represents: true,
  period: { over: false, tutors: true },
} as const;
const ofPorvoo = { role: 'municipal_coordinator', municipalityCode: '638', represents: true } as const;

describe('a role is granted', () => {
  it('by an administrator, each of them', () => {
    expect(grant()).toBeNull();
    expect(grant({ role: 'administrator' })).toBeNull();
    expect(grant(ofPorvoo)).toBeNull();
  });

  it('by a programme coordinator only one that is for a municipality', () => {
    const actorRoles = ['programme_coordinator'] as const;
    expect(grant({ ...ofPorvoo, actorRoles })).toBeNull();
    expect(grant({ ...tutor, actorRoles })).toBeNull();
    expect(grant({ ...tutor, actorRoles: [] })).toBe('not_allowed');
    expect(grant({ actorRoles })).toBe('not_allowed');
    expect(grant({ actorRoles, role: 'administrator' })).toBe('not_allowed');
    expect(grant({ ...ofPorvoo, actorRoles: [] })).toBe('not_allowed');
  });

  it('to nobody by themselves', () => expect(grant({ self: true })).toBe('own_role'));

  it('to nobody who is suspended or erased', () => {
    for (const status of ['suspended', 'erased'] as const) expect(grant({ status })).toBe('not_active');
  });

  it('for a municipality only to who represents it today', () => {
    expect(grant({ ...ofPorvoo, municipalityCode: null })).toBe('municipality_required');
    expect(grant({ ...ofPorvoo, represents: false })).toBe('not_representative');
  });

  it('of a tutor for a tutor municipality of a period that is not over, to who represents it', () => {
    expect(grant(tutor)).toBeNull();
    expect(grant({ ...tutor, period: null })).toBe('period_required');
    expect(grant({ ...tutor, municipalityCode: null })).toBe('municipality_required');
    expect(grant({ ...tutor, period: { over: true, tutors: true } })).toBe('period_over');
    expect(grant({ ...tutor, period: { over: false, tutors: false } })).toBe('not_tutor_municipality');
    expect(grant({ ...tutor, represents: false })).toBe('not_representative');
  });

  it('once at a time', () => expect(grant({ has: true })).toBe('already_granted'));

  it('with an end that is still to come', () => {
    expect(grant({ until: now })).toBe('until_past');
    expect(grant({ until: new Date(now.getTime() + 1) })).toBeNull();
  });
});

const end = (facts: Partial<EndFacts> = {}) =>
  whyNotEnd({
    actorRoles: ['administrator'],
    self: false,
    role: 'administrator',
    over: false,
    othersAdminister: true,
    ...facts,
  })?.reason ?? null;

describe('a role is ended', () => {
  it('by who may grant it, and by nobody for themselves', () => {
    expect(end()).toBeNull();
    expect(end({ actorRoles: ['programme_coordinator'] })).toBe('not_allowed');
    expect(end({ actorRoles: ['programme_coordinator'], role: 'municipal_coordinator' })).toBeNull();
    expect(end({ actorRoles: ['programme_coordinator'], role: 'tutor' })).toBeNull();
    expect(end({ self: true })).toBe('own_role');
  });

  it('once', () => expect(end({ over: true })).toBe('already_ended'));

  it('unless nobody would administer any more', () => {
    expect(end({ othersAdminister: false })).toBe('last_administrator');
    expect(end({ othersAdminister: false, role: 'programme_coordinator' })).toBeNull();
  });
});

const account: SuspensionFacts = {
  actorRoles: ['administrator'],
  self: false,
  status: 'active',
  administers: false,
  othersAdminister: true,
};

describe('a suspension', () => {
  const suspend = (facts: Partial<SuspensionFacts> = {}) => whyNotSuspend({ ...account, ...facts })?.reason ?? null;
  const lift = (facts: Partial<SuspensionFacts> = {}) =>
    whyNotLift({ ...account, status: 'suspended', ...facts })?.reason ?? null;

  it('is made and lifted by administrators only', () => {
    expect([suspend(), lift()]).toEqual([null, null]);
    const actorRoles = ['programme_coordinator'] as const;
    expect([suspend({ actorRoles }), lift({ actorRoles })]).toEqual(['not_allowed', 'not_allowed']);
  });

  it('is nobody’s own', () => expect(suspend({ self: true })).toBe('own_account'));

  it('is of an account that is open, and lifted of one that is suspended', () => {
    expect(suspend({ status: 'suspended' })).toBe('not_active');
    expect(suspend({ status: 'erased' })).toBe('not_active');
    expect(lift({ status: 'active' })).toBe('not_suspended');
    expect(lift({ status: 'erased' })).toBe('not_suspended');
  });

  it('never takes the last administrator', () => {
    expect(suspend({ administers: true, othersAdminister: false })).toBe('last_administrator');
    expect(suspend({ administers: false, othersAdminister: false })).toBeNull();
  });
});
