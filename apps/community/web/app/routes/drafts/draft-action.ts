import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import type { Locale } from '#kernel';
import {
  AnswerPracticeInvitationDocument,
  DiscardPracticeDraftDocument,
  EditPracticeDraftDocument,
  InvitePracticeContributorsDocument,
  WritePracticeOfDraftDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

/** The fields of the form, each with its place in the answer of the operation. */
export const draftFields = { titleFi: 'title.fi', textFi: 'text.fi', titleSv: 'title.sv', textSv: 'text.sv' } as const;
export type DraftField = keyof typeof draftFields;

/** What was typed, and what has to be mended. */
export interface DraftState {
  errors: { text: string; field?: string }[];
  /** Undefined where the form of the texts was not the one that was sent. */
  typed?: Record<DraftField, string> & { version: string };
  /** Whether someone else has written meanwhile. */
  overtaken?: boolean;
  /** Who was chosen to be asked. */
  chosen?: string[];
}

type Refused = Omit<DraftState, 'typed' | 'chosen'>;
type Answered = { refused: Refused } | { done: string } | { practice: { practiceId: string; locale: Locale } };

/** One of the forms of a draft's page. Done: back to the page, or to the list; refused: 422 with what was typed. */
export async function draftAction(request: Request, visit: Visit, id: string) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const act = typed(form, 'act');
  const answer = await answerTo(act, { form, id, t, execute: visit.execute });
  if ('errors' in answer) {
    const { text, status, code } = failure(answer.errors, t);
    if (code === 'UNAUTHENTICATED') return signInFirst(request);
    return data<DraftState>({ errors: [{ text }], ...sentIn(act, form) }, { status });
  }
  if ('refused' in answer) return data<DraftState>({ ...answer.refused, ...sentIn(act, form) }, { status: 422 });
  if ('practice' in answer) {
    const { practiceId, locale: language } = answer.practice;
    return redirect(path(locale, 'ownPracticeText', practiceId, language), 303);
  }
  const page = answer.done === 'discarded' ? path(locale, 'myDrafts') : pathname;
  return redirect(`${page}?done=${answer.done}`, 303);
}

function sentIn(act: string, form: FormData): Pick<DraftState, 'typed' | 'chosen'> {
  if (act === 'invite') return { chosen: form.getAll('person').map(String) };
  if (act !== 'save') return {};
  const [titleFi, textFi, titleSv, textSv] = ['titleFi', 'textFi', 'titleSv', 'textSv'].map((name) =>
    typed(form, name),
  );
  const texts = { titleFi: titleFi ?? '', textFi: textFi ?? '', titleSv: titleSv ?? '', textSv: textSv ?? '' };
  return { typed: { ...texts, version: typed(form, 'version') } };
}

interface Sent {
  form: FormData;
  id: string;
  t: TFunction;
  execute: Visit['execute'];
}

async function answerTo(act: string, sent: Sent): Promise<Answered | { errors: { code: string }[] }> {
  switch (act) {
    case 'save':
      return save(sent);
    case 'invite':
      return invite(sent);
    case 'discard':
      return discard(sent);
    case 'write':
      return write(sent);
    default:
      return answerInvitation(act === 'accept', sent);
  }
}

const versionIn = (form: FormData): number => Number.parseInt(typed(form, 'version'), 10) || 0;

async function save({ form, id, t, execute }: Sent) {
  const title = { fi: typed(form, 'titleFi'), sv: typed(form, 'titleSv') };
  const text = { fi: typed(form, 'textFi'), sv: typed(form, 'textSv') };
  const input = { id, version: versionIn(form), title, text };
  const { data: made, errors } = await execute(EditPracticeDraftDocument, { input });
  if (!made) return { errors };
  const { editPracticeDraft: answer } = made;
  switch (answer.__typename) {
    case 'PracticeDraftSaved':
      return { done: 'saved' };
    case 'PracticeDraftRefused':
      return { refused: { errors: answer.problems.map((problem) => problemWords(problem, t)) } };
    case 'PracticeDraftChanged':
      return { refused: { errors: [{ text: t('drafts.refused.changed') }], overtaken: true } };
    case 'PracticeDraftIsPractice':
      return { refused: { errors: [{ text: t('drafts.refused.isPractice') }] } };
    case 'PracticeDraftNotFound':
      return { refused: { errors: [{ text: t('drafts.refused.not_found') }] } };
    default:
      return answer satisfies never;
  }
}

