import { describe, expect, it } from '@jest/globals';
import type { EnrolmentId } from '#kernel';
import type { CircleStatus } from '../circle-status.js';
import { feedbackProblems, outcomeProblems, whyNotComplete, whyNotFeedback } from './ending-policy.js';

const code = '131052-308T';
const own = (status: 'confirmed' | 'waitlisted' | 'offered') => ({ enrolmentId: 'x' as EnrolmentId, status });

describe('feedback', () => {
  it('is given by who has a seat, after the last meeting and until the circle is completed', () => {
    expect(whyNotFeedback({ state: 'wrap_up', own: own('confirmed') })).toBeNull();
  });

  it.each([null, own('waitlisted'), own('offered')])('is not given without a seat: %j', (place) => {
    expect(whyNotFeedback({ state: 'wrap_up', own: place })).toEqual({ reason: 'not_in' });
  });

  it.each<CircleStatus>(['published', 'enrolment_open', 'enrolment_closed', 'running', 'completed', 'cancelled'])(
    'is not given when the circle is %s',
    (state) => expect(whyNotFeedback({ state, own: own('confirmed') })).toEqual({ reason: 'wrong_status', state }),
  );

  it.each<CircleStatus>(['draft', 'proposed', 'archived'])('is as if there were no circle when it is %s', (state) => {
    expect(whyNotFeedback({ state, own: own('confirmed') })).toEqual({ reason: 'not_found' });
  });

  it('of no circle is not given', () => expect(whyNotFeedback(null)).toEqual({ reason: 'not_found' }));

  it('has two answers of a scale, and words without a personal identity code', () => {
    expect(feedbackProblems({ goalMet: 1, usefulness: 5, words: '' })).toEqual([]);
    expect(feedbackProblems({ goalMet: null, usefulness: 6, words: code })).toEqual([
      { field: 'goalMet', code: 'required' },
      { field: 'usefulness', code: 'out_of_range' },
      { field: 'words', code: 'personal_identity_code' },
    ]);
    expect(feedbackProblems({ goalMet: 0, usefulness: 3, words: 'x'.repeat(2001) })).toEqual([
      { field: 'goalMet', code: 'out_of_range' },
      { field: 'words', code: 'too_long' },
    ]);
  });
});

describe('outcomes', () => {
  it('stand in Finnish, in Swedish or in both', () => {
    for (const texts of [
      { fi: 'Suunnitelma', sv: '' },
      { fi: ' ', sv: 'En plan' },
      { fi: 'Suunnitelma', sv: 'En plan' },
    ])
      expect(outcomeProblems({ kind: 'outcomes', ...texts })).toEqual([]);
    expect(outcomeProblems({ kind: 'none', fi: ' ', sv: '' })).toEqual([{ field: 'outcomes.fi', code: 'required' }]);
  });

  it('are no longer than fits, and hold no personal identity code', () => {
    expect(outcomeProblems({ kind: 'outcomes', fi: 'x'.repeat(5001), sv: code })).toEqual([
      { field: 'outcomes.fi', code: 'too_long' },
      { field: 'outcomes.sv', code: 'personal_identity_code' },
    ]);
  });

  it('complete a circle whose last meeting is over, and no other', () => {
    expect(whyNotComplete({ state: 'wrap_up' })).toBeNull();
    expect(whyNotComplete({ state: 'running' })).toEqual({ reason: 'wrong_status', state: 'running' });
  });
});
