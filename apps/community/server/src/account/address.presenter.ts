import type { CancelOutcome, ConfirmAddressChangeOutcome, RequestAddressOutcome, StopByMailOutcome } from '#identity';

/** The outcomes around a change of address, as members of their unions. */
export function changeRequested(outcome: RequestAddressOutcome) {
  if (outcome.ok) return { __typename: 'AddressChangeRequested', sentTo: outcome.value.newEmail };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'email':
      return { __typename: 'AddressInvalid', code };
    case 'address_unchanged':
      return { __typename: 'AddressUnchanged', code };
    case 'change_waits':
      return { __typename: 'AddressChangeWaits', code };
    case 'too_many_attempts':
      return { __typename: 'TooManyAttempts', code, retryAt: refusal.retryAt };
    default:
      return refusal satisfies never;
  }
}

export function changeConfirmed(outcome: ConfirmAddressChangeOutcome) {
  if (outcome.ok) return { __typename: 'AddressChangeConfirmed', takesEffectAt: outcome.value.takesEffectAt };
  const code = outcome.refusal.reason;
  switch (code) {
    case 'link_used':
      return { __typename: 'LinkUsed', code };
    case 'link_expired':
      return { __typename: 'LinkExpired', code };
    case 'other_account':
      return { __typename: 'OtherAccount', code };
    case 'address_taken':
      return { __typename: 'AddressTaken', code };
    default:
      return code satisfies never;
  }
}

export function changeStopped(outcome: StopByMailOutcome) {
  if (outcome.ok) return { __typename: 'AddressChangeStopped', stopped: true };
  const code = outcome.refusal.reason;
  switch (code) {
    case 'link_used':
      return { __typename: 'LinkUsed', code };
    case 'link_expired':
      return { __typename: 'LinkExpired', code };
    case 'address_changed':
      return { __typename: 'AddressChanged', code };
    default:
      return code satisfies never;
  }
}

export function changeCancelled(outcome: CancelOutcome) {
  if (outcome.ok) return { __typename: 'AddressChangeStopped', stopped: true };
  return { __typename: 'AddressChangeMissing', code: outcome.refusal.reason };
}
