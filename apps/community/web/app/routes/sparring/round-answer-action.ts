import { data, redirect } from 'react-router';
import type { FormError } from '#ui';
import { DeclineSparringRoundDocument, TakeBackSparringRoundDeclineDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

/** What was typed, for which round and municipality, and what has to be mended. */
export interface RoundAnswerState {
  of: string;
  reason: string;
  errors: FormError[];
}

/** One form stands for each round and municipality. */
export const answerOf = (roundId: string, municipalityCode: string): string => `${roundId}-${municipalityCode}`;

const codes = [
  'not_found',
  'not_a_representative',
  'not_open',
  'not_invited',
  'already_asked',
  'already_declined',
  'not_declined',
  'too_long',
  'personal_identity_code',
] as const;
const ofReason = ['too_long', 'personal_identity_code'];

/** Says no thanks in a round, or takes it back. Refused: 422 with what was typed. */
export async function roundAnswerAction(request: Request, { execute }: Visit) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const [roundId, municipalityCode, reason] = [
    typed(form, 'round'),
    typed(form, 'municipality'),
    typed(form, 'reason'),
  ];
  const of = answerOf(roundId, municipalityCode);
  const refused = (error: FormError, status = 422) =>
    data<RoundAnswerState>({ of, reason, errors: [error] }, { status });
  const takesBack = typed(form, 'act') === 'takeBack';
  const answer = takesBack
    ? await execute(TakeBackSparringRoundDeclineDocument, { input: { roundId, municipalityCode } })
    : await execute(DeclineSparringRoundDocument, { input: { roundId, municipalityCode, reason } });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused({ text }, status);
  }
  const { it } = answer.data;
  if (it.__typename === 'SparringRoundAnswered')
    return redirect(`${pathname}?done=${takesBack ? 'takenBack' : 'declined'}`, 303);
  const code = codes.find((one) => one === it.code) ?? 'not_found';
  const field = ofReason.includes(code) ? `reason-${of}` : undefined;
  return refused({ text: t(`round.answer.refused.${code}`), field });
}
