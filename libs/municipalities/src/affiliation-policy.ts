import { containsPersonalIdentityCode } from '#kernel';
import type { AffiliationStatus } from './affiliation.js';

/** Who decides: a coordinator of the municipality on the community's site, the project team in the administration. */
export type DecidesAs = 'coordinator' | 'project_team';
export type Decision = 'approve' | 'reject' | 'end';

/** What a decision on an affiliation must know, read in its transaction. */
export interface DecisionFacts {
  /** With the end of its proof counted. */
  status: AffiliationStatus;
  /** Whether it is that of who decides. */
  own: boolean;
  /** Whether who decides coordinates the municipality now. */
  coordinated: boolean;
  /** Whether anyone coordinates the municipality now. */
  hasCoordinator: boolean;
}

export type DecisionRefusal =
  | { reason: 'not_found' }
  | { reason: 'own_affiliation' }
  | { reason: 'has_coordinator' }
  | { reason: 'already_decided' };

/** Whether someone may decide so on an affiliation. Null: they may. */
export function whyNotDecide(decision: Decision, as: DecidesAs, facts: DecisionFacts | null): DecisionRefusal | null {
  // A claim that nobody has proven concerns nobody else yet.
  if (facts === null || facts.status === 'claimed') return { reason: 'not_found' };
  if (as === 'coordinator' && !facts.coordinated) return { reason: 'not_found' };
  if (facts.own) return { reason: 'own_affiliation' };
  if (as === 'project_team' && facts.hasCoordinator) return { reason: 'has_coordinator' };
  const wanted = decision === 'end' ? 'approved' : 'proven';
  return facts.status === wanted ? null : { reason: 'already_decided' };
}

/** Longest reason, in characters. */
export const longestReason = 500;

export type ReasonRefusal =
  | { reason: 'reason_missing' }
  | { reason: 'reason_too_long' }
  | { reason: 'personal_identity_code' };

/** Why a reason cannot be given to the person whom it is about; null: it can. It comes without the spaces around it. */
export function whyNotReason(text: string): ReasonRefusal | null {
  if (text === '') return { reason: 'reason_missing' };
  if (text.length > longestReason) return { reason: 'reason_too_long' };
  return containsPersonalIdentityCode(text) ? { reason: 'personal_identity_code' } : null;
}
