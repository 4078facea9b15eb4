import { data, redirect } from 'react-router';
import { CopyOwnCircleDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

/** Why the circle was not copied. */
export interface CopyState {
  copyRefused: string;
}

/** Copies the circle; done: on to the copy. */
export async function copyAction(request: Request, { execute }: Visit, { id, key }: { id: string; key: string }) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const input = { id, idempotencyKey: key };
  const { copyOwnCircle: copy } = answeredForMember(request, await execute(CopyOwnCircleDocument, { input }));
  switch (copy.__typename) {
    case 'OwnCircleSaved':
      return redirect(`${path(locale, 'ownCircle', copy.id)}?done=saved`, 303);
    case 'OwnCircleRefused':
      return refused(t('ownCircle.noAffiliation'));
    case 'KeyReused':
      return refused(t('refusal.other_input'));
    default:
      return refused(t('refusal.not_found'));
  }
}

const refused = (copyRefused: string) => data<CopyState>({ copyRefused }, { status: 422 });
