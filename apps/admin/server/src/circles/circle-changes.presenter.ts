import type { CancelCircleOutcome, ChangeOutcome } from '#circles';

/** Each outcome of a change of a published circle as its member of the union. */
export function changed(outcome: ChangeOutcome | CancelCircleOutcome) {
  if (outcome.ok) {
    const { circleId: id, version } = outcome.value;
    return { __typename: 'CircleSaved', id, version };
  }
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'invalid': {
      const problems = refusal.problems.map((problem) => ({ field: problem.field, code: problem.code }));
      return { __typename: 'CircleDraftRefused', code, problems };
    }
    case 'note_required':
      return { __typename: 'CircleDraftRefused', code: 'invalid', problems: [{ field: 'reason', code: 'required' }] };
    case 'too_long':
    case 'personal_identity_code':
      return { __typename: 'CircleDraftRefused', code: 'invalid', problems: [{ field: 'reason', code }] };
    case 'begun':
    case 'meeting_cancelled':
    case 'only_meeting':
      return { __typename: 'MeetingStays', code };
    case 'wrong_status':
      return { __typename: 'CircleWrongStatus', code, state: refusal.state };
    case 'stale_version':
      return { __typename: 'StaleCircleVersion', code };
    case 'not_found':
      return { __typename: 'UnknownCircle', code };
    default:
      return refusal satisfies never;
  }
}
