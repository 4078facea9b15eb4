import type { CircleStatus } from './circle-status.js';

/** What decides on who leads a circle, as it stands while the circle is locked. */
export interface FacilitatorFacts {
  circle: CircleStatus;
  /** Whether who decides would lead it. */
  self: boolean;
  status: 'active' | 'suspended' | 'erased';
  /** Whether the person represents the municipality today. */
  represents: boolean;
  leads: boolean;
}

export type FacilitatorRefusal =
  | { reason: 'circle_over' }
  | { reason: 'own_role' }
  | { reason: 'not_active' }
  | { reason: 'not_representative' }
  | { reason: 'already_granted' };

const over: readonly CircleStatus[] = ['completed', 'archived', 'cancelled'];

/** Why the person cannot lead the circle; null: they can. */
export function whyNotLead(facts: FacilitatorFacts): FacilitatorRefusal | null {
  if (over.includes(facts.circle)) return { reason: 'circle_over' };
  if (facts.self) return { reason: 'own_role' };
  if (facts.status !== 'active') return { reason: 'not_active' };
  if (!facts.represents) return { reason: 'not_representative' };
  return facts.leads ? { reason: 'already_granted' } : null;
}
