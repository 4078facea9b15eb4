import { data, redirect } from 'react-router';
import type { FormError } from '#ui';
import { AnswerSparringFollowUpDocument, type SparringFollowUpInput } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';
import { refusedErrors } from './session-errors';
import { type SessionValues, valuesFrom } from './session-values';

/** What was typed, and what has to be mended. */
export interface FollowUpState {
  values: SessionValues;
  errors: FormError[];
}

const states = ['done', 'under_way', 'dropped'] as const;
const supports = ['yes', 'partly', 'no'] as const;

function followUpInput(id: string, months: number, values: SessionValues): SparringFollowUpInput {
  const positions = Object.keys(values).flatMap((name) => /^commitments\.(\d)\.words$/.exec(name)?.[1] ?? []);
  const commitments = positions.map((position) => ({
    position: Number(position),
    state: states.find((one) => one === values[`commitments.${position}.state`]) ?? null,
    words: values[`commitments.${position}.words`] ?? '',
  }));
  const support = supports.find((one) => one === values.support) ?? null;
  return { id, months, commitments, support, changes: values.changes ?? '', reached: values.reached ?? '' };
}

/** Answers what has become of a session. Done: back to the page, which says so; refused: 422 with what was typed. */
export async function followUpAction(
  request: Request,
  { execute }: Visit,
  { id, months }: { id: string; months: number },
) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const values = valuesFrom(await request.formData());
  const refused = (errors: FormError[], status = 422) => data<FollowUpState>({ values, errors }, { status });
  const answer = await execute(AnswerSparringFollowUpDocument, { input: followUpInput(id, months, values) });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
  }
  const { it } = answer.data;
  if (it.__typename === 'SparringHoldingRefused') return refused(refusedErrors(it, t));
  return redirect(`${pathname}?done=answered`, 303);
}
