import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import {
  RestoreMeetingNotesDocument,
  SaveMeetingNotesDocument,
  type SaveMeetingNotesMutation,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

interface Refused {
  error: string;
  /** Whether someone else has written meanwhile. */
  overtaken?: boolean;
}

/** What was typed, and what has to be mended. */
interface NotesState extends Refused {
  /** Undefined where nothing was typed: an earlier version was to hold again. */
  text: string | undefined;
  version: string;
}

/** Saves the notes, or has an earlier version hold again. Done: back to the page; refused: 422 with what was typed. */
export async function notesAction(request: Request, { execute }: Visit) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const restore = typed(form, 'restore');
  const version = typed(form, 'version');
  const text = restore === '' ? typed(form, 'notes') : undefined;
  const refused = (refusal: Refused, status = 422) => data<NotesState>({ ...refusal, text, version }, { status });
  const read = { meetingId: typed(form, 'meeting'), version: Number(version) };
  const { answer, errors } =
    text === undefined
      ? await execute(RestoreMeetingNotesDocument, { input: { ...read, restore: Number(restore) } }).then((made) => ({
          answer: made.data?.restoreMeetingNotes,
          errors: made.errors,
        }))
      : await execute(SaveMeetingNotesDocument, { input: { ...read, text } }).then((made) => ({
          answer: made.data?.saveMeetingNotes,
          errors: made.errors,
        }));
  if (!answer) {
    const { text: error, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused({ error }, status);
  }
  const refusal = refusalOf(answer, t);
  return refusal === null ? redirect(`${pathname}?done=saved`, 303) : refused(refusal);
}

type Answer =
  | { __typename: Exclude<SaveMeetingNotesMutation['saveMeetingNotes']['__typename'], 'TextRefused'> }
  | {
      __typename: 'TextRefused';
      code?: string;
    };

/** Null: it is saved. */
function refusalOf(answer: Answer, t: TFunction): Refused | null {
  switch (answer.__typename) {
    case 'MeetingNotesSaved':
      return null;
    case 'TextRefused':
      return {
        error: t(answer.code === 'too_long' ? 'room.refused.notes_too_long' : 'refusal.personal_identity_code'),
      };
    case 'NotesEmpty':
      return { error: t('room.refused.notes_empty') };
    case 'RoomTextChanged':
      return { error: t('room.refused.notes_changed'), overtaken: true };
    case 'RoomNotFound':
      return { error: t('room.refused.not_found') };
    default:
      return answer satisfies never;
  }
}
