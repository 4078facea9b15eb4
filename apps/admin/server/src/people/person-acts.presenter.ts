import type { AddFacilitatorOutcome, EndFacilitatorOutcome } from '#circles';
import type { EndRoleOutcome, GrantRoleOutcome, SuspensionOutcome } from '#identity';

/** The outcome of an act about a person as its member of the union; why not is one code, whatever was wanted. */
export function actOutcome(
  done: 'RoleGranted' | 'RoleEnded' | 'SuspensionChanged' | 'FacilitatorAdded' | 'FacilitatorEnded',
  outcome: GrantRoleOutcome | EndRoleOutcome | SuspensionOutcome | AddFacilitatorOutcome | EndFacilitatorOutcome,
) {
  if (outcome.ok) return { __typename: done, ...outcome.value };
  return { __typename: 'PersonActRefused', code: outcome.refusal.reason };
}
