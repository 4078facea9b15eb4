import { data, redirect } from 'react-router';
import type { FormError } from '#ui';
import {
  AcceptSparringProgrammeDocument,
  SaveSparringProgrammeDocument,
  WithdrawSparringProgrammeAcceptanceDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';
import { programmeErrors } from './programme-errors';
import { changedRows, type ProgrammeValues, programmeFrom, programmeInput, withoutEmptyRows } from './programme-values';

interface EditState {
  values: ProgrammeValues;
  errors: (FormError & { atField?: string })[];
  /** Someone else has written meanwhile: what there is stands beside what was typed. */
  overtaken: boolean;
  /** The row at which other rows were asked for; nothing is saved by it. */
  changedAt: number | null;
}

/** Changes the rows, or saves the programme. Refused: 422, with everything that was typed. */
export async function editProgrammeAction(request: Request, { execute }: Visit, id: string) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const values = programmeFrom(form);
  const nothing: EditState = { values, errors: [], overtaken: false, changedAt: null };
  const changed = changedRows(typed(form, 'act'), values.rows);
  if (changed !== null)
    return data<EditState>({ ...nothing, values: { ...values, rows: changed.rows }, changedAt: changed.at });
  const refused = (state: Partial<EditState>, status = 422) => data<EditState>({ ...nothing, ...state }, { status });
  const answer = await execute(SaveSparringProgrammeDocument, { input: programmeInput(id, values) });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused({ errors: [{ text }] }, status);
  }
  const { it } = answer.data;
  if (it.__typename === 'SparringProgrammeSaved')
    return redirect(`${path(locale, 'requestProgramme', id)}?done=saved`, 303);
  return refused({
    values: withoutEmptyRows(values),
    errors: programmeErrors(it, t, locale),
    overtaken: it.code === 'stale_version',
  });
}

/** Accepts the programme that was read, or takes that back. */
export async function programmeAction(request: Request, { execute }: Visit, id: string) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const withdraws = typed(form, 'act') === 'withdraw';
  const refused = (errors: FormError[], status = 422) => data({ errors }, { status });
  const document = withdraws ? WithdrawSparringProgrammeAcceptanceDocument : AcceptSparringProgrammeDocument;
  const version = Number.parseInt(typed(form, 'version'), 10) || 0;
  const answer = await execute(document, { input: { requestId: id, version } });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
  }
  const { it } = answer.data;
  if (it.__typename === 'SparringProgrammeRefused') return refused(programmeErrors(it, t, locale));
  return redirect(`${pathname}?done=${withdraws ? 'withdrawn' : 'accepted'}`, 303);
}
