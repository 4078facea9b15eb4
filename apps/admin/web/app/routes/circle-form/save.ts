import { data, type RouterContextProvider, redirect } from 'react-router';
import { draftInput, type FormValues, fillRows, type Problem, problemsOf, valuesFrom } from '#ui';
import { SaveCircleDraftDocument, type SaveCircleDraftMutation } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { comeBack, type Interruption, interruptionOf, statusOf } from '../../parts/interrupted';
import { localeOf, path } from '../../paths';
import { visit } from '../../visit';

/** The form as it was sent, and what has to be mended before it can be saved. */
export interface FormState {
  values: FormValues;
  problems: Problem[];
  /** What is wrong with no field in particular. */
  refusal: string | null;
  interrupted: Interruption | null;
  /** Meetings of a series that have been put into the rows. */
  added: number;
}

interface Sent {
  request: Request;
  context: Readonly<RouterContextProvider>;
}

/** The act of the form: other rows, or save. Saved: on to the circle's page, or on in the form; refused: 422 with the form. */
export async function saveAction({ request, context }: Sent, id: string | null) {
  const locale = localeOf(new URL(request.url).pathname);
  const form = await request.formData();
  const values = valuesFrom(form);
  context.set(comeBack, 'whole');
  const nothing: FormState = { values, problems: [], refusal: null, interrupted: null, added: 0 };
  const rows = fillRows(String(form.get('act')), values, locale);
  if (rows !== null) return data<FormState>({ ...nothing, ...rows }, { status: rows.problems.length > 0 ? 422 : 200 });
  const answer = await context.get(visit).execute(SaveCircleDraftDocument, { input: draftInput(id, values) });
  const interrupted = interruptionOf(answer.errors);
  if (interrupted !== null) {
    context.set(comeBack, 'without registers');
    return data<FormState>({ ...nothing, interrupted }, { status: statusOf(interrupted) });
  }
  const saved = answer.data?.saveCircleDraft;
  if (saved?.__typename === 'CircleSaved') {
    const goesOn = form.get('act') === 'save-on';
    return redirect(
      goesOn ? `${path(locale, 'editCircle', saved.id)}?done=saved` : path(locale, 'circle', saved.id),
      303,
    );
  }
  const t = wordsOf(locale);
  const problems = saved?.__typename === 'CircleDraftRefused' ? problemsOf(saved.problems, locale) : [];
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
