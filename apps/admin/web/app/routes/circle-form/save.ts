import { createContext, data, type RouterContextProvider, redirect } from 'react-router';
import { SaveCircleDraftDocument, type SaveCircleDraftMutation } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { localeOf, path } from '../../paths';
import { visit } from '../../visit';
import { draftInput } from './draft-input';
import { type Problem, problemsOf } from './problem-words';
import { type FormValues, valuesFrom, withRows } from './values';

/** The form as it was sent, and what has to be mended before it can be saved. */
export interface FormState {
  values: FormValues;
  problems: Problem[];
  /** What is wrong with no field in particular. */
  refusal: string | null;
  /** Nobody is signed in any more, or the database is away: the registers of the form cannot be read now either. */
  interrupted: 'signIn' | 'unavailable' | null;
}

/**
 * Told to the loader of the page whose form has come back, so that nothing typed is lost: the form is shown whatever has
 * become of the circle, and without the registers when these cannot be read now.
 */
export const comeBack = createContext<'whole' | 'without registers' | null>(null);

interface Sent {
  request: Request;
  context: Readonly<RouterContextProvider>;
}

/** The act of the form: one more row, or save. Saved: on to the circle's page; refused: 422 with the form. */
export async function saveAction({ request, context }: Sent, id: string | null) {
  const locale = localeOf(new URL(request.url).pathname);
  const form = await request.formData();
  const values = valuesFrom(form);
  context.set(comeBack, 'whole');
  const nothing: FormState = { values, problems: [], refusal: null, interrupted: null };
  if (form.get('act') === 'add-row') {
    return data({ ...nothing, values: { ...values, meetings: withRows(values.meetings, values.meetings.length + 1) } });
  }
  const answer = await context.get(visit).execute(SaveCircleDraftDocument, { input: draftInput(id, values) });
  const [error] = answer.errors;
  if (error?.code === 'FORBIDDEN') throw data(null, { status: 403 });
  if (error?.code === 'UNAUTHENTICATED' || error?.code === 'SERVICE_UNAVAILABLE') {
    context.set(comeBack, 'without registers');
    const interrupted = error.code === 'UNAUTHENTICATED' ? 'signIn' : 'unavailable';
    return data<FormState>({ ...nothing, interrupted }, { status: interrupted === 'signIn' ? 422 : 503 });
  }
  const saved = answer.data?.saveCircleDraft;
  if (saved?.__typename === 'CircleSaved') return redirect(path(locale, 'circle', saved.id), 303);
  const t = wordsOf(locale);
  const problems = saved?.__typename === 'CircleDraftRefused' ? problemsOf(saved.problems, t) : [];
  const refusal = problems.length > 0 ? null : refusalOf(saved, t);
  return data<FormState>({ ...nothing, problems, refusal }, { status: 422 });
}

function refusalOf(saved: SaveCircleDraftMutation['saveCircleDraft'] | undefined, t: ReturnType<typeof wordsOf>) {
  switch (saved?.__typename) {
    case 'CircleWrongStatus':
      return t('refusal.wrong_status', { state: t(`status.circle.${saved.state}`) });
    case 'StaleCircleVersion':
      return t('refusal.stale_draft');
    case 'UnknownCircle':
      return t('refusal.not_found');
    case 'FormKeyReused':
      return t('refusal.key_reused');
    default:
      return t('refusal.outcome_unknown');
  }
}
