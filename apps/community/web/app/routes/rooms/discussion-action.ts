import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { formatDateTime, type Locale } from '#kernel';
import {
  DeleteRoomPostDocument,
  type DeleteRoomPostMutation,
  EditRoomPostDocument,
  type EditRoomPostMutation,
  HideRoomPostDocument,
  type HideRoomPostMutation,
  PostToRoomDocument,
  type PostToRoomMutation,
  ReplyInRoomDocument,
  type ReplyInRoomMutation,
  RestoreRoomPostDocument,
  type RestoreRoomPostMutation,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

/** What was typed, where, and what has to be mended. */
export interface DiscussionState {
  /** Id of the field. */
  field: string;
  text: string;
  version: string;
  mentions: string[];
  error: string;
  /** Whether it was changed meanwhile: what stands there now has been read with the answer. */
  overtaken: boolean;
}

const mentionsIn = (form: FormData): string[] => form.getAll('mentions').filter((one) => typeof one === 'string');

/** The field in which one begins a thread, replies to a post, or edits it. */
export const fieldOf = (act: string, postId = ''): string => (postId === '' ? 'text' : `${act}-${postId}`);

/** Says, changes or deletes something. Done: back to the page at the post; refused: 422 with what was typed. */
export async function discussionAction(request: Request, visit: Visit) {
  const url = new URL(request.url);
  const locale = localeOf(url.pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const act = typed(form, 'act');
  const postId = typed(form, 'post');
  const kept = {
    field: fieldOf(act, postId),
    text: typed(form, 'text'),
    version: typed(form, 'version'),
    mentions: mentionsIn(form),
  };
  const refused = (error: string, { status = 422, overtaken = false, field = kept.field } = {}) =>
    data<DiscussionState>({ ...kept, field, error, overtaken }, { status });
  const { answer, errors } = await actOf(act)(form, visit);
  if (!answer) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, { status });
  }
  if (answer.__typename !== 'RoomPostSaved') {
    // Where it cannot stand any more, it waits in the field in which one begins a thread.
    const homeless =
      act !== 'hide' && ['RoomPostNotFound', 'RoomThreadFull', 'RoomPostHidden'].includes(answer.__typename);
    return refused(refusalOf(answer, act, t, locale), {
      overtaken: answer.__typename === 'RoomTextChanged',
      ...(homeless ? { field: fieldOf('reply') } : {}),
    });
  }
  // A new thread stands on the first page.
  const query = new URLSearchParams(act === 'reply' && postId === '' ? {} : url.searchParams);
  query.set('done', answer.postId);
  return redirect(`${url.pathname}?${query}#post-${answer.postId}`, 303);
}

type Answer =
  | PostToRoomMutation['postToRoom']
  | ReplyInRoomMutation['replyInRoom']
  | EditRoomPostMutation['editRoomPost']
  | DeleteRoomPostMutation['deleteRoomPost']
  | HideRoomPostMutation['hideRoomPost']
  | RestoreRoomPostMutation['restoreRoomPost'];

type Act = (form: FormData, visit: Visit) => Promise<{ answer: Answer | undefined; errors: { code: string }[] }>;

const read = (form: FormData) => ({ postId: typed(form, 'post'), version: Number(typed(form, 'version')) });

const acts: Record<'reply' | 'edit' | 'delete' | 'hide' | 'restore', Act> = {
  reply: async (form, { execute }) => {
    const said = { text: typed(form, 'text'), mentions: mentionsIn(form), idempotencyKey: typed(form, 'formKey') };
    const postId = typed(form, 'post');
    if (postId !== '') {
      const { data: made, errors } = await execute(ReplyInRoomDocument, { input: { ...said, postId } });
      return { answer: made?.replyInRoom, errors };
    }
    const input = { ...said, circleId: typed(form, 'circle') };
    const { data: made, errors } = await execute(PostToRoomDocument, { input });
    return { answer: made?.postToRoom, errors };
  },
  edit: async (form, { execute }) => {
    const input = { ...read(form), text: typed(form, 'text') };
    const { data: made, errors } = await execute(EditRoomPostDocument, { input });
    return { answer: made?.editRoomPost, errors };
  },
  delete: async (form, { execute }) => {
    const { data: made, errors } = await execute(DeleteRoomPostDocument, { input: read(form) });
    return { answer: made?.deleteRoomPost, errors };
  },
  hide: async (form, { execute }) => {
    const input = { ...read(form), reason: typed(form, 'text') };
    const { data: made, errors } = await execute(HideRoomPostDocument, { input });
    return { answer: made?.hideRoomPost, errors };
  },
  restore: async (form, { execute }) => {
    const { data: made, errors } = await execute(RestoreRoomPostDocument, { input: read(form) });
    return { answer: made?.restoreRoomPost, errors };
  },
};

const isAct = (text: string): text is keyof typeof acts => Object.hasOwn(acts, text);
const actOf = (text: string): Act => acts[isAct(text) ? text : 'reply'];

function refusalOf(
  answer: Exclude<Answer, { __typename: 'RoomPostSaved' }>,
  act: string,
  t: TFunction,
  locale: Locale,
): string {
  switch (answer.__typename) {
    case 'RoomPostEmpty':
      return t(act === 'hide' ? 'talk.refused.no_reason' : 'talk.refused.empty');
    case 'TextRefused':
      if (answer.code !== 'too_long') return t('refusal.personal_identity_code');
      return t(act === 'hide' ? 'talk.refused.reason_too_long' : 'talk.refused.too_long');
    case 'RoomThreadFull':
      return t('talk.refused.thread_full');
    case 'TooManyAttempts':
      return t('talk.refused.too_many', { dateTime: formatDateTime(new Date(answer.retryAt), locale) });
    case 'RoomTextChanged':
      return t(act === 'hide' || act === 'restore' ? 'talk.refused.moderated' : 'talk.refused.changed');
    case 'RoomPostTooLate':
      return t('talk.refused.too_late');
    case 'RoomPostNotOwn':
      return t('talk.refused.not_own');
    case 'RoomPostHidden':
      return t('talk.refused.hidden');
    case 'OnlyFacilitators':
      return t('talk.refused.only_facilitators');
    case 'RoomPostNotFound':
      return t('talk.refused.not_found');
    case 'KeyReused':
      return t('refusal.other_input');
    default:
      return answer satisfies never;
  }
}
