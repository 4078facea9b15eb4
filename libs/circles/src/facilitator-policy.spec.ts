import { describe, expect, it } from '@jest/globals';
import { type FacilitatorFacts, whyNotLead } from './facilitator-policy.js';

const lead = (facts: Partial<FacilitatorFacts> = {}) =>
  whyNotLead({ circle: 'published', self: false, status: 'active', represents: true, leads: false, ...facts })
    ?.reason ?? null;

describe('a person comes to lead a circle', () => {
  it('when they represent the municipality', () => {
    expect(lead()).toBeNull();
    expect(lead({ circle: 'draft' })).toBeNull();
    expect(lead({ represents: false })).toBe('not_representative');
  });

  it('not when it is over', () => {
    for (const circle of ['completed', 'archived', 'cancelled'] as const) expect(lead({ circle })).toBe('circle_over');
  });

  it('not by themselves', () => expect(lead({ self: true })).toBe('own_role'));

  it('not while they are suspended or erased', () => {
    for (const status of ['suspended', 'erased'] as const) expect(lead({ status })).toBe('not_active');
  });

  it('once at a time', () => expect(lead({ leads: true })).toBe('already_granted'));
});
