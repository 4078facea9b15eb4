import { data, redirect } from 'react-router';
import { formatDateTime } from '#kernel';
import { Button, ButtonLink, Notice } from '#ui';
import { SignInByLinkDocument, SignInLinkPageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/sign-in-link';
import { newAccountIn } from './new-account';
import { NewAccountForm } from './new-account-form';
import { afterSignIn, signInRefusal } from './sign-in-answer';

/** Looking never uses the link up: mail programs and their scanners open it before people do. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const found = answered(await context.get(visit).execute(SignInLinkPageDocument, { token }));
  return { token, link: found.signInLink ?? null, viewer: found.viewer ?? null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const { kept, missing, account } = newAccountIn(form, t);
  const refused = (errors: { text: string; field?: string | undefined }[], status = 422) =>
    data({ errors, kept }, { status });
  const opens = typed(form, 'act') === 'open';
  if (opens && account === null) return refused(missing);
  const input = { token: typed(form, 'token'), newAccount: opens ? account : null };
  const { data: done, errors } = await context.get(visit).execute(SignInByLinkDocument, { input });
  if (!done) {
    const { text, status } = failure(errors, t);
    return refused([{ text }], status);
  }
  const answer = done.signInByLink;
  if (answer.__typename === 'SignInDone') return redirect(afterSignIn(answer, locale), 303);
  if (answer.__typename === 'AccountNeeded') return refused([{ text: t('refusal.name_missing'), field: 'name' }]);
  return refused([signInRefusal(answer, t, locale)]);
}

export default function SignInLink({ loaderData: { token, link, viewer }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const here = `${path(locale, 'signInLink')}?${new URLSearchParams({ token })}`;
  if (link?.state !== 'usable') {
    const again = link?.returnTo ? `?${new URLSearchParams({ returnTo: link.returnTo })}` : '';
    const isIn = viewer !== null && viewer.email === link?.email;
    return (
      <PageFrame title={t('page.signIn')} above={['signIn']}>
        <Notice
          kind="info"
          heading={t(link?.state === 'used' ? 'refusal.link_used' : 'refusal.link_expired')}
          level={2}
        >
          {isIn && <p>{t('signIn.already', { name: viewer.name })}</p>}
        </Notice>
        <p className="actions section">
          {isIn ? (
            <ButtonLink href={link.returnTo || path(locale, 'my')}>{t('signIn.goOn')}</ButtonLink>
          ) : (
            <ButtonLink href={path(locale, 'signIn') + again}>{t('signIn.newLink')}</ButtonLink>
          )}
        </p>
      </PageFrame>
    );
  }
  if (!link.known && link.awaitedFrom) {
    const dateTime = formatDateTime(new Date(link.awaitedFrom), locale);
    return (
      <PageFrame title={t('page.signIn')} above={['signIn']} errors={actionData?.errors}>
        <Notice kind="info" heading={t('address.awaited', { dateTime })} level={2}>
          <p>{t('address.awaitedNote')}</p>
        </Notice>
        <p className="actions section">
          <ButtonLink href={path(locale, 'signIn')}>{t('action.signIn')}</ButtonLink>
        </p>
      </PageFrame>
    );
  }
  if (!link.known) {
    return (
      <PageFrame
        title={t('page.signUp')}
        lead={t('account.lead', { email: link.email })}
        above={['signIn']}
        errors={actionData?.errors}
      >
        <NewAccountForm action={here} token={token} errors={actionData?.errors ?? []} kept={actionData?.kept} />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={t('page.signIn')}
      lead={t('signIn.as', { email: link.email })}
      above={['signIn']}
      errors={actionData?.errors}
    >
      <form method="post" action={here}>
        <input type="hidden" name="token" value={token} />
        <p className="actions">
          <Button>{t('action.signIn')}</Button>
        </p>
      </form>
    </PageFrame>
  );
}
