import type { CircleStatus } from '../circle-status.js';
import { mostSeats } from '../draft-policy.js';

/** States in which the number of seats of a circle is changed by an act of its own: published, and not over. */
const changing: readonly CircleStatus[] = ['published', 'enrolment_open', 'enrolment_closed', 'running'];

export interface CapacityFacts {
  /** By the instants of the circle at the transaction's now. */
  state: CircleStatus;
  capacity: number;
}

export type CapacityRefusal =
  | { reason: 'wrong_status'; state: CircleStatus }
  | { reason: 'out_of_range' }
  /** Someone has changed it since it was read. */
  | { reason: 'capacity_changed'; capacity: number };

/**
 * Whether a circle may have so many seats from now on, on the word of someone who has read how many there were. Fewer than
 * are taken is allowed: everyone keeps theirs. Null: it may.
 */
export function whyNotCapacity(
  facts: CapacityFacts,
  { capacity, capacityRead }: { capacity: number; capacityRead: number },
): CapacityRefusal | null {
  if (!changing.includes(facts.state)) return { reason: 'wrong_status', state: facts.state };
  if (capacity < 1 || capacity > mostSeats) return { reason: 'out_of_range' };
  // The same form sent twice has one effect.
  if (facts.capacity === capacityRead || facts.capacity === capacity) return null;
  return { reason: 'capacity_changed', capacity: facts.capacity };
}
