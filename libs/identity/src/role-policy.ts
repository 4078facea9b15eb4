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
  /** Of the period of a tutor's role; null where none is named, or none exists. */
  period: { over: boolean /** Whether the municipality is a tutor municipality of it. */; tutors: boolean } | null;
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
  | { reason: 'period_required' }
  | { reason: 'period_over' }
  | { reason: 'not_tutor_municipality' }
  | { reason: 'already_granted' }
  | { reason: 'until_past' };

/** Who may grant and end a role: administrators each of them, programme coordinators those that are for a municipality. */
const mayDecide = (roles: readonly PlatformRole[], role: Role): boolean =>
  roles.includes('administrator') || (isOfMunicipality(role) && roles.includes('programme_coordinator'));

/** Whether the role is for one municipality. */
export const isOfMunicipality = (role: Role): boolean => role === 'municipal_coordinator' || role === 'tutor';

/** Why the role cannot be granted; null: it can. */
export function whyNotGrant(facts: GrantFacts, now: Date): GrantRefusal | null {
  if (!mayDecide(facts.actorRoles, facts.role)) return { reason: 'not_allowed' };
  if (facts.self) return { reason: 'own_role' };
  if (facts.status !== 'active') return { reason: 'not_active' };
  const ofScope = isOfMunicipality(facts.role) ? whyNotForScope(facts) : null;
  if (ofScope !== null) return ofScope;
  if (facts.has) return { reason: 'already_granted' };
  return facts.until !== null && facts.until <= now ? { reason: 'until_past' } : null;
}

function whyNotForScope({ role, municipalityCode, period, represents }: GrantFacts): GrantRefusal | null {
  if (role === 'tutor' && period === null) return { reason: 'period_required' };
  if (municipalityCode === null) return { reason: 'municipality_required' };
  if (role === 'tutor' && period?.over) return { reason: 'period_over' };
  if (role === 'tutor' && !period?.tutors) return { reason: 'not_tutor_municipality' };
  return represents ? null : { reason: 'not_representative' };
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
