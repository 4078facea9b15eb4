import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { formatDateTime, type Locale } from '#kernel';
import { CheckInDocument, type CheckInMutation } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';
import type { MeetingState } from './meeting-state';

/** Says by the code that one is there. Done: back to the page, which says so. */
export async function checkInAction(request: Request, form: FormData, execute: Visit['execute']) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const refused = (error: string, status = 422) => data<MeetingState>({ error, field: 'code' }, { status });
  const code = typed(form, 'code');
  if (code.trim() === '') return refused(t('field.required'));
  const { data: done, errors } = await execute(CheckInDocument, { input: { meetingId: typed(form, 'meeting'), code } });
  if (!done) {
    const { text, status, code: why } = failure(errors, t);
    return why === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, status);
  }
  const refusal = refusalOf(done.checkIn, locale, t);
  return refusal === null ? redirect(`${pathname}#attendance`, 303) : refused(refusal);
}

/** Null: it is written. */
function refusalOf(answer: CheckInMutation['checkIn'], locale: Locale, t: TFunction): string | null {
  switch (answer.__typename) {
    case 'CheckedIn':
      return null;
    case 'CheckInWrongCode':
      return t('room.refused.wrong_code');
    case 'CheckInClosed':
      return t('room.refused.check_in_closed');
    case 'AttendanceAlreadyRecorded':
      return t('room.refused.already_recorded');
    case 'TooManyAttempts':
      return t('room.refused.too_many_codes', { dateTime: formatDateTime(new Date(answer.retryAt), locale) });
    case 'NotExpected':
      return t('room.refused.not_expected');
    case 'MeetingNotHeld':
      return t('room.refused.not_held');
    case 'CircleCancelled':
      return t('refusal.cancelled');
    case 'RoomNotFound':
      return t('room.refused.not_found');
    default:
      return answer satisfies never;
  }
}
