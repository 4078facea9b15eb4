import { Notice } from '#ui';
import { SignInPageDocument } from '../../gql/graphql';
import { answered } from '../../loading';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/sign-in';
import { AddressForm, CodeForm, PasswordForm } from './address-form';
import { DemoPeople } from './demo-people';
import { ProviderChoice } from './provider-choice';
import { signInAction } from './sign-in-action';

export async function loader({ context, request }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const locale = localeOf(url.pathname);
  const { execute, demo } = context.get(visit);
  const asked = url.searchParams.get('request');
  const variables = { locale, request: asked ?? '', asked: asked !== null };
  const { demoPeople, viewer, signInRequest, identityProviders } = answered(
    await execute(SignInPageDocument, variables),
  );
  // The server that takes the form checks the way back; here it is only passed on.
  const returnTo = url.searchParams.get('returnTo') ?? '';
  const by = asked === null ? url.searchParams.get('by') : null;
  const way = by === 'password' || by === 'forgot' ? by : 'link';
  const link = signInRequest ?? null;
  const providers = identityProviders;
  return { demo, demoPeople, providers, returnTo, viewer: viewer ?? null, request: asked, link, way };
}

export const action = ({ request, context }: Route.ActionArgs) => signInAction(request, context.get(visit));

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { demo, demoPeople, providers, returnTo, viewer, request, link, way } = loaderData;
  const back = returnTo && new URLSearchParams({ returnTo }).toString();
  const waiting = request !== null && link?.state === 'usable';
  return (
    <PageFrame
      title={t('page.signIn')}
      lead={waiting || way === 'forgot' ? undefined : t('signIn.lead')}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      {viewer && (
        <Notice kind="info" heading={t('signIn.already', { name: viewer.name })}>
          <p>
            <a href={path(locale, 'my')}>{t('page.my')}</a>
          </p>
        </Notice>
      )}
      {waiting && (
        <section className="section stack" aria-labelledby="sent">
          <Notice kind="saved" heading={t('signIn.sent', { email: link.email })} level={2} id="sent">
            <p>{t('signIn.sentNote')}</p>
          </Notice>
          <CodeForm request={request} returnTo={returnTo} state={actionData} />
          <p>
            <a href={`${path(locale, 'signIn')}${returnTo && `?${new URLSearchParams({ returnTo })}`}`}>
              {t('signIn.otherAddress')}
            </a>
          </p>
        </section>
      )}
      {way === 'password' && (
        <section className="section stack" aria-labelledby="by-password">
          <h2 id="by-password">{t('password.byPassword')}</h2>
          <PasswordForm returnTo={returnTo} state={actionData} />
          <p>
            <a href={`${path(locale, 'signIn')}?by=forgot`}>{t('address.forgot')}</a>
          </p>
          <p>
            <a href={path(locale, 'signIn') + (back && `?${back}`)}>{t('password.forgot')}</a>
          </p>
        </section>
      )}
      {way === 'forgot' && (
        <section className="section stack" aria-labelledby="forgot">
          <h2 id="forgot">{t('address.forgot')}</h2>
          <p>{t('address.forgotNote')}</p>
          <AddressForm by="forgot" returnTo={path(locale, 'mySignIns')} state={actionData} />
        </section>
      )}
      {!waiting && way === 'link' && (
        <section className="section stack" aria-labelledby="by-link">
          <h2 id="by-link">{t('signIn.byLink')}</h2>
          {request !== null && (
            <Notice kind="info" heading={t(link?.state === 'used' ? 'refusal.link_used' : 'refusal.link_expired')} />
          )}
          <AddressForm returnTo={returnTo} state={actionData} />
          <p>
            <a href={`${path(locale, 'signIn')}?by=password${back && `&${back}`}`}>{t('password.byPassword')}</a>
          </p>
        </section>
      )}
      {!waiting && way !== 'forgot' && providers.length > 0 && (
        <section className="section stack" aria-labelledby="by-organisation">
          <h2 id="by-organisation">{t('page.organisationSignIn')}</h2>
          <ProviderChoice providers={providers} aim={viewer ? 'link' : 'sign_in'} returnTo={returnTo} />
        </section>
      )}
      {demo && !waiting && way !== 'forgot' && (
        <DemoPeople people={demoPeople} returnTo={returnTo || path(locale, 'my')} />
      )}
    </PageFrame>
  );
}
