import type { NotRequiredOutcome, ReviseTextOutcome } from '#circles';

export function revised(outcome: ReviseTextOutcome) {
  if (outcome.ok) {
    const { circleId: id, version, revision } = outcome.value;
    return { __typename: 'CircleTextRevised', id, version, revision };
  }
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'invalid': {
      const problems = refusal.problems.map((problem) => ({ field: problem.field, code: problem.code }));
      return { __typename: 'CircleTextRefused', code, problems };
    }
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

export function markedNotRequired(outcome: NotRequiredOutcome) {
  if (outcome.ok) return { __typename: 'CircleSaved', id: outcome.value.circleId, version: outcome.value.version };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'spoken':
    case 'source':
      return { __typename: 'LanguageNeeded', code };
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
