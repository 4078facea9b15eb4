import type { ClaimOutcome, ConfirmOutcome, EndOutcome, RenewOutcome } from '#municipalities';

/** The outcome of a claim for a municipality, as its member of the union. */
export function claimed(outcome: ClaimOutcome) {
  if (outcome.ok) return { __typename: 'MunicipalityClaimed', ...outcome.value };
  const { refusal } = outcome;
  if (refusal.reason === 'unknown') return { __typename: 'MunicipalityUnknown', code: 'municipality_unknown' };
  return claimRefused(refusal);
}

/** The same for another organisation. */
export function organisationClaimed(outcome: ClaimOutcome) {
  if (outcome.ok) return { __typename: 'OrganisationClaimed', status: outcome.value.status };
  const { refusal } = outcome;
  if (refusal.reason === 'unknown') return { __typename: 'OrganisationUnknown', code: 'organisation_unknown' };
  return claimRefused(refusal);
}

type ClaimRefusal = Extract<ClaimOutcome, { ok: false }>['refusal'];

function claimRefused(refusal: Exclude<ClaimRefusal, { reason: 'unknown' }>) {
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'email':
      return { __typename: 'AddressInvalid', code };
    case 'domain_unknown':
      return { __typename: 'DomainUnknown', code };
    case 'already_representative':
      return { __typename: 'AlreadyRepresentative', code };
    case 'already_waiting':
      return { __typename: 'ClaimWaits', code };
    case 'too_many_attempts':
      return { __typename: 'TooManyAttempts', code, retryAt: refusal.retryAt };
    default:
      return refusal satisfies never;
  }
}

/** The outcome of asking for another proof, as its member of the union. */
export function renewalAsked(outcome: RenewOutcome) {
  if (outcome.ok) return { __typename: 'RenewalMailed', sentTo: outcome.value.email };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'not_found':
      return { __typename: 'AffiliationNotFound', code };
    case 'domain_unknown':
      return { __typename: 'DomainUnknown', code };
    case 'too_many_attempts':
      return { __typename: 'TooManyAttempts', code, retryAt: refusal.retryAt };
    default:
      return refusal satisfies never;
  }
}

/** The outcome of proving an address, as its member of the union. */
export function confirmed(outcome: ConfirmOutcome) {
  if (outcome.ok) return { __typename: 'AddressConfirmed', ...outcome.value };
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
