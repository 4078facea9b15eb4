import { data, redirect } from 'react-router';
import { RecordAttendanceDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';
import { isAttendanceStatus } from './attendance-statuses';

interface AttendanceState {
  error: string;
  /** By the id of the person. */
  chosen: Record<string, string>;
}

/** Saves the list: what is chosen otherwise than it was. Done: back to the page, which says so. */
export async function attendanceAction(request: Request, { execute }: Visit) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const chosen = Object.fromEntries(
    [...form.keys()].flatMap((key) => (key.startsWith('status.') ? [[key.slice(7), typed(form, key)]] : [])),
  ) as Record<string, string>;
  const refused = (error: string, status = 422) => data<AttendanceState>({ error, chosen }, { status });
  // What is written can be changed, and not be taken away: nothing chosen leaves it as it is.
  const entries = Object.entries(chosen).flatMap(([personId, status]) => {
    const was = typed(form, `was.${personId}`);
    if (!isAttendanceStatus(status) || status === was) return [];
    return [{ personId, was: isAttendanceStatus(was) ? was : null, status }];
  });
  const input = { meetingId: typed(form, 'meeting'), entries };
  const { data: done, errors } = await execute(RecordAttendanceDocument, { input });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, status);
  }
  const { __typename } = done.recordAttendance;
  switch (__typename) {
    case 'AttendanceRecorded':
      return redirect(`${pathname}?done=saved`, 303);
    case 'RoomTextChanged':
      return refused(t('room.refused.attendance_changed'));
    case 'AttendeeNotFound':
      return refused(t('room.refused.attendee_not_found'));
    case 'MeetingNotBegun':
      return refused(t('room.refused.not_begun'));
    case 'MeetingNotHeld':
      return refused(t('room.refused.not_held'));
    case 'CircleCancelled':
      return refused(t('refusal.cancelled'));
    case 'OnlyFacilitators':
      return refused(t('room.refused.only_facilitators'));
    case 'RoomNotFound':
      return refused(t('room.refused.not_found'));
    default:
      return __typename satisfies never;
  }
}
