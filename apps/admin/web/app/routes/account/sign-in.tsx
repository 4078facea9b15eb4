import { Notice } from '#ui';
import { AdminSignInPageDocument } from '../../gql/graphql';
import { answered } from '../../loading';
import { AccountFrame } from '../../parts/account-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/sign-in';
import { signInAction } from './sign-in-action';
import { AddressForm, CodeForm, DemoPeople, PasswordForm } from './sign-in-forms';

export async function loader({ context, request }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const { execute, demo } = context.get(visit);
  const asked = url.searchParams.get('request');
  const variables = { request: asked ?? '', asked: asked !== null };
  const { demoPeople, viewer, signInRequest } = answered(await execute(AdminSignInPageDocument, variables));
  // The server that takes the form checks the way back; here it is only passed on.
  const returnTo = url.searchParams.get('returnTo') ?? '';
  const home = path(localeOf(url.pathname), 'circles');
  const byPassword = asked === null && url.searchParams.get('by') === 'password';
  const link = signInRequest ?? null;
  return { demo, demoPeople, home, returnTo, viewer: viewer ?? null, request: asked, link, byPassword };
}

export const action = ({ request, context }: Route.ActionArgs) => signInAction(request, context.get(visit));

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { demo, demoPeople, home, returnTo, viewer, request, link, byPassword } = loaderData;
  const waiting = request !== null && link?.state === 'usable';
  return (
    <AccountFrame
      lead={waiting ? undefined : t('signIn.lead')}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      {viewer && (
        <Notice kind="info" heading={t('signIn.already', { name: viewer.name })}>
          <p>
            <a href={home}>{t('page.circles')}</a>
          </p>
        </Notice>
      )}
      {waiting && (
        <section className="section stack" aria-labelledby="sent">
          <Notice kind="info" heading={t('signIn.sent', { email: link.email })} level={2} id="sent">
            <p>{t('signIn.sentNote')}</p>
          </Notice>
          <CodeForm request={request} returnTo={returnTo} state={actionData} />
        </section>
      )}
      {!waiting && !byPassword && (
        <section className="section stack" aria-labelledby="by-link">
          <h2 id="by-link">{t('signIn.byLink')}</h2>
          {request !== null && (
            <Notice kind="info" heading={t(link?.state === 'used' ? 'signIn.linkUsed' : 'signIn.linkExpired')} />
          )}
          <AddressForm returnTo={returnTo} state={actionData} />
          <p>
            <a
              href={`${path(locale, 'signIn')}?${new URLSearchParams({ by: 'password', ...(returnTo && { returnTo }) })}`}
            >
              {t('password.byPassword')}
            </a>
          </p>
        </section>
      )}
      {byPassword && (
        <section className="section stack" aria-labelledby="by-password">
          <h2 id="by-password">{t('password.byPassword')}</h2>
          <PasswordForm returnTo={returnTo} state={actionData} />
          <p>
            <a href={path(locale, 'signIn') + (returnTo && `?${new URLSearchParams({ returnTo })}`)}>
              {t('signIn.byLink')}
            </a>
          </p>
        </section>
      )}
      {demo && !waiting && <DemoPeople people={demoPeople} returnTo={returnTo || home} />}
    </AccountFrame>
  );
}
