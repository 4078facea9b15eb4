import type { AcceptTransferOutcome, AskTransferOutcome, EndTransferOutcome } from '#circles';

// Each outcome as its member of the union.

export function transferAsked(outcome: AskTransferOutcome) {
  if (outcome.ok) return { __typename: 'SeatTransferAsked', id: outcome.value.transferId };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'email':
      return { __typename: 'AddressInvalid', code };
    case 'own_address':
      return { __typename: 'OwnAddress', code };
    case 'not_in':
      return { __typename: 'NotInCircle', code };
    case 'already_asked':
      return { __typename: 'SeatTransferOpen', code };
    case 'circle_over':
      return { __typename: 'CircleIsOver', code };
    case 'cancelled':
      return { __typename: 'CircleCancelled', code };
    case 'not_found':
      return { __typename: 'CircleNotFound', code };
    case 'too_many_attempts':
      return { __typename: 'TooManyAttempts', code, retryAt: refusal.retryAt };
    default:
      return refusal satisfies never;
  }
}

/** Of who takes it back or declines it. */
export function transferEnded(id: string, outcome: EndTransferOutcome) {
  if (outcome.ok) return { __typename: 'SeatTransferEnded', id };
  const code = outcome.refusal.reason;
  return { __typename: code === 'not_found' ? 'SeatTransferNotFound' : 'SeatTransferOver', code };
}

export function transferRefused({ refusal }: Extract<AcceptTransferOutcome, { ok: false }>) {
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'own_place':
      return { __typename: 'HasOwnPlace', code };
    case 'transfer_over':
      return { __typename: 'SeatTransferOver', code };
    case 'cancelled':
      return { __typename: 'CircleCancelled', code };
    case 'not_found':
      return { __typename: 'SeatTransferNotFound', code };
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
