import { describe, expect, it } from '@jest/globals';
import { type DecisionFacts, whyNotDecide } from './application-policy.js';

const facts: DecisionFacts = { state: 'enrolment_open', status: 'pending', own: false, represents: true };

describe('an application', () => {
  it('is approved and declined as long as the circle is not over', () => {
    for (const state of ['published', 'enrolment_open', 'enrolment_closed', 'running'] as const) {
      expect(whyNotDecide({ ...facts, state }, true)).toBeNull();
      expect(whyNotDecide({ ...facts, state }, false)).toBeNull();
    }
    for (const state of ['wrap_up', 'completed', 'archived', 'cancelled'] as const)
      expect(whyNotDecide({ ...facts, state }, true)).toEqual({ reason: 'circle_over' });
  });

  it('is decided by nobody on their own', () => {
    expect(whyNotDecide({ ...facts, own: true }, true)).toEqual({ reason: 'own_application' });
    expect(whyNotDecide({ ...facts, own: true }, false)).toEqual({ reason: 'own_application' });
  });

  it.each(['confirmed', 'waitlisted', 'offered', 'declined', 'expired', 'withdrawn', 'rejected'] as const)(
    'is none when it is %s',
    (status) => expect(whyNotDecide({ ...facts, status }, true)).toEqual({ reason: 'already_decided' }),
  );

  it('of who no longer represents the municipality can only be declined', () => {
    expect(whyNotDecide({ ...facts, represents: false }, true)).toEqual({ reason: 'not_representative' });
    expect(whyNotDecide({ ...facts, represents: false }, false)).toBeNull();
    expect(whyNotDecide(null, true)).toEqual({ reason: 'not_found' });
  });
});
