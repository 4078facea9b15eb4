import { expect, it } from '@jest/globals';
import { type DeclineFacts, whyNotDecline, whyNotDeclineReason, whyNotTakeBack } from './decline-policy.js';

const may: DeclineFacts = { state: 'open', represents: true, invited: true, asked: false, declined: false };

it.each([
  [{}, null],
  [{ represents: false }, 'not_a_representative'],
  [{ state: 'waiting' }, 'not_open'],
  [{ state: 'closed' }, 'not_open'],
  [{ state: 'matching' }, 'not_open'],
  [{ invited: false }, 'not_invited'],
  [{ asked: true }, 'already_asked'],
  [{ declined: true }, 'already_declined'],
] as const)('no thanks where %j: %s', (facts, reason) => {
  expect(whyNotDecline({ ...may, ...facts })).toEqual(reason && { reason });
});

it.each([
  [{ declined: true }, null],
  [{}, 'not_declined'],
  [{ declined: true, state: 'closed' }, 'not_open'],
  [{ declined: true, represents: false }, 'not_a_representative'],
] as const)('taking it back where %j: %s', (facts, reason) => {
  expect(whyNotTakeBack({ ...may, ...facts })).toEqual(reason && { reason });
});

it('needs no reason, but a short one without a personal identity code', () => {
  expect(whyNotDeclineReason(null)).toBeNull();
  expect(whyNotDeclineReason('Ei resursseja')).toBeNull();
  expect(whyNotDeclineReason('x'.repeat(501))).toEqual({ reason: 'too_long' });
  expect(whyNotDeclineReason('131052-308T')).toEqual({ reason: 'personal_identity_code' });
});
