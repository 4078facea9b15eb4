import type { BeginOutcome, LinkIdentityOutcome, OpenByIdentityOutcome, UnlinkIdentityOutcome } from '#identity';

/** The outcomes around accounts of organisations, as members of their unions. */
export function begun(outcome: BeginOutcome) {
  if (outcome.ok) return { __typename: 'OrganisationSignInStarted', address: outcome.value.address };
  const code = outcome.refusal.reason;
  switch (code) {
    case 'provider_unknown':
      return { __typename: 'ProviderUnknown', code };
    case 'provider_away':
      return { __typename: 'ProviderAway', code };
    default:
      return code satisfies never;
  }
}

export function opened(outcome: OpenByIdentityOutcome) {
  if (outcome.ok) return { __typename: 'SignInDone', returnTo: outcome.value.returnTo, opened: outcome.value.opened };
  const code = outcome.refusal.reason;
  switch (code) {
    case 'name_missing':
    case 'name_too_long':
    case 'personal_identity_code':
      return { __typename: 'NameRefused', code };
    case 'identity_gone':
      return { __typename: 'IdentityGone', code };
    case 'identity_unproven':
      return { __typename: 'IdentityUnproven', code };
    default:
      return code satisfies never;
  }
}

export function linked(outcome: LinkIdentityOutcome) {
  if (outcome.ok) return { __typename: 'IdentityLinked', returnTo: outcome.value.returnTo };
  const code = outcome.refusal.reason;
  switch (code) {
    case 'identity_gone':
      return { __typename: 'IdentityGone', code };
    case 'identity_elsewhere':
      return { __typename: 'IdentityElsewhere', code };
    default:
      return code satisfies never;
  }
}

export function unlinked(outcome: UnlinkIdentityOutcome) {
  if (outcome.ok) return { __typename: 'IdentityUnlinked', id: outcome.value.id };
  return { __typename: 'IdentityNotFound', code: outcome.refusal.reason };
}
