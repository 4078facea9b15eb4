import { data, redirect } from 'react-router';
import {
  type ChangeValues,
  cancelCircleInput,
  cancelMeetingInput,
  changeFrom,
  changeProblems,
  meetingInput,
  type Problem,
} from '#ui';
import {
  CancelCircleDocument,
  CancelMeetingDocument,
  ChangeMeetingDocument,
  type CircleChangeFragment,
} from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

/** The form as it was sent, and why nothing was changed. */
export interface ChangeState {
  values: ChangeValues;
  problems: Problem[];
  /** What is wrong with no field in particular, by its word under `change`. */
  refusal: Refusal | null;
}

type Refusal = 'changed' | 'wrongState' | 'stays.begun' | 'stays.meeting_cancelled' | 'stays.only_meeting';

/** The address says what the form changes; done: back to the list. */
export async function meetingsAction(request: Request, { execute }: Visit, id: string) {
  const { pathname, searchParams: search } = new URL(request.url);
  const locale = localeOf(pathname);
  const values = changeFrom(await request.formData());
  const { result } = answeredForTeam(request, await send(execute, id, search, values));
  const page = path(locale, 'circleMeetings', id);
  const refused = (state: Partial<ChangeState>) =>
    data<ChangeState>({ values, problems: [], refusal: null, ...state }, { status: 422 });
  switch (result.__typename) {
    case 'CircleSaved':
      return redirect(search.has('circle') ? path(locale, 'circle', id) : `${page}?done=${doneIn(search)}`, 303);
    case 'CircleDraftRefused':
      return refused({ problems: changeProblems(result.problems, locale) });
    case 'StaleCircleVersion':
      return refused({ refusal: 'changed' });
    case 'MeetingStays':
      return refused({ refusal: staysFor(result.code) });
    case 'CircleWrongStatus':
      return refused({ refusal: 'wrongState' });
    case 'UnknownCircle':
      throw data(null, { status: 404 });
    default:
      return result satisfies never;
  }
}

const doneIn = (search: URLSearchParams): string =>
  search.has('add') ? 'added' : search.has('cancel') ? 'cancelled' : 'changed';

const staysFor = (code: string): Refusal =>
  code === 'begun' || code === 'only_meeting' ? `stays.${code}` : 'stays.meeting_cancelled';

function send(
  execute: Visit['execute'],
  id: string,
  search: URLSearchParams,
  values: ChangeValues,
): Promise<{ data: { result: CircleChangeFragment } | null; errors: { code: string }[] }> {
  if (search.has('circle')) return execute(CancelCircleDocument, { input: cancelCircleInput(id, values) });
  const cancelled = search.get('cancel');
  if (cancelled !== null) return execute(CancelMeetingDocument, { input: cancelMeetingInput(id, cancelled, values) });
  const meeting = search.has('add') ? null : (search.get('meeting') ?? '');
  return execute(ChangeMeetingDocument, { input: meetingInput(id, meeting, values) });
}
