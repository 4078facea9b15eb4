import { containsPersonalIdentityCode } from '#kernel';
import type { RoundState } from './round-status.js';

const longestReason = 500;

/** What decides on saying no thanks in a round, as it is once the round is locked. */
export interface DeclineFacts {
  state: RoundState;
  /** Whether who says so represents the municipality today. */
  represents: boolean;
  /** Whether the municipality is invited today. */
  invited: boolean;
  /** Whether a request of it is in the round, its own or together with a neighbour, that was not withdrawn. */
  asked: boolean;
  declined: boolean;
}

export type DeclineRefusal = {
  reason:
    | 'not_found'
    | 'not_a_representative'
    | 'not_open'
    | 'not_invited'
    | 'already_asked'
    | 'already_declined'
    | 'not_declined'
    | 'too_long'
    | 'personal_identity_code';
};

/** Why the municipality cannot say that it does not ask this time; null: it can. */
export function whyNotDecline(facts: DeclineFacts): DeclineRefusal | null {
  if (!facts.represents) return { reason: 'not_a_representative' };
  if (facts.state !== 'open') return { reason: 'not_open' };
  if (!facts.invited) return { reason: 'not_invited' };
  if (facts.asked) return { reason: 'already_asked' };
  return facts.declined ? { reason: 'already_declined' } : null;
}

/** Why it cannot be taken back; null: it can, while the round is open. */
export function whyNotTakeBack({ represents, state, declined }: DeclineFacts): DeclineRefusal | null {
  if (!represents) return { reason: 'not_a_representative' };
  if (state !== 'open') return { reason: 'not_open' };
  return declined ? null : { reason: 'not_declined' };
}

/** Why a tidied reason does not do; null: it does, or nothing was said. */
export function whyNotDeclineReason(reason: string | null): DeclineRefusal | null {
  if ((reason?.length ?? 0) > longestReason) return { reason: 'too_long' };
  return containsPersonalIdentityCode(reason ?? '') ? { reason: 'personal_identity_code' } : null;
}
