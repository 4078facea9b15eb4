import { data, redirect } from 'react-router';
import { Button, ButtonLink, Notice } from '#ui';
import { ConfirmAddressChangeDocument, ConfirmNewAddressPageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/confirm-new-address';

/** Looking never uses the link up. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const found = answered(await context.get(visit).execute(ConfirmNewAddressPageDocument, { token }));
  return { token, link: found.addressChangeLink ?? null, signedIn: Boolean(found.viewer) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const token = typed(await request.formData(), 'token');
  const { confirmAddressChange: answer } = answeredForMember(
    request,
    await context.get(visit).execute(ConfirmAddressChangeDocument, { token }),
  );
  const refused = (error: string) => data({ error }, { status: 422 });
  switch (answer.__typename) {
    case 'AddressChangeConfirmed':
      return redirect(path(locale, 'changeAddress'), 303);
    case 'LinkUsed':
      return refused(t('refusal.link_used'));
    case 'LinkExpired':
      return refused(t('refusal.link_expired'));
    case 'OtherAccount':
      return refused(t('address.otherAccount'));
    case 'AddressTaken':
      return refused(t('address.taken'));
    default:
      return answer satisfies never;
  }
}

export default function ConfirmNewAddress({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { token, link, signedIn } = loaderData;
  const here = `${path(locale, 'confirmNewAddress')}?${new URLSearchParams({ token })}`;
  const frame = {
    title: t('page.confirmNewAddress'),
    above: ['my', 'changeAddress'] as ('my' | 'changeAddress')[],
    errors: actionData && [{ text: actionData.error }],
  };
  if (link?.state !== 'usable') {
    return (
      <PageFrame {...frame} errors={actionData?.error === t('address.taken') ? frame.errors : []}>
        <Notice
          kind="info"
          heading={t(link?.state === 'used' ? 'refusal.link_used' : 'refusal.link_expired')}
          level={2}
        >
          <p>{t('address.linkAgain')}</p>
        </Notice>
        <p className="actions section">
          <ButtonLink href={path(locale, 'changeAddress')}>{t('page.changeAddress')}</ButtonLink>
        </p>
      </PageFrame>
    );
  }
  return (
    <PageFrame {...frame} lead={t('address.confirmLead', { email: link.email })}>
      {signedIn ? (
        <form method="post" action={here} className="stack">
          <input type="hidden" name="token" value={token} />
          <p>{t('address.confirmNote')}</p>
          <p className="actions">
            <Button>{t('action.confirmAddress')}</Button>
          </p>
        </form>
      ) : (
        <Notice kind="info" heading={t('refusal.sign_in')} level={2}>
          <p className="actions">
            <ButtonLink href={`${path(locale, 'signIn')}?${new URLSearchParams({ returnTo: here })}`}>
              {t('action.signIn')}
            </ButtonLink>
          </p>
        </Notice>
      )}
    </PageFrame>
  );
}