function problemWords({ field, code }: { field: string; code: string }, t: TFunction) {
  const own = (Object.keys(draftFields) as DraftField[]).find((name) => draftFields[name] === field);
  const words = () => {
    if (code === 'required') return t(field === 'title.sv' ? 'drafts.refused.titleSv' : 'drafts.refused.titleFi');
    if (code !== 'too_long') return t('refusal.personal_identity_code');
    return t(field.startsWith('title') ? 'drafts.refused.titleTooLong' : 'drafts.refused.textTooLong');
  };
  return { text: words(), ...(own ? { field: own } : {}) };
}

async function invite({ form, id, t, execute }: Sent) {
  const input = { id, personIds: form.getAll('person').map(String) };
  const { data: made, errors } = await execute(InvitePracticeContributorsDocument, { input });
  if (!made) return { errors };
  const { invitePracticeContributors: answer } = made;
  switch (answer.__typename) {
    case 'PracticeContributorsInvited':
      return { done: 'invited' };
    case 'PracticeNobodyChosen':
      return { refused: { errors: [{ text: t('drafts.refused.nobody'), field: 'person' }] } };
    case 'PracticeDraftIsPractice':
      return { refused: { errors: [{ text: t('drafts.refused.isPractice') }] } };
    case 'PracticePersonNotOfCircle':
      return { refused: { errors: [{ text: t('drafts.refused.notOfCircle'), field: 'person' }] } };
    case 'PracticeDraftNotFound':
      return { refused: { errors: [{ text: t('drafts.refused.not_found') }] } };
    default:
      return answer satisfies never;
  }
}

async function discard({ form, id, t, execute }: Sent) {
  const input = { id, version: versionIn(form) };
  const { data: made, errors } = await execute(DiscardPracticeDraftDocument, { input });
  if (!made) return { errors };
  const { discardPracticeDraft: answer } = made;
  switch (answer.__typename) {
    case 'PracticeDraftDiscarded':
      return { done: 'discarded' };
    case 'PracticeDraftChanged':
      return { refused: { errors: [{ text: t('drafts.refused.changedDiscard') }] } };
    case 'PracticeDraftIsPractice':
      return { refused: { errors: [{ text: t('drafts.refused.isPractice') }] } };
    case 'PracticeDraftNotFound':
      return { refused: { errors: [{ text: t('drafts.refused.not_found') }] } };
    default:
      return answer satisfies never;
  }
}

async function answerInvitation(accept: boolean, { id, t, execute }: Sent) {
  const { data: made, errors } = await execute(AnswerPracticeInvitationDocument, { input: { id, accept } });
  if (!made) return { errors };
  if (made.answerPracticeInvitation.__typename === 'PracticeDraftNotFound') {
    return { refused: { errors: [{ text: t('drafts.refused.not_found') }] } };
  }
  return { done: accept ? 'accepted' : 'declined' };
}

/** On as a good practice: to its text, also where it was one already. */
async function write({ form, id, t, execute }: Sent) {
  const input = { id, version: versionIn(form) };
  const { data: made, errors } = await execute(WritePracticeOfDraftDocument, { input });
  if (!made) return { errors };
  const { writePracticeOfDraft: answer } = made;
  switch (answer.__typename) {
    case 'PracticeOfDraftWritten':
      return { practice: answer };
    case 'PracticeDraftChanged':
      return { refused: { errors: [{ text: t('drafts.refused.changed') }] } };
    case 'PracticeDraftNotRepresented':
      return { refused: { errors: [{ text: t('drafts.refused.notRepresented') }] } };
    case 'PracticeDraftNotFound':
      return { refused: { errors: [{ text: t('drafts.refused.not_found') }] } };
    default:
      return answer satisfies never;
  }
}
