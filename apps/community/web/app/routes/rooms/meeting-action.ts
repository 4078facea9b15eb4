import { data, redirect } from 'react-router';
import { AnswerMeetingDocument, type MeetingAnswer } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

/** What has to be mended in a form of the page. */
export interface MeetingState {
  error: string;
  field: string;
}

const isAnswer = (text: string): text is MeetingAnswer => text === 'yes' || text === 'no' || text === 'maybe';

/** Saves whether one comes. Done: back to the page, which says so. */
export async function meetingAction(request: Request, { execute }: Visit) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const refused = (error: string, status = 422) => data<MeetingState>({ error, field: 'answer' }, { status });
  const answer = typed(form, 'answer');
  if (!isAnswer(answer)) return refused(t('room.chooseAnswer'));
  const input = { meetingId: typed(form, 'meeting'), answer };
  const { data: done, errors } = await execute(AnswerMeetingDocument, { input });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, status);
  }
  const result = done.answerMeeting;
  switch (result.__typename) {
    case 'MeetingAnswered':
      return redirect(`${pathname}?done=answered#coming`, 303);
    case 'MeetingBegun':
      return refused(t('room.refused.begun'));
    case 'NotExpected':
      return refused(t('room.refused.not_expected'));
    case 'CircleCancelled':
      return refused(t('refusal.cancelled'));
    case 'RoomNotFound':
      return refused(t('room.refused.not_found'));
    default:
      return result satisfies never;
  }
}
