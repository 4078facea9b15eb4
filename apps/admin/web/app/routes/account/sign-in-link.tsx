import { data, redirect } from 'react-router';
import { Button, ButtonLink, Notice } from '#ui';
import { AdminSignInLinkPageDocument, EnterByLinkDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { AccountFrame } from '../../parts/account-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/sign-in-link';
import { enterRefusal, noAnswer } from './enter-refusal';

/** Looking never uses the link up: mail programs and their scanners open it before people do. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const { signInLink, viewer } = answered(await context.get(visit).execute(AdminSignInLinkPageDocument, { token }));
  return { token, link: signInLink ?? null, viewer: viewer ?? null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const token = String((await request.formData()).get('token') ?? '');
  const { data: done, errors } = await context.get(visit).execute(EnterByLinkDocument, { token });
  if (!done) {
    const { text, status } = noAnswer(errors, t);
    return data({ error: text }, { status });
  }
  const answer = done.signInByLink;
  if (answer.__typename === 'Entered') return redirect(path(locale, 'secondStep'), 303);
  return data({ error: enterRefusal(answer, t).text }, { status: 422 });
}

export default function SignInLink({ loaderData: { token, link, viewer }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  if (link?.state === 'usable') {
    return (
      <AccountFrame lead={t('signIn.as', { email: link.email })} errors={actionData && [{ text: actionData.error }]}>
        <form method="post" action={`${path(locale, 'signInLink')}?${new URLSearchParams({ token })}`}>
          <input type="hidden" name="token" value={token} />
          <p className="actions">
            <Button>{t('page.signIn')}</Button>
          </p>
        </form>
      </AccountFrame>
    );
  }
  const again = link?.returnTo ? `?${new URLSearchParams({ returnTo: link.returnTo })}` : '';
  return (
    <AccountFrame>
      <Notice kind="info" heading={t(link?.state === 'used' ? 'signIn.linkUsed' : 'signIn.linkExpired')} level={2}>
        {viewer && <p>{t('signIn.already', { name: viewer.name })}</p>}
      </Notice>
      <p className="actions section">
        {viewer ? (
          <ButtonLink href={link?.returnTo || path(locale, 'circles')}>{t('signIn.goOn')}</ButtonLink>
        ) : (
          <ButtonLink href={path(locale, 'signIn') + again}>{t('signIn.newLink')}</ButtonLink>
        )}
      </p>
    </AccountFrame>
  );
}
