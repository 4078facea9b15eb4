import type { EnrolmentStatus } from '#seats';
import type { CircleStatus } from '../circle-status.js';

export interface DecisionFacts {
  /** By the instants of the circle at the transaction's now. */
  state: CircleStatus;
  status: EnrolmentStatus;
  /** Whether who decides is who has applied. */
  own: boolean;
  /** Whether the person still represents the municipality. */
  represents: boolean;
}

export type DecisionRefusal =
  | { reason: 'not_found' }
  | { reason: 'own_application' }
  /** Somebody has decided, or the person has withdrawn it. */
  | { reason: 'already_decided' }
  | { reason: 'circle_over' }
  | { reason: 'not_representative' };

const over: readonly CircleStatus[] = ['wrap_up', 'completed', 'archived', 'cancelled'];

/** Whether an application may be approved, or declined. Null: it may. */
export function whyNotDecide(facts: DecisionFacts | null, approve: boolean): DecisionRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  if (facts.own) return { reason: 'own_application' };
  if (facts.status !== 'pending') return { reason: 'already_decided' };
  if (over.includes(facts.state)) return { reason: 'circle_over' };
  return approve && !facts.represents ? { reason: 'not_representative' } : null;
}
