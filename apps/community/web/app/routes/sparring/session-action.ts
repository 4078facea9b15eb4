import { data, redirect } from 'react-router';
import type { FormError } from '#ui';
import {
  AnswerTutorInvitationDocument,
  GiveSparringFeedbackDocument,
  MendSparringHeldDocument,
  RecordSparringHeldDocument,
  type SavedSparringHoldingFragment,
  SaveSparringReportDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';
import { fieldErrors, refusedErrors } from './session-errors';
import { dayProblems, feedbackInput, heldInput, reportInput, type SessionValues, valuesFrom } from './session-values';

export const sessionActs = ['hold', 'mendHeld', 'save', 'report', 'mend', 'feedback', 'tutor'] as const;
type SessionAct = (typeof sessionActs)[number];

/** What was typed into which form, and what has to be mended. */
export interface SessionState {
  act: SessionAct;
  values: SessionValues;
  errors: FormError[];
}

interface Answered {
  data: { it: SavedSparringHoldingFragment } | null;
  errors: { code: string }[];
}

/** Does what the button says. Done: back to the page, which says so; refused: 422 with everything that was typed. */
export async function sessionAction(request: Request, visit: Visit, id: string) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const values = valuesFrom(await request.formData());
  const act = sessionActs.find((one) => one === values.act) ?? 'save';
  const refused = (errors: FormError[], status = 422) => data<SessionState>({ act, values, errors }, { status });
  if (act === 'tutor' && !values.interested)
    return refused(fieldErrors([{ field: 'interested', code: 'required' }], t));
  const days = dayProblems(values);
  if (days.length > 0) return refused(fieldErrors(days, t));
  const answer = await ask(visit, id, { act, values });
  if (answer === null) return refused(fieldErrors([{ field: 'heldOn', code: 'day' }], t));
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
  }
  const { it } = answer.data;
  if (it.__typename === 'SparringHoldingRefused') {
    const errors = refusedErrors(it, t);
    // The page has two fields for words, and two for a reason.
    const twins: Record<string, string> = { 'tutor words': 'tutor-words', 'mendHeld reason': 'held-reason' };
    const own = (field: string | undefined) => twins[`${act} ${field}`] ?? field;
    return refused(errors.map((error) => ({ ...error, field: own(error.field) })));
  }
  return redirect(`${pathname}?done=${act}`, 303);
}

async function ask(
  { execute }: Visit,
  id: string,
  { act, values }: Omit<SessionState, 'errors'>,
): Promise<Answered | null> {
  switch (act) {
    case 'hold': {
      const input = heldInput(id, values);
      return input && execute(RecordSparringHeldDocument, { input });
    }
    case 'mendHeld': {
      const input = heldInput(id, values);
      return input && execute(MendSparringHeldDocument, { input: { ...input, reason: values.reason ?? '' } });
    }
    case 'feedback':
      return execute(GiveSparringFeedbackDocument, { input: feedbackInput(id, values) });
    case 'tutor':
      return execute(AnswerTutorInvitationDocument, {
        input: { id, interested: values.interested === 'yes', words: values.words ?? '' },
      });
    default:
      return execute(SaveSparringReportDocument, { input: reportInput(id, act, values) });
  }
}
