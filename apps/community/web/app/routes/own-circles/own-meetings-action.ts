import { data, type RouterContextProvider, redirect } from 'react-router';
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
  CancelOwnCircleDocument,
  CancelOwnMeetingDocument,
  ChangeOwnMeetingDocument,
  type OwnCircleChangeFragment,
} from '../../gql/graphql';
import { answered } from '../../loading';
import { memberFirst } from '../../parts/kept';
import { localeOf, path } from '../../paths';
import { type Visit, visit } from '../../visit';

/** The form as it was sent, and why nothing was changed. */
export interface ChangeState {
  values: ChangeValues;
  problems: Problem[];
  /** What is wrong with no field in particular, by its word under `change`. */
  refusal: Refusal | null;
}

type Refusal = 'changed' | 'wrongState' | 'stays.begun' | 'stays.meeting_cancelled' | 'stays.only_meeting';

/** The address says what the form changes; done: back to the list. */
export async function ownMeetingsAction(request: Request, context: Readonly<RouterContextProvider>, id: string) {
  const { pathname, searchParams: search } = new URL(request.url);
  const locale = localeOf(pathname);
  const values = changeFrom(await request.formData());
  const sent = await send(context.get(visit).execute, id, search, values);
  if (sent.errors[0]?.code === 'UNAUTHENTICATED') await memberFirst(request, context);
  const { result } = answered(sent);
  const page = path(locale, 'ownMeetings', id);
  const refused = (state: Partial<ChangeState>) =>
    data<ChangeState>({ values, problems: [], refusal: null, ...state }, { status: 422 });
  switch (result.__typename) {
    case 'OwnCircleSaved':
      return redirect(search.has('circle') ? path(locale, 'ownCircle', id) : `${page}?done=${doneIn(search)}`, 303);
    case 'OwnCircleRefused':
      return refused({ problems: changeProblems(result.problems, locale) });
    case 'OwnCircleChanged':
      return refused({ refusal: 'changed' });
    case 'OwnMeetingStays':
      return refused({ refusal: staysFor(result.code) });
    case 'OwnCircleWrongState':
      return refused({ refusal: 'wrongState' });
    case 'OwnCircleNotFound':
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
): Promise<{ data: { result: OwnCircleChangeFragment } | null; errors: { code: string }[] }> {
  if (search.has('circle')) return execute(CancelOwnCircleDocument, { input: cancelCircleInput(id, values) });
  const cancelled = search.get('cancel');
  if (cancelled !== null)
    return execute(CancelOwnMeetingDocument, { input: cancelMeetingInput(id, cancelled, values) });
  const meeting = search.has('add') ? null : (search.get('meeting') ?? '');
  return execute(ChangeOwnMeetingDocument, { input: meetingInput(id, meeting, values) });
}
