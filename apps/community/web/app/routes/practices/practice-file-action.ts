import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { isLocale, locales } from '#kernel';
import type { FormError } from '#ui';
import {
  AddPracticeAttachmentDocument,
  AddPracticePictureDocument,
  DescribePracticePictureDocument,
  MovePracticeFileEarlierDocument,
  type PracticeFileOutcomeFragment,
  RemovePracticeFileDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';
import { formatBytes } from '../rooms/format-bytes';

export const fileActs = ['picture', 'attachment', 'words', 'earlier', 'remove'] as const;
type FileAct = (typeof fileActs)[number];

const ofText = ['required', 'too_long', 'personal_identity_code'] as const;
const ofFile = ['full', 'file_empty', 'file_name', 'file_type', 'file_unsafe', 'picture_unreadable'] as const;

interface Asked {
  act: FileAct;
  form: FormData;
  practiceId: string;
  visit: Visit;
}

const wordsIn = (form: FormData) =>
  locales.map((locale) => ({
    locale,
    alternative: typed(form, `alternative-${locale}`),
    caption: typed(form, `caption-${locale}`),
  }));

/** What was typed is kept; a file has to be chosen again. */
export async function practiceFileAction(request: Request, practiceId: string, visit: Visit) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const act = fileActs.find((one) => one === typed(form, 'act')) ?? 'picture';
  const kept = { act, id: typed(form, 'id'), values: valuesOf(form) };
  const refused = (errors: FormError[], status = 422) => data({ ...kept, errors }, { status });
  const tooLarge = t('material.refused.file_too_large', { size: formatBytes(visit.mostBytes, locale) });
  if (act === 'picture' || act === 'attachment') {
    const field = `${act}-file`;
    if (!visit.upload?.name) return refused([{ text: t('material.refused.file_missing'), field }]);
    if (visit.upload.tooLarge) return refused([{ text: tooLarge, field }]);
  }
  const { data: done, errors } = await ask({ act, form, practiceId, visit });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
  }
  const { it } = done;
  if (it.__typename === 'PracticeFileWritten') return redirect(`${pathname}?done=${act}`, 303);
  return refused(errorsOf(it, kept, t, tooLarge));
}

const valuesOf = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));

function ask({ act, form, practiceId, visit: { execute, upload } }: Asked) {
  const id = typed(form, 'id');
  const file = { fileName: upload?.name ?? '', content: upload?.content ?? new Uint8Array() };
  const given = { practiceId, ...file, idempotencyKey: typed(form, 'key') };
  const language = typed(form, 'language');
  switch (act) {
    case 'picture':
      return execute(AddPracticePictureDocument, { input: { ...given, words: wordsIn(form) } });
    case 'attachment':
      return execute(AddPracticeAttachmentDocument, {
        input: { ...given, title: typed(form, 'title'), language: isLocale(language) ? language : 'fi' },
      });
    case 'words':
      return execute(DescribePracticePictureDocument, { input: { id, words: wordsIn(form) } });
    case 'earlier':
      return execute(MovePracticeFileEarlierDocument, { input: { id } });
    case 'remove':
      return execute(RemovePracticeFileDocument, { input: { id } });
    default:
      return act satisfies never;
  }
}

type Refused = Extract<PracticeFileOutcomeFragment, { __typename: 'PracticeFileRefused' }>;

function errorsOf(
  { code, problems }: Refused,
  { act, id }: { act: FileAct; id: string },
  t: TFunction,
  tooLarge: string,
): FormError[] {
  if (code !== 'invalid') {
    if (code === 'key_reused') return [{ text: t('refusal.other_input') }];
    return [{ text: t(code === 'wrong_status' ? 'practice.refused.wrong_status' : 'practice.refused.not_found') }];
  }
  return problems.map(({ field, code: problem }) => ({
    text: textOf(field, problem, t, tooLarge),
    field: field === 'file' ? `${act}-file` : act === 'words' ? `${field}-${id}` : field,
  }));
}

function textOf(field: string, code: string, t: TFunction, tooLarge: string): string {
  const text = ofText.find((one) => one === code);
  if (text) return t(`practice.refused.${text}`, { field: fieldLabel(field, t) });
  const file = ofFile.find((one) => one === code);
  if (file === undefined) return tooLarge;
  if (file === 'full' || file === 'file_type') return t(`practiceFiles.refused.${file}`);
  return t(`material.refused.${file}`);
}

/** The name of the field of an alternative or a caption, with its language. */
export function fieldLabel(field: string, t: TFunction): string {
  const [kind, language = ''] = field.split('-');
  if (!isLocale(language)) return t('practiceFiles.title');
  return t(`practiceFiles.${kind === 'caption' ? 'captionIn' : 'alternativeIn'}.${language}`);
}
