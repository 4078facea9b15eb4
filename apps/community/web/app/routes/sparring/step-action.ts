import { data, redirect } from 'react-router';
import { type FormError, requestSteps } from '#ui';
import { SaveSparringRequestDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';
import { requestErrors } from './request-errors';
import { type StepValues, stepInput, valuesFrom } from './step-values';

interface StepState {
  values: StepValues;
  errors: FormError[];
}

/** Saves a step and goes where the button says. Refused: 422, with everything that was typed. */
export async function stepAction(request: Request, { execute }: Visit, { id, number }: { id: string; number: number }) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const step = requestSteps[number - 1];
  if (!step) throw data(null, { status: 404 });
  const form = await request.formData();
  const values = valuesFrom(form);
  const refused = (errors: FormError[], status = 422) => data<StepState>({ values, errors }, { status });
  const version = Number.parseInt(typed(form, 'version'), 10) || 0;
  const answer = await execute(SaveSparringRequestDocument, { input: { id, version, ...stepInput(step, values) } });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
  }
  const { it } = answer.data;
  if (it.__typename === 'SparringRequestRefused') return refused(requestErrors(it, t));
  // What is saved while it is written stays on its step.
  const ways: Record<string, number> = { back: -1, stay: 0 };
  const to = number + (ways[typed(form, 'go')] ?? 1);
  const leaves = typed(form, 'go') === 'leave' || requestSteps[to - 1] === undefined;
  return redirect(
    leaves ? `${path(locale, 'ownRequest', id)}?done=saved` : path(locale, 'requestStep', id, String(to)),
    303,
  );
}
