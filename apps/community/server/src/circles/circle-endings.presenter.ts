import type { FeedbackOutcome, OutcomesOutcome } from '#circles';

const named = (problems: { field: string; code: string }[]) => problems.map(({ field, code }) => ({ field, code }));

// Each outcome as its member of the union.

export function feedbackGiven(outcome: FeedbackOutcome) {
  if (outcome.ok) return { __typename: 'FeedbackGiven', circleId: outcome.value.circleId };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'invalid':
      return { __typename: 'FeedbackRefused', code, problems: named(refusal.problems) };
    case 'wrong_status':
      return { __typename: 'FeedbackClosed', code, state: refusal.state };
    case 'not_in':
      return { __typename: 'NotInCircle', code };
    case 'not_found':
      return { __typename: 'CircleNotFound', code };
    default:
      return refusal satisfies never;
  }
}

export function outcomesRecorded(outcome: OutcomesOutcome) {
  if (outcome.ok) return { __typename: 'OwnCircleSaved', id: outcome.value.circleId, version: outcome.value.version };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'invalid':
      return { __typename: 'OwnCircleRefused', code, problems: named(refusal.problems) };
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
