import type { AddPostOutcome, DeletePostOutcome, EditPostOutcome, HidePostOutcome, RestorePostOutcome } from '#rooms';

/** The outcome of saying, changing, deleting or hiding something in a discussion, as its member of the union. */
export function postSaved(
  outcome: AddPostOutcome | EditPostOutcome | DeletePostOutcome | HidePostOutcome | RestorePostOutcome,
) {
  if (outcome.ok) return { __typename: 'RoomPostSaved', postId: outcome.value.postId };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'too_long':
    case 'personal_identity_code':
      return { __typename: 'TextRefused', code, field: 'text' };
    case 'empty':
      return { __typename: 'RoomPostEmpty', code };
    case 'thread_full':
      return { __typename: 'RoomThreadFull', code };
    case 'too_many_attempts':
      return { __typename: 'TooManyAttempts', code, retryAt: refusal.retryAt };
    case 'stale_version':
      return { __typename: 'RoomTextChanged', code };
    case 'hidden':
      return { __typename: 'RoomPostHidden', code };
    case 'only_facilitators':
      return { __typename: 'OnlyFacilitators', code };
    case 'too_late':
      return { __typename: 'RoomPostTooLate', code };
    case 'not_own':
      return { __typename: 'RoomPostNotOwn', code };
    case 'not_found':
      return { __typename: 'RoomPostNotFound', code };
    case 'key_reused':
      return { __typename: 'KeyReused', code };
    default:
      return refusal satisfies never;
  }
}
