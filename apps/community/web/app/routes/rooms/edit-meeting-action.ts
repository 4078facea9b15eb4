import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { EditRoomMeetingDocument, type EditRoomMeetingMutation } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

interface Refused {
  error: string;
  field: string | undefined;
  /** Whether someone else has written meanwhile. */
  overtaken?: boolean;
}

/** What was typed, and what has to be mended. */
interface EditState extends Refused {
  agenda: string;
  link: string;
  version: string;
}

/** Saves agenda and link. Done: back to the meeting; refused: 422 with what was typed. */
export async function editMeetingAction(request: Request, { execute }: Visit) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const kept = { agenda: typed(form, 'agenda'), link: typed(form, 'link'), version: typed(form, 'version') };
  const refused = (refusal: Refused, status = 422) => data<EditState>({ ...refusal, ...kept }, { status });
  const input = { ...kept, meetingId: typed(form, 'meeting'), version: Number(kept.version) };
  const { data: done, errors } = await execute(EditRoomMeetingDocument, { input });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused({ error: text, field: undefined }, status);
  }
  const refusal = refusalOf(done.editRoomMeeting, t);
  // The meeting's page is one step above.
  return refusal === null ? redirect(`${pathname.replace(/\/[^/]+\/?$/, '')}?done=saved`, 303) : refused(refusal);
}

/** Null: it is saved. */
function refusalOf(answer: EditRoomMeetingMutation['editRoomMeeting'], t: TFunction): Refused | null {
  switch (answer.__typename) {
    case 'RoomMeetingSaved':
      return null;
    case 'TextRefused': {
      const tooLong = answer.code === 'too_long';
      return { error: t(tooLong ? 'room.refused.agenda_too_long' : 'refusal.personal_identity_code'), field: 'agenda' };
    }
    case 'JoiningLinkInvalid':
      return { error: t('room.refused.link_invalid'), field: 'link' };
    case 'RoomTextChanged':
      return { error: t('room.refused.changed'), field: 'agenda', overtaken: true };
    case 'OnlyFacilitators':
      return { error: t('room.refused.only_facilitators'), field: undefined };
    case 'RoomNotFound':
      return { error: t('room.refused.not_found'), field: undefined };
    default:
      return answer satisfies never;
  }
}
