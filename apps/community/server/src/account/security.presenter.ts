import type { ByPassword, OwnPassword } from '#identity';

/** The outcome of a password, as its member of the union. */
export function enteredByPassword(outcome: ByPassword, returnTo: string) {
  if (outcome.ok) return { __typename: 'SignInDone', returnTo, opened: null };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'sign_in_failed':
      return { __typename: 'SignInFailed', code };
    case 'too_many_attempts':
      return { __typename: 'TooManyAttempts', code, retryAt: refusal.retryAt };
    case 'busy':
      return { __typename: 'ServiceBusy', code, seconds: refusal.seconds };
    default:
      return refusal satisfies never;
  }
}

export function passwordSaved(outcome: Awaited<ReturnType<OwnPassword['set']>>) {
  if (outcome.ok) return { __typename: 'PasswordSaved', since: outcome.value.changedAt };
  const { refusal } = outcome;
  if (refusal.reason === 'busy') return { __typename: 'ServiceBusy', code: 'busy', seconds: refusal.seconds };
  return { __typename: 'PasswordRefused', code: refusal.reason };
}
