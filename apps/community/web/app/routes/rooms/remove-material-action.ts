import { data, redirect } from 'react-router';
import { RemoveRoomMaterialDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

/** Removes a link or a file. Done: back to the page, which says so. */
export async function removeMaterialAction(request: Request, { execute }: Visit) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const refused = (error: string, status = 422) => data({ error }, { status });
  const input = { id: typed(form, 'material') };
  const { data: done, errors } = await execute(RemoveRoomMaterialDocument, { input });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, status);
  }
  const { __typename: answer } = done.removeRoomMaterial;
  switch (answer) {
    case 'RoomMaterialRemoved':
      return redirect(`${pathname}?done=removed`, 303);
    case 'MaterialOfAnother':
      return refused(t('material.refused.of_another'));
    case 'RoomNotFound':
      return refused(t('material.refused.not_found'));
    default:
      return answer satisfies never;
  }
}
