import type {
  ArchiveOutcome,
  CopyCircleOutcome,
  PublishOutcome,
  ReturnOutcome,
  SaveDraftOutcome,
  SubmitOutcome,
} from '#circles';

type Done = Extract<SubmitOutcome, { ok: true }>['value'];

const saved = ({ circleId: id, version }: Done) => ({ __typename: 'CircleSaved', id, version });

// Each outcome of an act of the project team as its member of the union.

export function savedDraft(outcome: SaveDraftOutcome) {
  if (outcome.ok) return saved(outcome.value);
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'invalid': {
      const problems = refusal.problems.map((problem) => ({ field: problem.field, code: problem.code }));
      return { __typename: 'CircleDraftRefused', code, problems };
    }
    case 'key_reused':
      return { __typename: 'FormKeyReused', code };
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

export function copied(outcome: CopyCircleOutcome) {
  if (outcome.ok) return saved(outcome.value);
  const code = outcome.refusal.reason;
  switch (code) {
    case 'not_found':
      return { __typename: 'UnknownCircle', code };
    case 'key_reused':
      return { __typename: 'FormKeyReused', code };
    default:
      return code satisfies never;
  }
}

export function submitted(outcome: SubmitOutcome) {
  if (outcome.ok) return saved(outcome.value);
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'incomplete':
      return { __typename: 'CircleIncomplete', code, missing: refusal.missing };
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

export function archived(outcome: ArchiveOutcome) {
  if (outcome.ok) return saved(outcome.value);
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
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

export function published(outcome: PublishOutcome) {
  if (outcome.ok) return saved(outcome.value);
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'language_missing':
      return { __typename: 'CircleLanguageMissing', code, languages: refusal.languages };
    case 'past':
      return { __typename: 'CirclePast', code };
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

export function returned(outcome: ReturnOutcome) {
  if (outcome.ok) return saved(outcome.value);
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'note_required':
    case 'too_long':
    case 'personal_identity_code':
      return { __typename: 'ReturnNoteRefused', code };
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
