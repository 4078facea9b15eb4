import { containsPersonalIdentityCode } from '#kernel';
import { type JoinRefusal, type RepresentationFacts, whyNotRepresent } from '../circle-policy.js';
import type { CircleStatus } from '../circle-status.js';

/** Longest message, in characters. */
const longestMessage = 500;

/** States in which one may join now or later, if only the queue: then a colleague may be told. */
export const tippableStates = ['published', 'enrolment_open'] as const satisfies readonly CircleStatus[];

export interface TipFacts extends RepresentationFacts {
  state: CircleStatus;
  enrolmentClosesAt: Date;
}

export type TipRefusal = Extract<
  JoinRefusal,
  {
    reason: 'not_found' | 'not_a_representative' | 'affiliation_pending' | 'affiliation_ended' | 'closed' | 'cancelled';
  }
>;

/** Whether someone who stands so to a municipality may tell a colleague of the circle. Null: they may. */
export function whyNotTip(facts: TipFacts | null): TipRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  switch (facts.state) {
    case 'draft':
    case 'proposed':
    case 'archived':
      return { reason: 'not_found' };
    case 'cancelled':
      return { reason: 'cancelled' };
    case 'published':
    case 'enrolment_open':
      return whyNotRepresent(facts);
    default:
      return { reason: 'closed', closedAt: facts.enrolmentClosesAt };
  }
}

export type MessageRefusal = { reason: 'too_long' } | { reason: 'personal_identity_code' };

/** Why a message cannot be kept; null: it can. */
export function whyNotMessage(text: string | null): MessageRefusal | null {
  if (text === null) return null;
  // As PostgreSQL counts them.
  if ([...text].length > longestMessage) return { reason: 'too_long' };
  return containsPersonalIdentityCode(text) ? { reason: 'personal_identity_code' } : null;
}
