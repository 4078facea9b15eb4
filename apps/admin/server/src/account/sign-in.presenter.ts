import type { ByPassword, EnterOutcome, RequestSignInOutcome } from '#identity';

/** The outcome of asking for a link, as its member of the union. */
export function requested(outcome: RequestSignInOutcome) {
  if (outcome.ok) return { __typename: 'AdminLinkRequested', requestId: outcome.value.id };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'email':
      return { __typename: 'AdminAddressInvalid', code };
    case 'too_many_attempts':
      return { __typename: 'AdminTooManyAttempts', code, retryAt: refusal.retryAt };
    default:
      return refusal satisfies never;
  }
}

const refusals = {
  link_used: 'AdminLinkUsed',
  link_expired: 'AdminLinkExpired',
  code_wrong: 'AdminCodeWrong',
  no_role: 'AdminRoleMissing',
  suspended: 'AdminAccountSuspended',
} as const;

/** The outcome of signing in, as its member of the union. */
export function entered(outcome: EnterOutcome) {
  if (outcome.ok) return { __typename: 'Entered', returnTo: outcome.value.returnTo };
  const code = outcome.refusal.reason;
  return { __typename: refusals[code], code };
}

/** The outcome of a password, as its member of the union. */
export function enteredByPassword(outcome: ByPassword, returnTo: string) {
  if (outcome.ok) return { __typename: 'Entered', returnTo };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'sign_in_failed':
      return { __typename: 'AdminSignInFailed', code };
    case 'too_many_attempts':
      return { __typename: 'AdminTooManyAttempts', code, retryAt: refusal.retryAt };
    case 'busy':
      return { __typename: 'AdminBusy', code, seconds: refusal.seconds };
    default:
      return refusal satisfies never;
  }
}
