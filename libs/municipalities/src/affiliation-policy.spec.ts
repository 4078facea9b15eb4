import { describe, expect, it } from '@jest/globals';
import { type DecisionFacts, longestReason, whyNotDecide, whyNotReason } from './affiliation-policy.js';

const waiting: DecisionFacts = { status: 'proven', own: false, coordinated: true, hasCoordinator: true };

describe('whether someone may decide on an affiliation', () => {
  it('is so for a coordinator of the municipality, about one that is proven', () => {
    expect(whyNotDecide('approve', 'coordinator', waiting)).toBeNull();
    expect(whyNotDecide('reject', 'coordinator', waiting)).toBeNull();
    expect(whyNotDecide('end', 'coordinator', waiting)).toEqual({ reason: 'already_decided' });
    expect(whyNotDecide('end', 'coordinator', { ...waiting, status: 'approved' })).toBeNull();
  });

  it('is as of none for whoever does not coordinate it, and for a claim that nobody has proven', () => {
    expect(whyNotDecide('approve', 'coordinator', null)).toEqual({ reason: 'not_found' });
    expect(whyNotDecide('approve', 'coordinator', { ...waiting, coordinated: false })).toEqual({ reason: 'not_found' });
    for (const as of ['coordinator', 'project_team'] as const)
      expect(whyNotDecide('approve', as, { ...waiting, status: 'claimed' })).toEqual({ reason: 'not_found' });
  });

  it('is never so for one’s own', () => {
    for (const as of ['coordinator', 'project_team'] as const)
      expect(whyNotDecide('approve', as, { ...waiting, own: true })).toEqual({ reason: 'own_affiliation' });
  });

  it('is so for the project team only where there is no coordinator', () => {
    expect(whyNotDecide('approve', 'project_team', waiting)).toEqual({ reason: 'has_coordinator' });
    const alone = { ...waiting, coordinated: false, hasCoordinator: false };
    expect(whyNotDecide('approve', 'project_team', alone)).toBeNull();
  });

  it.each(['approved', 'rejected', 'ended', 'expired'] as const)(
    'is over for the approval of one that is %s',
    (status) => {
      expect(whyNotDecide('approve', 'coordinator', { ...waiting, status })).toEqual({ reason: 'already_decided' });
    },
  );
});

describe('a reason', () => {
  it('is there, is short, and holds no personal identity code', () => {
    expect(whyNotReason('Siirtynyt muualle')).toBeNull();
    expect(whyNotReason('')).toEqual({ reason: 'reason_missing' });
    expect(whyNotReason('x'.repeat(longestReason))).toBeNull();
    expect(whyNotReason('x'.repeat(longestReason + 1))).toEqual({ reason: 'reason_too_long' });
    expect(whyNotReason('Hetu 131052-308T')).toEqual({ reason: 'personal_identity_code' });
  });
});
