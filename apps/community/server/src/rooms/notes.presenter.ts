import type { SaveNotesOutcome } from '#rooms';

/** The outcome of writing notes, as its member of the union. */
export function notesSaved(outcome: SaveNotesOutcome) {
  if (outcome.ok) return { __typename: 'MeetingNotesSaved', version: outcome.value.version };
  const code = outcome.refusal.reason;
  switch (code) {
    case 'too_long':
    case 'personal_identity_code':
      return { __typename: 'TextRefused', code, field: 'text' };
    case 'empty':
      return { __typename: 'NotesEmpty', code };
    case 'stale_version':
      return { __typename: 'RoomTextChanged', code };
    case 'not_found':
      return { __typename: 'RoomNotFound', code };
    default:
      return code satisfies never;
  }
}
