import { describe, expect, it } from '@jest/globals';
import { endOfDay, reminderAt, whyNotAnswerBy } from './answer-day.js';
import { type AnswerFacts, matches, whyNotAnswer } from './answer-policy.js';

const answerBy = new Date('2026-02-10T22:00:00Z');
const before = new Date(answerBy.getTime() - 1);
const open: AnswerFacts = { endedAs: null, answerBy, requesterAnswer: null, tutorAnswer: null, tutorNow: true };
const yes = { side: 'requester', answer: 'accepted', reason: null } as const;
const no = { side: 'requester', answer: 'declined', reason: 'Liian kaukana' } as const;

describe('an answer to a proposal', () => {
  it('is given until the date, not at it', () => {
    expect(whyNotAnswer(open, yes, before)).toBeNull();
    expect(whyNotAnswer(open, yes, answerBy)).toEqual({ reason: 'too_late' });
    expect(whyNotAnswer({ ...open, endedAs: 'expired' }, yes, before)).toEqual({ reason: 'too_late' });
    expect(whyNotAnswer({ ...open, endedAs: 'withdrawn' }, yes, answerBy)).toEqual({ reason: 'proposal_over' });
    expect(whyNotAnswer({ ...open, endedAs: 'declined' }, yes, before)).toEqual({ reason: 'proposal_over' });
    expect(whyNotAnswer(null, yes, before)).toEqual({ reason: 'not_found' });
  });

  it('is given once by each side, also after the date', () => {
    const answered = { ...open, requesterAnswer: 'accepted' } as const;
    for (const at of [before, answerBy]) expect(whyNotAnswer(answered, no, at)).toEqual({ reason: 'already_answered' });
    expect(whyNotAnswer(answered, { ...yes, side: 'tutor' }, before)).toBeNull();
    expect(whyNotAnswer({ ...answered, endedAs: 'declined' }, yes, before)).toEqual({ reason: 'already_answered' });
  });

  it('says why, where it is a no; a yes needs a tutor municipality that is still one', () => {
    expect(whyNotAnswer(open, { ...no, reason: null }, before)).toEqual({ reason: 'note_required' });
    expect(whyNotAnswer(open, { ...no, reason: '131052-308T' }, before)).toEqual({ reason: 'personal_identity_code' });
    expect(whyNotAnswer({ ...open, tutorNow: false }, yes, before)).toEqual({ reason: 'not_tutor_now' });
    expect(whyNotAnswer({ ...open, tutorNow: false }, no, before)).toBeNull();
  });

  it('makes a match where the other side has said yes', () => {
    const other = { ...open, tutorAnswer: 'accepted' } as const;
    expect(matches(other, yes)).toBe(true);
    expect(matches(other, no)).toBe(false);
    expect(matches(open, yes)).toBe(false);
    expect(matches(other, { ...yes, side: 'tutor' })).toBe(false);
  });
});

describe('the day to answer by', () => {
  it('lasts until its midnight in Finland, in summer and winter', () => {
    expect(endOfDay('2026-02-10')?.toISOString()).toBe('2026-02-10T22:00:00.000Z');
    expect(endOfDay('2026-03-28')?.toISOString()).toBe('2026-03-28T22:00:00.000Z');
    expect(endOfDay('2026-03-29')?.toISOString()).toBe('2026-03-29T21:00:00.000Z');
    expect(endOfDay('2026-12-31')?.toISOString()).toBe('2026-12-31T22:00:00.000Z');
    expect(['2026-02-30', '10.2.2026', ''].map(endOfDay)).toEqual([null, null, null]);
  });

  it('is today at the earliest, and within 90 days', () => {
    expect(whyNotAnswerBy(answerBy, before)).toBeNull();
    expect(whyNotAnswerBy(answerBy, answerBy)).toEqual({ reason: 'day_past' });
    expect(whyNotAnswerBy(answerBy, new Date('2025-11-01T00:00:00Z'))).toEqual({ reason: 'day_too_far' });
    expect(whyNotAnswerBy(null, before)).toEqual({ reason: 'no_day' });
  });

  it('is reminded of two days before it ends, if there is so much time', () => {
    expect(reminderAt(answerBy, new Date('2026-02-01T00:00:00Z'))?.toISOString()).toBe('2026-02-08T22:00:00.000Z');
    expect(reminderAt(answerBy, new Date('2026-02-08T22:00:00Z'))).toBeNull();
  });
});
