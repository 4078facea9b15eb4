import type { ClaimOutcome, ConfirmOutcome, EndOutcome } from '#municipalities';

/** The outcome of a claim, as its member of the union. */
export function claimed(outcome: ClaimOutcome) {
  if (outcome.ok)
    return { __typename: 'MunicipalityClaimed', status: outcome.value.status, returnTo: outcome.value.returnTo };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'municipality_unknown':
      return { __typename: 'MunicipalityUnknown', code };
    case 'email':
      return { __typename: 'AddressInvalid', code };
    case 'domain_unknown':
      return { __typename: 'DomainUnknown', code };
    case 'already_representative':
      return { __typename: 'AlreadyRepresentative', code };
    case 'too_many_attempts':
      return { __typename: 'TooManyAttempts', code, retryAt: refusal.retryAt };
    default:
      return refusal satisfies never;
  }
}

/** The outcome of proving an address, as its member of the union. */
export function confirmed(outcome: ConfirmOutcome) {
  if (outcome.ok)
    return {
      __typename: 'AddressConfirmed',
      municipalityCode: outcome.value.municipalityCode,
      returnTo: outcome.value.returnTo,
    };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'link_used':
      return { __typename: 'LinkUsed', code };
    case 'link_expired':
      return { __typename: 'LinkExpired', code };
    case 'other_account':
      return { __typename: 'OtherAccount', code };
    default:
      return refusal satisfies never;
  }
}

/** The outcome of ending an affiliation, as its member of the union. */
export function ended(outcome: EndOutcome) {
  return outcome.ok
    ? { __typename: 'AffiliationStopped', id: outcome.value.id }
    : { __typename: 'AffiliationNotFound', code: outcome.refusal.reason };
}
