import type { DecideOutcome, InviteOutcome } from '#municipalities';

/** The outcome of a coordinator's decision, as its member of the union. */
export function decided(outcome: DecideOutcome) {
  if (outcome.ok) return { __typename: 'ColleagueDecided', id: outcome.value.id };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'not_found':
    // Only the project team stands back for a coordinator.
    case 'has_coordinator':
      return { __typename: 'ColleagueNotFound', code: 'not_found' };
    case 'own_affiliation':
      return { __typename: 'OwnAffiliation', code };
    case 'already_decided':
      return { __typename: 'AlreadyDecided', code };
    case 'reason_missing':
    case 'reason_too_long':
    case 'personal_identity_code':
      return { __typename: 'ReasonRefused', code };
    default:
      return refusal satisfies never;
  }
}

/** The outcome of inviting a colleague, as its member of the union. */
export function invited(outcome: InviteOutcome) {
  if (outcome.ok) return { __typename: 'InvitationMailed', sentTo: outcome.value.email };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'not_found':
      return { __typename: 'NotCoordinator', code };
    case 'email':
      return { __typename: 'AddressInvalid', code };
    case 'domain_unknown':
      return { __typename: 'DomainUnknown', code };
    case 'already_invited':
      return { __typename: 'AlreadyInvited', code };
    case 'too_many_attempts':
      return { __typename: 'TooManyAttempts', code, retryAt: refusal.retryAt };
    default:
      return refusal satisfies never;
  }
}
