import type { SignedIn } from '#identity';

/** What decides whether one may erase the account of another, as it stands under the lock of roles. */
export interface ErasureFacts {
  /** Of who acts, today. */
  actorRoles: SignedIn['roles'];
  self: boolean;
  status: 'active' | 'suspended' | 'erased';
  /** Whether nobody but the person administers. */
  onlyAdministrator: boolean;
}

export type ErasureRefusal =
  | { reason: 'not_allowed' }
  | { reason: 'own_account' }
  | { reason: 'already_erased' }
  | { reason: 'last_administrator' };

/** Why the account cannot be erased at its owner's request; null: it can. One's own is erased on one's own page. */
export function whyNotErase(facts: ErasureFacts): ErasureRefusal | null {
  if (!facts.actorRoles.includes('administrator')) return { reason: 'not_allowed' };
  if (facts.self) return { reason: 'own_account' };
  if (facts.status === 'erased') return { reason: 'already_erased' };
  return facts.onlyAdministrator ? { reason: 'last_administrator' } : null;
}
