import { describe, expect, it } from '@jest/globals';
import type { CircleStatus } from '../circle-status.js';
import { whyNotCapacity } from './capacity-policy.js';

const facts = { state: 'enrolment_open' as CircleStatus, capacity: 10 };

describe('the number of seats of a circle', () => {
  it.each<[CircleStatus, boolean]>([
    ['draft', false],
    ['proposed', false],
    ['published', true],
    ['enrolment_open', true],
    ['enrolment_closed', true],
    ['running', true],
    ['wrap_up', false],
    ['completed', false],
    ['archived', false],
    ['cancelled', false],
  ])('is changed of one that is %s: %s', (state, may) => {
    const refusal = whyNotCapacity({ ...facts, state }, { capacity: 12, capacityRead: 10 });
    expect(refusal).toEqual(may ? null : { reason: 'wrong_status', state });
  });

  it.each([0, -1, 501])('is not %i', (capacity) => {
    expect(whyNotCapacity(facts, { capacity, capacityRead: 10 })).toEqual({ reason: 'out_of_range' });
  });

  it('is changed by who has read it as it is; what is so already is no matter', () => {
    expect(whyNotCapacity(facts, { capacity: 1, capacityRead: 10 })).toBeNull();
    expect(whyNotCapacity(facts, { capacity: 10, capacityRead: 8 })).toBeNull();
    expect(whyNotCapacity(facts, { capacity: 12, capacityRead: 8 })).toEqual({
      reason: 'capacity_changed',
      capacity: 10,
    });
  });
});
