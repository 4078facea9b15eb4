import type { AddTaskOutcome, ChangeTaskOutcome, CloseTaskOutcome, MarkTaskOutcome } from '#rooms';

// Each outcome of an act on a task as its member of the union.

export function taskSaved(outcome: AddTaskOutcome | ChangeTaskOutcome | CloseTaskOutcome) {
  if (outcome.ok) return { __typename: 'RoomTaskSaved', id: outcome.value.id };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'empty':
    case 'too_long':
    case 'personal_identity_code':
      return { __typename: 'TextRefused', code, field: refusal.field };
    case 'two_dues':
    case 'addressee_unknown':
      return { __typename: 'RoomTaskRefused', code };
    case 'full':
      return { __typename: 'RoomFull', code };
    case 'stale_version':
      return { __typename: 'RoomTextChanged', code };
    case 'only_facilitators':
      return { __typename: 'OnlyFacilitators', code };
    case 'key_reused':
      return { __typename: 'KeyReused', code };
    case 'not_found':
      return { __typename: 'RoomNotFound', code };
    default:
      return refusal satisfies never;
  }
}

export function taskMarked(outcome: MarkTaskOutcome) {
  if (outcome.ok) return { __typename: 'RoomTaskMarked', done: outcome.value.done };
  const code = outcome.refusal.reason;
  switch (code) {
    case 'not_yours':
      return { __typename: 'TaskOfAnother', code };
    case 'closed':
      return { __typename: 'RoomTaskClosed', code };
    case 'not_found':
      return { __typename: 'RoomNotFound', code };
    default:
      return code satisfies never;
  }
}
