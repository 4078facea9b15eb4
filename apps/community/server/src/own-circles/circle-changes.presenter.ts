import type { CancelCircleOutcome, ChangeOutcome } from '#circles';

/** Each outcome of a change of a published circle as its member of the union. */
export function changedOwn(outcome: ChangeOutcome | CancelCircleOutcome) {
  if (outcome.ok) {
    const { circleId: id, version } = outcome.value;
    return { __typename: 'OwnCircleSaved', id, version };
  }
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'invalid': {
      const problems = refusal.problems.map((problem) => ({ field: problem.field, code: problem.code }));
      return { __typename: 'OwnCircleRefused', code, problems };
    }
    case 'note_required':
      return { __typename: 'OwnCircleRefused', code: 'invalid', problems: [{ field: 'reason', code: 'required' }] };
    case 'too_long':
    case 'personal_identity_code':
      return { __typename: 'OwnCircleRefused', code: 'invalid', problems: [{ field: 'reason', code }] };
    case 'begun':
    case 'meeting_cancelled':
    case 'only_meeting':
      return { __typename: 'OwnMeetingStays', code };
    case 'wrong_status':
      return { __typename: 'OwnCircleWrongState', code, state: refusal.state };
    case 'stale_version':
      return { __typename: 'OwnCircleChanged', code };
    case 'not_found':
      return { __typename: 'OwnCircleNotFound', code };
    default:
      return refusal satisfies never;
  }
}
