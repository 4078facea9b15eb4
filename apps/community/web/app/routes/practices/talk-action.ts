import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { formatDateTime, isLocale, type Locale } from '#kernel';
import {
  CommentPracticeDocument,
  DeletePracticeCommentDocument,
  EditPracticeCommentDocument,
  type PracticeCommentOutcomeFragment,
  ReplyToPracticeCommentDocument,
  ReportPracticeCommentDocument,
  ThankForPracticeDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';
import { marked } from './mark-action';

/** What was typed, where, and what has to be mended. */
export interface TalkState {
  /** Id of the field. */
  field: string;
  text: string;
  version: string;
  language: string;
  municipality: string;
  mentions: string[];
  error: string;
  /** Whether it was changed meanwhile: what stands there now has been read with the answer. */
  overtaken: boolean;
}

type Act = 'say' | 'edit' | 'delete' | 'report';

/** The field in which one begins a thread, replies to a comment, edits or reports it. */
export const fieldOf = (act: Act, commentId = ''): string => (commentId === '' ? 'text' : `${act}-${commentId}`);

/** Says, changes, deletes or reports something, or thanks. Done: back to the comment; refused: 422 with what was typed. */
export async function talkAction(request: Request, slug: string, visit: Visit) {
  const url = new URL(request.url);
  const locale = localeOf(url.pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const act = actOf(typed(form, 'act'));
  if (act === 'thank') return thanked(request, { form, slug, locale, visit });
  if (act === 'mark') return marked(request, form, `${path(locale, 'practice', slug)}#talk`, visit);
  const kept = {
    field: fieldOf(act, typed(form, 'comment')),
    text: typed(form, 'text'),
    version: typed(form, 'version'),
    language: typed(form, 'language'),
    municipality: typed(form, 'municipality'),
    mentions: mentionsIn(form),
  };
  const refused = (error: string, { status = 422, ...more }: Partial<TalkState> & { status?: number } = {}) =>
    data<TalkState>({ ...kept, overtaken: false, ...more, error }, { status });
  const { answer, errors } = await acts[act](form, visit, locale);
  if (!answer) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, { status });
  }
  if (answer.__typename !== 'PracticeCommentSaved') {
    // Where it cannot stand any more, it waits in the field in which one begins a thread.
    const homeless = act !== 'report' && ['not_found', 'thread_full', 'hidden'].includes(answer.code);
    const field = homeless ? fieldOf('say') : kept.field;
    return refused(refusalOf(answer, act, t, locale), { overtaken: answer.code === 'stale_version', field });
  }
  // A new thread stands on the first page.
  const query = new URLSearchParams(act === 'say' && kept.field === 'text' ? {} : url.searchParams);
  query.set('done', answer.commentId);
  return redirect(`${url.pathname}?${query}#comment-${answer.commentId}`, 303);
}

interface Thanking {
  form: FormData;
  slug: string;
  locale: Locale;
  visit: Visit;
}

async function thanked(request: Request, { form, slug, locale, visit }: Thanking) {
  const input = { practiceId: typed(form, 'practiceId'), thanks: typed(form, 'thanks') === 'yes' };
  const { errors } = await visit.execute(ThankForPracticeDocument, { input });
  if (errors[0]?.code === 'UNAUTHENTICATED') return signInFirst(request);
  // Where it was not done the page shows that.
  return redirect(`${path(locale, 'practice', slug)}#talk`, 303);
}

interface Answered {
  answer: PracticeCommentOutcomeFragment | undefined;
  errors: { code: string }[];
}

/** Ids of those to whom one speaks. */
const mentionsIn = (form: FormData): string[] => form.getAll('mentions').map(String).slice(0, 10);

const read = (form: FormData) => ({ commentId: typed(form, 'comment'), version: Number(typed(form, 'version')) || 0 });

const acts: Record<Act, (form: FormData, visit: Visit, locale: Locale) => Promise<Answered>> = {
  say: async (form, { execute }, locale) => {
    const language = typed(form, 'language');
    const said = {
      text: typed(form, 'text'),
      locale: isLocale(language) ? language : locale,
      municipalityCode: typed(form, 'municipality') || null,
      mentions: mentionsIn(form),
      idempotencyKey: typed(form, 'formKey'),
    };
    const commentId = typed(form, 'comment');
    const { data: made, errors } =
      commentId === ''
        ? await execute(CommentPracticeDocument, { input: { practiceId: typed(form, 'practiceId'), ...said } })
        : await execute(ReplyToPracticeCommentDocument, { input: { commentId, ...said } });
    return { answer: made?.it, errors };
  },
  edit: async (form, { execute }) => {
    const input = { ...read(form), text: typed(form, 'text') };
    const { data: made, errors } = await execute(EditPracticeCommentDocument, { input });
    return { answer: made?.it, errors };
  },
  delete: async (form, { execute }) => {
    const { data: made, errors } = await execute(DeletePracticeCommentDocument, { input: read(form) });
    return { answer: made?.it, errors };
  },
  report: async (form, { execute }) => {
    const input = { commentId: typed(form, 'comment'), reason: typed(form, 'text') };
    const { data: made, errors } = await execute(ReportPracticeCommentDocument, { input });
    return { answer: made?.it, errors };
  },
};

const isAct = (text: string): text is Act | 'thank' | 'mark' =>
  text === 'thank' || text === 'mark' || Object.hasOwn(acts, text);
const actOf = (text: string): Act | 'thank' | 'mark' => (isAct(text) ? text : 'say');

const told = [
  'not_found',
  'hidden',
  'thread_full',
  'not_a_representative',
  'not_own',
  'own',
  'already_reported',
  'stale_version',
  'too_late',
] as const;

function refusalOf(
  { code, retryAt }: Extract<PracticeCommentOutcomeFragment, { __typename: 'PracticeCommentRefused' }>,
  act: Act,
  t: TFunction,
  locale: Locale,
): string {
  switch (code) {
    case 'empty':
      return t(act === 'report' ? 'practiceTalk.refused.no_reason' : 'practiceTalk.refused.empty');
    case 'too_long':
      return t(act === 'report' ? 'practiceTalk.refused.reason_too_long' : 'practiceTalk.refused.too_long');
    case 'personal_identity_code':
      return t('refusal.personal_identity_code');
    case 'key_reused':
      return t('refusal.other_input');
    case 'too_many_attempts': {
      const dateTime = formatDateTime(new Date(retryAt ?? Date.now()), locale);
      return t('practiceTalk.refused.too_many', { dateTime });
    }
    default: {
      const known = told.find((one) => one === code) ?? 'not_found';
      return t(`practiceTalk.refused.${known}`);
    }
  }
}
