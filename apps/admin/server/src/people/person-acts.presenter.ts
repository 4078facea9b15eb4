import type { AddFacilitatorOutcome, EndFacilitatorOutcome } from '#circles';
import type { EndRoleOutcome, GrantRoleOutcome, SuspensionOutcome } from '#identity';
import type { EraseAtRequestOutcome } from '#people';

type Done =
  | 'RoleGranted'
  | 'RoleEnded'
  | 'SuspensionChanged'
  | 'PersonErased'
  | 'FacilitatorAdded'
  | 'FacilitatorEnded';
type Outcome =
  | GrantRoleOutcome
  | EndRoleOutcome
  | SuspensionOutcome
  | EraseAtRequestOutcome
  | AddFacilitatorOutcome
  | EndFacilitatorOutcome;

/** The outcome of an act about a person as its member of the union; why not is one code, whatever was wanted. */
export function actOutcome(done: Done, outcome: Outcome) {
  if (outcome.ok) return { __typename: done, ...outcome.value };
  return { __typename: 'PersonActRefused', code: outcome.refusal.reason };
}
