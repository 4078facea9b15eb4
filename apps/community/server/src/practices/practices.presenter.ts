import type {
  AnswerOutcome,
  DiscardDraftOutcome,
  EditDraftOutcome,
  InviteOutcome,
  MakeDraftOutcome,
  PracticeOfDraftOutcome,
} from '#practices';

/** Why a draft is not changed although one may write it. */
const locked = { stale_version: 'PracticeDraftChanged', is_practice: 'PracticeDraftIsPractice' } as const;

// Each outcome as its member of the union.

export function draftMade(outcome: MakeDraftOutcome) {
  if (outcome.ok) return { __typename: 'PracticeDraftMade', id: outcome.value.id };
  const code = outcome.refusal.reason;
  return { __typename: code === 'no_outcomes' ? 'PracticeOutcomesMissing' : 'PracticeDraftNotFound', code };
}

export function draftEdited(outcome: EditDraftOutcome) {
  if (outcome.ok) return { __typename: 'PracticeDraftSaved', version: outcome.value.version };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'invalid':
      return { __typename: 'PracticeDraftRefused', code, problems: refusal.problems };
    case 'stale_version':
    case 'is_practice':
      return { __typename: locked[refusal.reason], code };
    case 'not_found':
      return { __typename: 'PracticeDraftNotFound', code };
    default:
      return refusal satisfies never;
  }
}

export function contributorsInvited(outcome: InviteOutcome) {
  if (outcome.ok) return { __typename: 'PracticeContributorsInvited', invited: outcome.value.invited };
  const code = outcome.refusal.reason;
  switch (code) {
    case 'nobody':
      return { __typename: 'PracticeNobodyChosen', code };
    case 'not_of_circle':
      return { __typename: 'PracticePersonNotOfCircle', code };
    case 'is_practice':
      return { __typename: locked[code], code };
    case 'not_found':
      return { __typename: 'PracticeDraftNotFound', code };
    default:
      return code satisfies never;
  }
}

export function invitationAnswered(outcome: AnswerOutcome) {
  if (outcome.ok) return { __typename: 'PracticeInvitationAnswered', id: outcome.value.id };
  return { __typename: 'PracticeDraftNotFound', code: outcome.refusal.reason };
}

export function draftDiscarded(outcome: DiscardDraftOutcome) {
  if (outcome.ok) return { __typename: 'PracticeDraftDiscarded', id: outcome.value.id };
  const code = outcome.refusal.reason;
  return { __typename: code === 'not_found' ? 'PracticeDraftNotFound' : locked[code], code };
}

export function practiceWritten(outcome: PracticeOfDraftOutcome) {
  if (outcome.ok) return { __typename: 'PracticeOfDraftWritten', ...outcome.value };
  const code = outcome.refusal.reason;
  switch (code) {
    case 'stale_version':
      return { __typename: 'PracticeDraftChanged', code };
    case 'not_a_representative':
      return { __typename: 'PracticeDraftNotRepresented', code };
    case 'not_found':
      return { __typename: 'PracticeDraftNotFound', code };
    default:
      return code satisfies never;
  }
}
