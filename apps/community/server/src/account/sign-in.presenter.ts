import type { RequestSignInOutcome, SignInOutcome } from '#identity';

/** The outcome of asking for a link, as its member of the union. */
export function requested(outcome: RequestSignInOutcome) {
  if (outcome.ok) return { __typename: 'LinkRequested', requestId: outcome.value.id };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'email':
      return { __typename: 'AddressInvalid', code };
    case 'too_many_attempts':
      return { __typename: 'TooManyAttempts', code, retryAt: refusal.retryAt };
    default:
      return refusal satisfies never;
  }
}

/** The outcome of signing in, as its member of the union. */
export function signedIn(outcome: SignInOutcome) {
  if (outcome.ok) return { __typename: 'SignInDone', returnTo: outcome.value.returnTo, opened: outcome.value.opened };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'account_needed':
      return { __typename: 'AccountNeeded', code, token: refusal.token };
    case 'address_awaited':
      return { __typename: 'AddressAwaited', code, from: refusal.from };
    case 'name_missing':
    case 'name_too_long':
    case 'personal_identity_code':
      return { __typename: 'NameRefused', code };
    case 'link_used':
      return { __typename: 'LinkUsed', code };
    case 'link_expired':
      return { __typename: 'LinkExpired', code };
    case 'code_wrong':
      return { __typename: 'CodeWrong', code };
    case 'suspended':
      return { __typename: 'AccountSuspended', code };
    default:
      return refusal satisfies never;
  }
}
