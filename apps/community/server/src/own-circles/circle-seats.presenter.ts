import type { ChangeCircleCapacityOutcome } from '#circles';

/** The outcome of a change of seats as its member of the union. */
export function changedOwnCapacity(outcome: ChangeCircleCapacityOutcome) {
  if (outcome.ok) return { __typename: 'OwnCapacityChanged', ...outcome.value };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'out_of_range':
    case 'reason_required':
    case 'too_long':
    case 'personal_identity_code':
      return { __typename: 'OwnCapacityRefused', code };
    case 'capacity_changed':
      return { __typename: 'OwnCapacityOvertaken', code, capacity: refusal.capacity };
    case 'wrong_status':
      return { __typename: 'OwnCircleWrongState', code, state: refusal.state };
    case 'not_found':
      return { __typename: 'OwnCircleNotFound', code };
    default:
      return refusal satisfies never;
  }
}
