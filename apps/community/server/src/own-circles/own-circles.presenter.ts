import type { CopyOwnCircleOutcome, SaveDraftOutcome, SubmitOutcome } from '#circles';

type Done = Extract<SubmitOutcome, { ok: true }>['value'];

const saved = ({ circleId: id, version }: Done) => ({ __typename: 'OwnCircleSaved', id, version });

// Each outcome of an act of a facilitator as its member of the union.

export function savedOwn(outcome: SaveDraftOutcome | CopyOwnCircleOutcome) {
  if (outcome.ok) return saved(outcome.value);
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'invalid': {
      const problems = refusal.problems.map((problem) => ({ field: problem.field, code: problem.code }));
      return { __typename: 'OwnCircleRefused', code, problems };
    }
    case 'key_reused':
      return { __typename: 'KeyReused', code };
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

export function submittedOwn(outcome: SubmitOutcome) {
  if (outcome.ok) return saved(outcome.value);
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'incomplete':
      return { __typename: 'OwnCircleIncomplete', code, missing: refusal.missing };
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
