import { describe, expect, it } from '@jest/globals';
import { closes, type FollowUpAnswer, followUpProblems, whyNotAnswer } from './follow-up-policy.js';

describe('an answer some months after a session', () => {
  const answer: FollowUpAnswer = {
    commitments: [
      { position: 1, state: 'done', words: null },
      { position: 2, state: 'dropped', words: 'Ei ollut aikaa' },
    ],
    ...{ changes: null, support: 'partly', reached: null },
  };

  it('tells of each commitment, and whether support goes on', () => {
    expect(followUpProblems(answer, [1, 2])).toEqual([]);
    expect(followUpProblems({ ...answer, commitments: [], support: null }, [1])).toEqual([
      { field: 'commitments.1.state', code: 'required' },
      { field: 'support', code: 'required' },
    ]);
    expect(followUpProblems(answer, [1])).toEqual([{ field: 'commitments', code: 'unknown' }]);
    const twice = [...answer.commitments, ...answer.commitments];
    expect(followUpProblems({ ...answer, commitments: twice }, [1, 2])).toEqual([
      { field: 'commitments', code: 'unknown' },
    ]);
    const delicate = { ...answer, changes: '131052-308T', reached: 'x'.repeat(2001) };
    expect(followUpProblems(delicate, [1, 2])).toEqual([
      { field: 'changes', code: 'personal_identity_code' },
      { field: 'reached', code: 'too_long' },
    ]);
  });

  it('is given once, when its day has come, of a session that was reported', () => {
    const facts = { status: 'reported', due: true, answered: false } as const;
    expect(whyNotAnswer(facts)).toBeNull();
    expect(whyNotAnswer({ ...facts, due: false })).toEqual({ reason: 'not_due' });
    expect(whyNotAnswer({ ...facts, answered: true })).toEqual({ reason: 'answered' });
    for (const status of ['held', 'closed'] as const)
      expect(whyNotAnswer({ ...facts, status })).toEqual({ reason: 'wrong_status', status });
  });

  it('closes the request when it is the last one, or none is missing any more', () => {
    expect(closes(12, [])).toBe(true);
    expect(closes(6, [3, 12])).toBe(true);
    expect(closes(6, [3])).toBe(false);
    expect(closes(3, [])).toBe(false);
  });
});
