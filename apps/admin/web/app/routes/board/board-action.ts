import { data, redirect } from 'react-router';
import { type FormError, readDate } from '#ui';
import {
  ExcludeOnSparringBoardDocument,
  FreezeSparringBoardDocument,
  PinOnSparringBoardDocument,
  PublishSparringBoardDocument,
  UndoOnSparringBoardDocument,
  WeighSparringBoardDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

export const fitParts = ['themes', 'formats', 'level', 'distance', 'wish', 'earlier'] as const;
export const doneActs = ['frozen', 'moved', 'weighed', 'undone', 'published'] as const;

const codes = [
  'not_found',
  'wrong_stage',
  'stale_suggestion',
  'no_suggestion',
  'solver_failed',
  'unknown_request',
  'unknown_tutor',
  'already_proposed',
  'weight_out_of_range',
  'nothing_new',
  'no_day',
  'day_past',
  'day_too_far',
  'wrong_status',
  'full',
  'not_tutor_now',
] as const;

interface Sent {
  done: (typeof doneActs)[number];
  refused: string | null;
  requestId?: string | null;
}

/** What the form of the board asks for, done. */
export async function boardAction(request: Request, { execute }: Visit, roundId: string) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const said = (name: string): string => String(form.get(name) ?? '');
  const sent = await act(said, request, { execute }, roundId);
  if (sent.refused === null) return redirect(`${pathname}?done=${sent.done}`, 303);
  const code = codes.find((one) => one === sent.refused);
  const text = code === undefined ? t('board.refused.other') : t(`board.refused.${code}`);
  const fields = { no_day: 'answerBy', day_past: 'answerBy', day_too_far: 'answerBy', weight_out_of_range: 'themes' };
  const field = (fields as Record<string, string>)[sent.refused];
  const error: FormError = field === undefined ? { text } : { text, field };
  return data({ errors: [error], requestId: sent.requestId ?? null, typed: Object.fromEntries(texts(form)) }, 422);
}

const texts = (form: FormData): [string, string][] => [...form].map(([name, value]) => [name, String(value)]);

async function act(
  said: (name: string) => string,
  request: Request,
  { execute }: Pick<Visit, 'execute'>,
  roundId: string,
): Promise<Sent> {
  const input = { roundId, number: Number.parseInt(said('number'), 10) || 0 };
  const [kind = '', tutorId = ''] = said('to').split(':');
  const refusedBy = ({ it }: { it: { __typename: string } }): string | null => ('code' in it ? String(it.code) : null);
  switch (said('act')) {
    case 'freeze': {
      const answer = answeredForTeam(request, await execute(FreezeSparringBoardDocument, { input }));
      return { done: 'frozen', refused: refusedBy(answer) };
    }
    case 'undo': {
      const answer = answeredForTeam(request, await execute(UndoOnSparringBoardDocument, { input }));
      return { done: 'undone', refused: refusedBy(answer) };
    }
    case 'weigh': {
      const weights = Object.fromEntries(fitParts.map((part) => [part, whole(said(part))])) as Record<
        (typeof fitParts)[number],
        number
      >;
      if (Object.values(weights).some(Number.isNaN)) return { done: 'weighed', refused: 'weight_out_of_range' };
      const answer = answeredForTeam(
        request,
        await execute(WeighSparringBoardDocument, { input: { ...input, weights } }),
      );
      return { done: 'weighed', refused: refusedBy(answer) };
    }
    case 'publish': {
      const answerBy = readDate(said('answerBy'));
      if (answerBy === null) return { done: 'published', refused: 'no_day' };
      const answer = answeredForTeam(
        request,
        await execute(PublishSparringBoardDocument, { input: { ...input, answerBy } }),
      );
      const requestId = answer.it.__typename === 'SparringBoardRefused' ? answer.it.requestId : null;
      return { done: 'published', refused: refusedBy(answer), requestId };
    }
    default: {
      const requestId = said('requestId');
      if (kind === 'not' || kind === 'may') {
        const excluding = { ...input, requestId, tutorId, excluded: kind === 'not' };
        const answer = answeredForTeam(request, await execute(ExcludeOnSparringBoardDocument, { input: excluding }));
        return { done: 'moved', refused: refusedBy(answer) };
      }
      if (kind !== 'best' && tutorId === '') return { done: 'moved', refused: 'unknown_tutor' };
      const pinning = { ...input, requestId, tutorId: kind === 'best' ? null : tutorId };
      const answer = answeredForTeam(request, await execute(PinOnSparringBoardDocument, { input: pinning }));
      return { done: 'moved', refused: refusedBy(answer) };
    }
  }
}

/** NaN where it is no whole number. */
const whole = (typed: string): number =>
  /^[-−]?\d{1,4}$/.test(typed.trim()) ? Number(typed.trim().replace('−', '-')) : Number.NaN;
