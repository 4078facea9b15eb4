import type { PlatformRole, Role } from './role-grant.js';

/** What decides on a grant, as it stands under the lock. */
export interface GrantFacts {
  /** Of who grants, today. */
  actorRoles: readonly PlatformRole[];
  /** Whether they grant it to themselves. */
  self: boolean;
  status: 'active' | 'suspended' | 'erased';
  role: Role;
  /** The municipality of a role that holds for one; null where none is named, or none exists. */
  municipalityCode: string | null;
  /** Whether the person represents it today. */
  represents: boolean;
  /** Whether the person has the role for the same scope, now or still to come. */
  has: boolean;
  /** Null: no end. */
  until: Date | null;
}

export type GrantRefusal =
  | { reason: 'not_allowed' }
  | { reason: 'own_role' }
  | { reason: 'not_active' }
  | { reason: 'municipality_required' }
  | { reason: 'not_representative' }
  | { reason: 'already_granted' }
  | { reason: 'until_past' };

/** Who may grant and end a role: administrators each of them, programme coordinators that of a municipality's coordinator. */
const mayDecide = (roles: readonly PlatformRole[], role: Role): boolean =>
  roles.includes('administrator') || (role === 'municipal_coordinator' && roles.includes('programme_coordinator'));

/** Why the role cannot be granted; null: it can. */
export function whyNotGrant(facts: GrantFacts, now: Date): GrantRefusal | null {
  if (!mayDecide(facts.actorRoles, facts.role)) return { reason: 'not_allowed' };
  if (facts.self) return { reason: 'own_role' };
  if (facts.status !== 'active') return { reason: 'not_active' };
  if (facts.role === 'municipal_coordinator') {
    if (facts.municipalityCode === null) return { reason: 'municipality_required' };
    if (!facts.represents) return { reason: 'not_representative' };
  }
  if (facts.has) return { reason: 'already_granted' };
  return facts.until !== null && facts.until <= now ? { reason: 'until_past' } : null;
}

/** What decides on the end of a role. */
export interface EndFacts {
  actorRoles: readonly PlatformRole[];
  self: boolean;
  role: Role;
  /** Whether it has ended already. */
  over: boolean;
  /** Whether an administrator remains without it. */
  othersAdminister: boolean;
}

export type EndRefusal =
  | { reason: 'not_allowed' }
  | { reason: 'own_role' }
  | { reason: 'already_ended' }
  | { reason: 'last_administrator' };

/** Why the role cannot be ended; null: it can. */
export function whyNotEnd(facts: EndFacts): EndRefusal | null {
  if (!mayDecide(facts.actorRoles, facts.role)) return { reason: 'not_allowed' };
  if (facts.self) return { reason: 'own_role' };
  if (facts.over) return { reason: 'already_ended' };
  return facts.role === 'administrator' && !facts.othersAdminister ? { reason: 'last_administrator' } : null;
}
