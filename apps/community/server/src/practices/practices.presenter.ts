import type { AnswerOutcome, DiscardDraftOutcome, EditDraftOutcome, InviteOutcome, MakeDraftOutcome } from '#practices';

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
      return { __typename: 'PracticeDraftChanged', code };
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
  return { __typename: code === 'stale_version' ? 'PracticeDraftChanged' : 'PracticeDraftNotFound', code };
}
