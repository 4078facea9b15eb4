import { describe, expect, it } from '@jest/globals';
import { type ErasureFacts, whyNotErase } from './erasure-policy.js';

const facts: ErasureFacts = {
  actorRoles: ['administrator'],
  self: false,
  status: 'active',
  onlyAdministrator: false,
};

describe('an account', () => {
  it.each(['active', 'suspended'] as const)('that is %s is erased by an administrator', (status) =>
    expect(whyNotErase({ ...facts, status })).toBeNull(),
  );

  it.each([
    ['by who administers no more', { actorRoles: [] }, 'not_allowed'],
    ['by a coordinator of the programme', { actorRoles: ['programme_coordinator'] }, 'not_allowed'],
    ['by its owner here', { self: true }, 'own_account'],
    ['twice', { status: 'erased' }, 'already_erased'],
    ['when nobody would administer', { onlyAdministrator: true }, 'last_administrator'],
  ] satisfies [string, Partial<ErasureFacts>, string][])('is not erased %s', (_, other, reason) =>
    expect(whyNotErase({ ...facts, ...other })).toEqual({ reason }),
  );
});
