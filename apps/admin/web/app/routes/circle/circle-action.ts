import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import {
  ArchiveCircleDocument,
  CopyCircleDocument,
  PublishCircleDocument,
  ReturnCircleDocument,
  SubmitCircleDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';
import { type ActError, archiveErrors, noteError, publishErrors, returnErrors, submitErrors } from './refusals';

/** What could not be done, and what was typed, so that nothing is lost. */
export interface ActState {
  errors: ActError[];
  note: string;
  /** Text at the field of the note. */
  noteError: string | null;
}

/** The acts of the circle's page. Done: back to the page; refused: 422 with why. */
export async function circleAction(request: Request, { execute }: Visit, id: string) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  if (form.get('act') === 'copy') {
    const input = { id, idempotencyKey: String(form.get('formKey')) };
    const { copyCircle } = answeredForTeam(request, await execute(CopyCircleDocument, { input }));
    if (copyCircle.__typename === 'CircleSaved') return redirect(path(locale, 'circle', copyCircle.id), 303);
    const text = t(copyCircle.__typename === 'FormKeyReused' ? 'refusal.key_reused' : 'refusal.not_found');
    return data<ActState>({ errors: [{ text }], note: '', noteError: null }, { status: 422 });
  }
  const note = String(form.get('note') ?? '');
  const errors = await act(request, execute, String(form.get('act')), {
    input: { id, version: Number.parseInt(String(form.get('version')), 10) || 0 },
    note,
    t,
    edit: path(locale, 'editCircle', id),
  });
  if (errors.length === 0) return redirect(path(locale, 'circle', id), 303);
  return data<ActState>({ errors, note, noteError: noteError(errors) }, { status: 422 });
}

interface ActContext {
  input: { id: string; version: number };
  note: string;
  t: TFunction;
  /** Address of the form in which a draft is mended. */
  edit: string;
}

async function act(
  request: Request,
  execute: Visit['execute'],
  name: string,
  { input, note, t, edit }: ActContext,
): Promise<ActError[]> {
  switch (name) {
    case 'submit': {
      const { submitCircle } = answeredForTeam(request, await execute(SubmitCircleDocument, { input }));
      return submitErrors(submitCircle, edit, t);
    }
    case 'publish': {
      const { publishCircle } = answeredForTeam(request, await execute(PublishCircleDocument, { input }));
      return publishErrors(publishCircle, t);
    }
    case 'archive': {
      const { archiveCircle } = answeredForTeam(request, await execute(ArchiveCircleDocument, { input }));
      return archiveErrors(archiveCircle, t);
    }
    case 'return': {
      const { returnCircle } = answeredForTeam(
        request,
        await execute(ReturnCircleDocument, { input: { ...input, note } }),
      );
      return returnErrors(returnCircle, t);
    }
    default:
      throw data(null, { status: 404 });
  }
}
