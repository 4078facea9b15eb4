import { describe, expect, it } from '@jest/globals';
import type { EnrolmentId } from '#kernel';
import { type JoinFacts, type RepresentationFacts, whyNotJoin } from './circle-policy.js';
import type { CircleStatus } from './circle-status.js';

type Facts = JoinFacts & RepresentationFacts;
const open: Facts = {
  state: 'enrolment_open',
  enrolmentOpensAt: new Date('2027-01-01T10:00:00Z'),
  enrolmentClosesAt: new Date('2027-02-01T10:00:00Z'),
  own: null,
  standing: 'approved',
  endedAt: null,
};
const reason = (facts: Facts | null): string | null => whyNotJoin(facts)?.reason ?? null;

describe('who may join a circle', () => {
  it('a representative of a municipality while enrolment is open', () => {
    expect(reason(open)).toBeNull();
  });

  it('nobody for a municipality they do not represent', () => {
    expect(reason({ ...open, standing: 'none' })).toBe('not_a_representative');
  });

  it('nobody whose affiliation waits for its proof', () => {
    expect(reason({ ...open, standing: 'pending' })).toBe('affiliation_pending');
  });

  it('nobody whose affiliation has ended, and the refusal says when it did', () => {
    const endedAt = new Date('2026-12-01T10:00:00Z');
    expect(whyNotJoin({ ...open, standing: 'ended', endedAt })).toEqual({ reason: 'affiliation_ended', endedAt });
    expect(reason({ ...open, standing: 'ended', endedAt: null })).toBe('not_a_representative');
  });

  it('nobody before enrolment opens, and the refusal says when it does', () => {
    expect(whyNotJoin({ ...open, state: 'published' })).toEqual({
      reason: 'not_open_yet',
      opensAt: open.enrolmentOpensAt,
    });
  });

  it.each<CircleStatus>(['enrolment_closed', 'running', 'wrap_up', 'completed'])('nobody when it is %s', (state) => {
    expect(whyNotJoin({ ...open, state })).toEqual({
      reason: 'closed',
      closedAt: open.enrolmentClosesAt,
    });
  });

  it('nobody when it is cancelled', () => {
    expect(reason({ ...open, state: 'cancelled' })).toBe('cancelled');
  });

  it.each<CircleStatus>(['draft', 'proposed', 'archived'])(
    'nobody when it is %s: it is as if there were none',
    (state) => {
      expect(reason({ ...open, state })).toBe('not_found');
      expect(reason(null)).toBe('not_found');
    },
  );

  it('nobody twice', () => {
    const enrolmentId = 'e' as EnrolmentId;
    expect(reason({ ...open, own: { enrolmentId, status: 'confirmed' } })).toBe('already_in');
    expect(reason({ ...open, own: { enrolmentId, status: 'waitlisted' } })).toBe('already_waiting');
  });

  it('nobody to whom a seat is offered: they accept or decline it', () => {
    expect(reason({ ...open, own: { enrolmentId: 'e' as EnrolmentId, status: 'offered' } })).toBe('already_offered');
  });

  it('who is in learns so also after enrolment has closed', () => {
    const own = { enrolmentId: 'e' as EnrolmentId, status: 'confirmed' as const };
    expect(reason({ ...open, state: 'running', own })).toBe('already_in');
  });
});
