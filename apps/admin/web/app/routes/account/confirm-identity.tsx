import { Button, Notice } from '#ui';
import { AdminConfirmIdentityPageDocument } from '../../gql/graphql';
import { answered } from '../../loading';
import { AccountFrame } from '../../parts/account-frame';
import { signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/confirm-identity';
import { signInAction } from './sign-in-action';
import { AddressForm, CodeForm } from './sign-in-forms';

export async function loader({ context, request }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const asked = url.searchParams.get('request');
  const variables = { request: asked ?? '', asked: asked !== null };
  const found = answered(await context.get(visit).execute(AdminConfirmIdentityPageDocument, variables));
  const { viewer, demoPeople, signInRequest: link } = found;
  if (!viewer) throw signInFirst(request);
  // The server that takes the form checks the way back; here it is only passed on.
  const returnTo = url.searchParams.get('returnTo') ?? path(localeOf(url.pathname), 'circles');
  return {
    viewer,
    returnTo,
    played: demoPeople.some(({ id }) => id === viewer.id),
    request: asked,
    link: link ?? null,
  };
}

/** Whoever proves again who they are signs in anew, with a new session. */
export const action = ({ request, context }: Route.ActionArgs) =>
  signInAction(request, context.get(visit), 'confirmIdentity');

export default function ConfirmIdentity({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { viewer, returnTo, played, request, link } = loaderData;
  const waiting = request !== null && link?.state === 'usable';
  return (
    <AccountFrame
      title={t('proof.title')}
      lead={waiting ? undefined : t('proof.lead')}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      {waiting ? (
        <section className="section stack" aria-labelledby="sent">
          <Notice kind="info" heading={t('signIn.sent', { email: link.email })} level={2} id="sent">
            <p>{t('signIn.sentNote')}</p>
          </Notice>
          <CodeForm page="confirmIdentity" request={request} returnTo={returnTo} state={actionData} />
        </section>
      ) : (
        <section className="section stack" aria-labelledby="by-link">
          <h2 id="by-link">{t('proof.byLink')}</h2>
          {request !== null && (
            <Notice kind="info" heading={t(link?.state === 'used' ? 'signIn.linkUsed' : 'signIn.linkExpired')} />
          )}
          <AddressForm page="confirmIdentity" returnTo={returnTo} state={actionData} />
        </section>
      )}
      {played && (
        <form className="section" method="post" action="/auth/demo">
          <input type="hidden" name="person" value={viewer.id} />
          <input type="hidden" name="returnTo" value={returnTo} />
          <Button look="secondary">{t('proof.play')}</Button>
        </form>
      )}
    </AccountFrame>
  );
}
