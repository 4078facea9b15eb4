import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { AddRoomFileDocument, type AddRoomFileMutation } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';
import { formatBytes } from './format-bytes';
import { type MaterialRefused, type MaterialState, textRefused, typedMaterial } from './material-form';

const faults = ['file_empty', 'file_name', 'file_type', 'file_unsafe', 'picture_unreadable'] as const;

/** Adds a file. Done: to all materials; refused: 422 with what was typed; the file has to be chosen again. */
export async function addFileAction(request: Request, { execute, upload, mostBytes }: Visit) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const kept = typedMaterial(form);
  const refused = (refusal: MaterialRefused, status = 422) => data<MaterialState>({ ...refusal, ...kept }, { status });
  const tooLarge = {
    error: t('material.refused.file_too_large', { size: formatBytes(mostBytes, locale) }),
    field: 'file',
  };
  if (upload === null || upload.name === '')
    return refused({ error: t('material.refused.file_missing'), field: 'file' });
  if (upload.tooLarge) return refused(tooLarge);
  const { title, words, key: idempotencyKey } = kept;
  const file = { fileName: upload.name, content: upload.content };
  const material = { circleId: typed(form, 'circle'), meeting: Number(kept.meeting) || null, title, words };
  const { data: done, errors } = await execute(AddRoomFileDocument, {
    input: { ...material, ...file, idempotencyKey },
  });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused({ error: text, field: undefined }, status);
  }
  const answer = done.addRoomFile;
  if (answer.__typename === 'RoomFileRefused' && answer.code === 'file_too_large') return refused(tooLarge);
  const refusal = refusalOf(answer, t);
  // The materials' page is one step above.
  return refusal === null ? redirect(`${pathname.replace(/\/[^/]+\/?$/, '')}?done=file`, 303) : refused(refusal);
}

/** Null: it is added. */
function refusalOf(answer: AddRoomFileMutation['addRoomFile'], t: TFunction): MaterialRefused | null {
  switch (answer.__typename) {
    case 'RoomMaterialAdded':
      return null;
    case 'TextRefused':
      return textRefused(answer, t);
    case 'RoomFileRefused':
      return {
        error: t(`material.refused.${faults.find((one) => one === answer.code) ?? 'file_type'}`),
        field: 'file',
      };
    case 'RoomFull':
      return { error: t('material.refused.full'), field: undefined };
    case 'RoomNotFound':
      return { error: t('material.refused.not_found'), field: undefined };
    case 'KeyReused':
      return { error: t('refusal.other_input'), field: undefined };
    default:
      return answer satisfies never;
  }
}
