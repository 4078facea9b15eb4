import type { PlatformRole } from './role-grant.js';

/** What decides on a suspension and on its end, as it stands under the lock. */
export interface SuspensionFacts {
  /** Of who acts, today. */
  actorRoles: readonly PlatformRole[];
  self: boolean;
  status: 'active' | 'suspended' | 'erased';
  /** Whether the person is an administrator today. */
  administers: boolean;
  othersAdminister: boolean;
}

export type SuspensionRefusal =
  | { reason: 'not_allowed' }
  | { reason: 'own_account' }
  | { reason: 'not_active' }
  | { reason: 'not_suspended' }
  | { reason: 'last_administrator' };

/** Why the account cannot be suspended; null: it can. */
export function whyNotSuspend(facts: SuspensionFacts): SuspensionRefusal | null {
  if (!facts.actorRoles.includes('administrator')) return { reason: 'not_allowed' };
  if (facts.self) return { reason: 'own_account' };
  if (facts.status !== 'active') return { reason: 'not_active' };
  return facts.administers && !facts.othersAdminister ? { reason: 'last_administrator' } : null;
}

/** Why the suspension cannot be lifted; null: it can. */
export function whyNotLift(facts: SuspensionFacts): SuspensionRefusal | null {
  if (!facts.actorRoles.includes('administrator')) return { reason: 'not_allowed' };
  return facts.status === 'suspended' ? null : { reason: 'not_suspended' };
}
