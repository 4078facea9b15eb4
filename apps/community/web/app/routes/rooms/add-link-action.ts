import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { AddRoomLinkDocument, type AddRoomLinkMutation } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';
import { type MaterialRefused, type MaterialState, textRefused, typedMaterial } from './material-form';

/** Adds a link. Done: to all materials; refused: 422 with what was typed. */
export async function addLinkAction(request: Request, { execute }: Visit) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const kept = typedMaterial(form);
  const refused = (refusal: MaterialRefused, status = 422) => data<MaterialState>({ ...refusal, ...kept }, { status });
  const { title, words, link, key: idempotencyKey } = kept;
  const input = {
    circleId: typed(form, 'circle'),
    meeting: Number(kept.meeting) || null,
    title,
    words,
    link,
    idempotencyKey,
  };
  const { data: done, errors } = await execute(AddRoomLinkDocument, { input });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused({ error: text, field: undefined }, status);
  }
  const refusal = refusalOf(done.addRoomLink, t);
  // The materials' page is one step above.
  return refusal === null ? redirect(`${pathname.replace(/\/[^/]+\/?$/, '')}?done=link`, 303) : refused(refusal);
}

/** Null: it is added. */
function refusalOf(answer: AddRoomLinkMutation['addRoomLink'], t: TFunction): MaterialRefused | null {
  switch (answer.__typename) {
    case 'RoomMaterialAdded':
      return null;
    case 'TextRefused':
      return textRefused(answer, t);
    case 'RoomLinkInvalid':
      return { error: t('material.refused.link_invalid'), field: 'link' };
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
