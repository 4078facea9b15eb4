import type { PlaceOutcome } from '#circles';

/** The outcome of answering an offer from its mail, as its member of the union. */
export function offerAnswered(answer: 'ACCEPT' | 'DECLINE', outcome: PlaceOutcome) {
  if (outcome.ok) return { __typename: 'OfferAnswered', answer };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    // Accepted before, on the circle's page: the answer is given.
    case 'already_in':
      return answer === 'ACCEPT'
        ? { __typename: 'OfferAnswered', answer }
        : { __typename: 'NoOffer', code: 'no_offer' };
    case 'offer_expired':
      return { __typename: 'OfferExpired', code, expiredAt: refusal.expiredAt };
    case 'no_offer':
    case 'not_in':
    case 'key_reused':
      return { __typename: 'NoOffer', code: 'no_offer' };
    case 'cancelled':
      return { __typename: 'CircleCancelled', code };
    case 'not_found':
      return { __typename: 'CircleNotFound', code };
    default:
      return refusal satisfies never;
  }
}
