import { data, type RouterContextProvider, redirect } from 'react-router';
import type { Locale } from '#kernel';
import { type Problem, problemsOf } from '#ui';
import {
  MarkLanguageNotRequiredDocument,
  type MarkLanguageNotRequiredMutation,
  ReviseCircleTextDocument,
  type ReviseCircleTextMutation,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { comeBack, type Interruption, interruptionOf, statusOf } from '../../parts/interrupted';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { visit } from '../../visit';
import { reviseInput, type TextValues, valuesFrom } from './text-values';

/** The form as it was sent, and why it was not saved. */
export interface TextsState {
  /** Null when nothing was typed: another button was pressed. */
  values: TextValues | null;
  problems: Problem[];
  refusal: string | null;
  /** Someone else has changed the version meanwhile: theirs is shown beside what was typed. */
  overtaken: boolean;
  interrupted: Interruption | null;
}

interface Sent {
  request: Request;
  context: Readonly<RouterContextProvider>;
}

type Words = ReturnType<typeof wordsOf>;

const nothing: TextsState = { values: null, problems: [], refusal: null, overtaken: false, interrupted: null };
const refused = (state: Partial<TextsState>, status = 422) => data<TextsState>({ ...nothing, ...state }, { status });

/** Saved: back to the circle's language versions; refused: 422 with the form. */
export async function textsAction({ request, context }: Sent, id: string, text: Locale) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const { execute } = context.get(visit);
  const done = () => redirect(`${path(locale, 'circle', id)}#versions`, 303);
  const form = await request.formData();
  if (form.get('act') === 'not-required') {
    const input = { id, locale: text, version: Number.parseInt(String(form.get('version')), 10) || 0 };
    const marked = answeredForTeam(request, await execute(MarkLanguageNotRequiredDocument, { input }));
    const refusal = notMarked(marked.markLanguageNotRequired, t);
    return refusal === null ? done() : refused({ refusal });
  }
  const values = valuesFrom(form);
  context.set(comeBack, 'whole');
  const answer = await execute(ReviseCircleTextDocument, { input: reviseInput(id, text, values) });
  const interrupted = interruptionOf(answer.errors);
  if (interrupted !== null) {
    context.set(comeBack, 'without registers');
    return refused({ values, interrupted }, statusOf(interrupted));
  }
  const revised = answer.data?.reviseCircleText;
  return revised?.__typename === 'CircleTextRevised' ? done() : refused({ values, ...notRevised(revised, locale) });
}

function notRevised(
  revised: ReviseCircleTextMutation['reviseCircleText'] | undefined,
  locale: Locale,
): Partial<TextsState> {
  const t = wordsOf(locale);
  switch (revised?.__typename) {
    case 'CircleTextRefused':
      return { problems: problemsOf(revised.problems, locale) };
    case 'CircleWrongStatus':
      return { refusal: t('refusal.wrong_status', { state: t(`status.circle.${revised.state}`) }) };
    case 'StaleCircleVersion':
      return { refusal: t('versions.refusal.stale_version'), overtaken: true };
    case 'UnknownCircle':
      return { refusal: t('refusal.not_found') };
    default:
      return { refusal: t('refusal.outcome_unknown') };
  }
}

/** Null when it was done. */
function notMarked(marked: MarkLanguageNotRequiredMutation['markLanguageNotRequired'], t: Words): string | null {
  switch (marked.__typename) {
    case 'CircleSaved':
      return null;
    case 'LanguageNeeded':
      return t(marked.code === 'source' ? 'versions.refusal.source' : 'versions.refusal.spoken');
    case 'CircleWrongStatus':
      return t('refusal.wrong_status', { state: t(`status.circle.${marked.state}`) });
    case 'StaleCircleVersion':
      return t('refusal.stale_version');
    case 'UnknownCircle':
      return t('refusal.not_found');
    default:
      return marked satisfies never;
  }
}
