import type { AcceptTipOutcome, TipOutcome } from '#circles';
import { byMailRefused } from '../account/by-mail.presenter.js';

/** The outcome of telling a colleague of a circle, as its member of the union. */
export function told(outcome: TipOutcome) {
  if (outcome.ok) return { __typename: 'ColleagueTold', email: outcome.value.email };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'email':
      return { __typename: 'AddressInvalid', code };
    case 'own_address':
      return { __typename: 'OwnAddress', code };
    case 'too_long':
    case 'personal_identity_code':
      return { __typename: 'TextRefused', code, field: 'message' };
    case 'too_many_attempts':
      return { __typename: 'TooManyAttempts', code, retryAt: refusal.retryAt };
    case 'closed':
      return { __typename: 'CircleClosed', code, closedAt: refusal.closedAt };
    case 'cancelled':
      return { __typename: 'CircleCancelled', code };
    case 'not_found':
      return { __typename: 'CircleNotFound', code };
    case 'not_a_representative':
      return { __typename: 'NotARepresentative', code };
    case 'affiliation_pending':
      return { __typename: 'AffiliationPending', code };
    case 'affiliation_ended':
      return { __typename: 'AffiliationEnded', code, endedAt: refusal.endedAt };
    default:
      return refusal satisfies never;
  }
}

/** The outcome of following a tip, as its member of the union. */
export function tipAccepted(outcome: AcceptTipOutcome) {
  if (outcome.ok) return { __typename: 'TipAccepted', slug: outcome.value.slug };
  return byMailRefused(outcome.refusal.reason);
}
