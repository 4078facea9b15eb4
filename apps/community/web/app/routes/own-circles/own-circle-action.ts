import { data, type RouterContextProvider, redirect } from 'react-router';
import { draftInput, type FormValues, fillRows, type Problem, problemsOf, valuesFrom } from '#ui';
import { SaveOwnCircleDocument, type SaveOwnCircleMutation, SubmitOwnCircleDocument } from '../../gql/graphql';
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
  /** Someone else has changed the draft meanwhile: it can be looked at beside what was typed. */
  overtaken: boolean;
  interrupted: Interruption | null;
  /** Meetings of a series that have been put into the rows. */
  added: number;
}

interface Sent {
  request: Request;
  context: Readonly<RouterContextProvider>;
}

/** The acts of the form: other rows; save and go on; or save and submit. What is refused comes back with what was typed. */
export async function ownCircleAction({ request, context }: Sent, id: string | null) {
  const locale = localeOf(new URL(request.url).pathname);
  const { execute } = context.get(visit);
  const form = await request.formData();
  const act = String(form.get('act'));
  const values = valuesFrom(form);
  context.set(comeBack, 'whole');
  const nothing: FormState = { values, problems: [], refusal: null, overtaken: false, interrupted: null, added: 0 };
  const rows = fillRows(act, values, locale);
  if (rows !== null) return data<FormState>({ ...nothing, ...rows }, { status: rows.problems.length > 0 ? 422 : 200 });
  const answer = await execute(SaveOwnCircleDocument, { input: draftInput(id, values) });
  const interrupted = interruptionOf(answer.errors);
  if (interrupted !== null) {
    context.set(comeBack, 'without registers');
    return data<FormState>({ ...nothing, interrupted }, { status: statusOf(interrupted) });
  }
  const saved = answer.data?.saveOwnCircle;
  if (saved?.__typename !== 'OwnCircleSaved')
    return data<FormState>({ ...nothing, ...notSaved(saved, locale) }, { status: 422 });
  const page = path(locale, 'ownCircle', saved.id);
  if (act !== 'submit') return redirect(`${page}?done=saved`, 303);
  const submitted = await execute(SubmitOwnCircleDocument, { input: { id: saved.id, version: saved.version } });
  const told = submitted.data?.submitOwnCircle;
  if (told?.__typename === 'OwnCircleSaved') return redirect(`${page}?done=submitted`, 303);
  const missing = told?.__typename === 'OwnCircleIncomplete' ? `&missing=${told.missing.join('.')}` : '';
  return redirect(`${page}?done=saved${missing}`, 303);
}

function notSaved(
  saved: SaveOwnCircleMutation['saveOwnCircle'] | undefined,
  locale: ReturnType<typeof localeOf>,
): Partial<FormState> {
  const t = wordsOf(locale);
  switch (saved?.__typename) {
    case 'OwnCircleRefused':
      return { problems: problemsOf(saved.problems, locale) };
    case 'OwnCircleWrongState':
      return { refusal: t('ownCircle.refusal.wrong_state', { state: t(`ownCircle.state.${saved.state}`) }) };
    case 'OwnCircleChanged':
      return { refusal: t('ownCircle.refusal.changed'), overtaken: true };
    case 'OwnCircleNotFound':
      return { refusal: t('refusal.not_found') };
    case 'KeyReused':
      return { refusal: t('refusal.other_input') };
    default:
      return { refusal: t('refusal.outcome_unknown') };
  }
}
