import { data, redirect } from 'react-router';
import type { Locale } from '#kernel';
import { Button, ButtonLink, Notice } from '#ui';
import { ConfirmAddressDocument, ConfirmAddressPageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/confirm-address';

/** Looking never uses the link up. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const found = answered(await context.get(visit).execute(ConfirmAddressPageDocument, { token }));
  return { token, link: found.addressLink ?? null, signedIn: Boolean(found.viewer) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const token = typed(await request.formData(), 'token');
  const { data: done, errors } = await context.get(visit).execute(ConfirmAddressDocument, { token });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : data({ error: text }, { status });
  }
  const answer = done.confirmAddress;
  switch (answer.__typename) {
    case 'AddressConfirmed':
      return redirect(afterProof(answer, locale), 303);
    case 'LinkUsed':
      return data({ error: t('refusal.link_used') }, { status: 422 });
    case 'LinkExpired':
      return data({ error: t('refusal.link_expired') }, { status: 422 });
    case 'OtherAccount':
      return data({ error: t('refusal.other_account') }, { status: 422 });
    default:
      return answer satisfies never;
  }
}

/** While somebody is to approve it the page of affiliations says so; what holds leads back to where one came from. */
const afterProof = ({ status, returnTo }: { status: string; returnTo: string }, locale: Locale): string =>
  (status === 'approved' && returnTo) || `${path(locale, 'myAffiliation')}?done=${status}`;

export default function ConfirmAddress({ loaderData: { token, link, signedIn }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const here = `${path(locale, 'confirmAddress')}?${new URLSearchParams({ token })}`;
  const errors = actionData && [{ text: actionData.error }];
  const frame = {
    title: t('page.confirmAddress'),
    above: ['my', 'myAffiliation'] as ('my' | 'myAffiliation')[],
    errors,
  };
  if (link?.state !== 'usable') {
    return (
      <PageFrame {...frame} errors={[]}>
        <Notice
          kind="info"
          heading={t(link?.state === 'used' ? 'refusal.link_used' : 'refusal.link_expired')}
          level={2}
        >
          <p>{t('affiliation.linkAgain')}</p>
        </Notice>
        <p className="actions section">
          <ButtonLink href={path(locale, 'myAffiliation')}>{t('page.myAffiliation')}</ButtonLink>
        </p>
      </PageFrame>
    );
  }
  return (
    <PageFrame {...frame} lead={t('affiliation.confirmLead', { email: link.email })}>
      {signedIn ? (
        <form method="post" action={here}>
          <input type="hidden" name="token" value={token} />
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
