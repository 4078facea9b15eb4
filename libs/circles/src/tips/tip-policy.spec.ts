import { describe, expect, it } from '@jest/globals';
import type { CircleStatus } from '../circle-status.js';
import { type TipFacts, tippableStates, whyNotMessage, whyNotTip } from './tip-policy.js';

const open: TipFacts = {
  state: 'enrolment_open',
  enrolmentClosesAt: new Date('2027-02-01T10:00:00Z'),
  standing: 'approved',
  endedAt: null,
};
const reason = (facts: TipFacts | null): string | null => whyNotTip(facts)?.reason ?? null;

describe('who may tell a colleague of a circle', () => {
  it('a representative, while one may join now or later', () => {
    for (const state of tippableStates) expect(reason({ ...open, state })).toBeNull();
  });

  it('nobody once enrolment is over, and the refusal says when it was', () => {
    const states: CircleStatus[] = ['enrolment_closed', 'running', 'wrap_up', 'completed'];
    for (const state of states) {
      expect(whyNotTip({ ...open, state })).toEqual({ reason: 'closed', closedAt: open.enrolmentClosesAt });
    }
    expect(reason({ ...open, state: 'cancelled' })).toBe('cancelled');
  });

  it('nobody of a circle that is not public, as if there were none', () => {
    const states: CircleStatus[] = ['draft', 'proposed', 'archived'];
    for (const state of states) expect(reason({ ...open, state, standing: 'none' })).toBe('not_found');
    expect(reason(null)).toBe('not_found');
  });

  it('nobody for a municipality that they do not represent', () => {
    expect(reason({ ...open, standing: 'none' })).toBe('not_a_representative');
    expect(reason({ ...open, standing: 'pending' })).toBe('affiliation_pending');
    const endedAt = new Date('2026-12-01T10:00:00Z');
    expect(whyNotTip({ ...open, standing: 'ended', endedAt })).toEqual({ reason: 'affiliation_ended', endedAt });
  });
});

describe('the message of a tip', () => {
  it('has at most 500 characters, as a person counts them, and no personal identity code', () => {
    expect(whyNotMessage(null)).toBeNull();
    expect(whyNotMessage('😀'.repeat(500))).toBeNull();
    expect(whyNotMessage('x'.repeat(501))).toEqual({ reason: 'too_long' });
    expect(whyNotMessage('Hetu 131052-308T')).toEqual({ reason: 'personal_identity_code' });
  });
});
