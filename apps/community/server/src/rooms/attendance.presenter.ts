import type { CheckInOutcome, RecordOutcome } from '#rooms';

// Each outcome of what is written of who was there, as its member of the union.

export function recorded(outcome: RecordOutcome) {
  if (outcome.ok) return { __typename: 'AttendanceRecorded', changed: outcome.value.changed };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'person_not_found':
      return { __typename: 'AttendeeNotFound', code };
    case 'stale_version':
      return { __typename: 'RoomTextChanged', code };
    case 'not_begun':
      return { __typename: 'MeetingNotBegun', code, startsAt: refusal.startsAt };
    case 'not_held':
      return { __typename: 'MeetingNotHeld', code };
    case 'cancelled':
      return { __typename: 'CircleCancelled', code };
    case 'only_facilitators':
      return { __typename: 'OnlyFacilitators', code };
    case 'not_found':
      return { __typename: 'RoomNotFound', code };
    default:
      return refusal satisfies never;
  }
}

export function checkedIn(outcome: CheckInOutcome) {
  if (outcome.ok) return { __typename: 'CheckedIn', status: outcome.value.status };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'wrong_code':
      return { __typename: 'CheckInWrongCode', code };
    case 'check_in_closed':
      return { __typename: 'CheckInClosed', code, opensAt: refusal.opensAt, closesAt: refusal.closesAt };
    case 'already_recorded':
      return { __typename: 'AttendanceAlreadyRecorded', code };
    case 'too_many_attempts':
      return { __typename: 'TooManyAttempts', code, retryAt: refusal.retryAt };
    case 'not_expected':
      return { __typename: 'NotExpected', code };
    case 'not_held':
      return { __typename: 'MeetingNotHeld', code };
    case 'cancelled':
      return { __typename: 'CircleCancelled', code };
    case 'not_found':
      return { __typename: 'RoomNotFound', code };
    default:
      return refusal satisfies never;
  }
}
