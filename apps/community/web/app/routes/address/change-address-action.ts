import { data, redirect } from 'react-router';
import { formatDateTime } from '#kernel';
import { CancelAddressChangeDocument, RequestAddressChangeDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { typed } from '../../parts/forms';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

/** The forms of the page: ask for another address, and give that up. */
export async function changeAddressAction(request: Request, { execute }: Visit) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const here = path(locale, 'changeAddress');
  const form = await request.formData();
  if (typed(form, 'act') === 'cancel') {
    // Whether it still waited or was stopped by now: it is over.
    answeredForMember(request, await execute(CancelAddressChangeDocument, {}));
    return redirect(`${here}?done=cancelled`, 303);
  }
  const email = typed(form, 'email');
  const refused = (error: string) => data({ error, email }, { status: 422 });
  if (email.trim() === '') return refused(t('field.required'));
  const { requestAddressChange: answer } = answeredForMember(
    request,
    await execute(RequestAddressChangeDocument, { email }),
  );
  switch (answer.__typename) {
    case 'AddressChangeRequested':
      return redirect(here, 303);
    case 'AddressInvalid':
      return refused(t('field.email'));
    case 'AddressUnchanged':
      return refused(t('address.unchanged'));
    case 'AddressChangeWaits':
      return refused(t('address.changeWaits'));
    case 'TooManyAttempts':
      return refused(t('refusal.too_many_attempts', { dateTime: formatDateTime(new Date(answer.retryAt), locale) }));
    default:
      return answer satisfies never;
  }
}
