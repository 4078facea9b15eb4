import type { ChangeCircleCapacityOutcome } from '#circles';

/** The outcome of a change of seats as its member of the union. */
export function changedCapacity(outcome: ChangeCircleCapacityOutcome) {
  if (outcome.ok) return { __typename: 'CircleCapacityChanged', ...outcome.value };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'out_of_range':
    case 'reason_required':
    case 'too_long':
    case 'personal_identity_code':
      return { __typename: 'CircleCapacityRefused', code };
    case 'capacity_changed':
      return { __typename: 'CircleCapacityOvertaken', code, capacity: refusal.capacity };
    case 'wrong_status':
      return { __typename: 'CircleWrongStatus', code, state: refusal.state };
    case 'not_found':
      return { __typename: 'UnknownCircle', code };
    default:
      return refusal satisfies never;
  }
}
