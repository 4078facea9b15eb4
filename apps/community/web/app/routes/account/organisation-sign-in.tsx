import { Button, ButtonLink, Notice } from '#ui';
import { OrganisationSignInPageDocument, type OrganisationSignInPageQuery } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/organisation-sign-in';
import { NewAccountForm } from './new-account-form';
import { type OrganisationState, organisationAction } from './organisation-action';
import { organisationRefusal } from './organisation-answer';
import { ProviderChoice } from './provider-choice';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const found = answered(await context.get(visit).execute(OrganisationSignInPageDocument, { locale }));
  return {
    viewer: found.viewer ?? null,
    providers: found.identityProviders,
    pending: found.pendingIdentity ?? null,
    refusal: organisationRefusal(searchParams.get('refusal'), wordsOf(locale)),
    // The server that takes the form checks the way back; here it is only passed on.
    returnTo: searchParams.get('returnTo') ?? '',
  };
}

export const action = ({ request, context }: Route.ActionArgs) => organisationAction(request, context.get(visit));

type Pending = NonNullable<OrganisationSignInPageQuery['pendingIdentity']>;
type Viewer = OrganisationSignInPageQuery['viewer'];

/** Where one is between the site and one's organisation: on the way there, back and still to be linked, or refused. */
export default function OrganisationSignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { providers, pending, refusal, returnTo, viewer } = loaderData;
  if (actionData?.goTo) return <GoOn address={actionData.goTo} />;
  if (pending !== null && refusal === null) return <Waiting pending={pending} viewer={viewer} state={actionData} />;
  return (
    <PageFrame title={t('page.organisationSignIn')} above={['signIn']} errors={actionData?.errors}>
      {refusal !== null && !actionData && (
        <div className="section">
          <Notice kind="info" heading={refusal} level={2} />
        </div>
      )}
      <section className="section stack" aria-labelledby="choice">
        <h2 id="choice">{t(providers.length > 0 ? 'organisation.choose' : 'organisation.none')}</h2>
        <ProviderChoice providers={providers} aim={viewer ? 'link' : 'sign_in'} returnTo={returnTo} />
      </section>
      {!viewer && <ByMail returnTo={returnTo} />}
    </PageFrame>
  );
}

/** The other way in, which needs nobody else. */
function ByMail({ returnTo }: { returnTo: string }) {
  const { locale, t } = useWords();
  const query = returnTo && `?${new URLSearchParams({ returnTo })}`;
  return (
    <section className="section stack" aria-labelledby="by-mail">
      <h2 id="by-mail">{t('organisation.otherWay')}</h2>
      <p className="actions">
        <ButtonLink href={path(locale, 'signIn') + query} look="secondary">
          {t('signIn.byLink')}
        </ButtonLink>
      </p>
    </section>
  );
}

/** The browser goes on by itself. A redirect of the form itself would be stopped: forms of our pages go to us alone. */
function GoOn({ address }: { address: string }) {
  const { t } = useWords();
  return (
    <PageFrame title={t('page.organisationSignIn')} lead={t('organisation.goingOn')} above={['signIn']}>
      <meta httpEquiv="refresh" content={`0;url=${address}`} />
      <p className="actions">
        <ButtonLink href={address}>{t('organisation.goOn')}</ButtonLink>
      </p>
    </PageFrame>
  );
}

interface WaitingProps {
  pending: Pending;
  viewer: Viewer;
  state: OrganisationState | undefined;
}

/** Who has come back from their organisation, and what is still to be done. */
function Waiting({ pending, viewer, state }: WaitingProps) {
  const { locale, t } = useWords();
  const { provider, email, name, next, returnTo } = pending;
  const here = path(locale, 'organisationSignIn');
  const errors = state?.errors ?? [];
  const frame = { title: t('page.organisationSignIn'), above: ['signIn'] as 'signIn'[], errors };
  if (next === 'confirm') {
    const lead = t('organisation.confirm', { provider, account: viewer?.email ?? '' });
    return (
      <PageFrame title={t('organisation.add')} lead={lead} above={['my']} errors={errors}>
        <form method="post" action={here} className="stack">
          {email && <p>{t('organisation.confirmAs', { email })}</p>}
          <input type="hidden" name="act" value="link" />
          <p className="actions">
            <Button>{t('organisation.link')}</Button>
            <ButtonLink href={path(locale, 'my')} look="secondary">
              {t('action.cancel')}
            </ButtonLink>
          </p>
        </form>
      </PageFrame>
    );
  }
  if (email === null) {
    return (
      <PageFrame {...frame} lead={t('organisation.noAddress', { provider })}>
        <ByMail returnTo={here} />
      </PageFrame>
    );
  }
  if (next === 'open') {
    const kept = state?.kept ?? { name, locale, purpose: '' };
    return (
      <PageFrame {...frame} title={t('page.signUp')} lead={t('organisation.open', { provider, email })}>
        <NewAccountForm action={here} token="" errors={errors} kept={kept} />
      </PageFrame>
    );
  }
  return (
    <PageFrame {...frame} lead={t('organisation.prove', { provider, email })}>
      <form method="post" action={path(locale, 'signIn')} className="stack">
        <p>{t('organisation.proveNote')}</p>
        <input type="hidden" name="act" value="link" />
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <p className="actions">
          <Button>{t('action.sendLink')}</Button>
        </p>
      </form>
    </PageFrame>
  );
}
