import { data, redirect } from 'react-router';
import { Button, Notice } from '#ui';
import { ProveAgainDocument, ProveAgainPageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { AccountFrame } from '../../parts/account-frame';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import { codeRefusal } from '../second-factor/code-refusal';
import { CodeForm } from '../second-factor/parts';
import type { Route } from './+types/confirm-identity';

/** Where one came from: a path of this site, or its front page. */
function wayBack(request: Request): string {
  const url = new URL(request.url);
  const asked = url.searchParams.get('returnTo') ?? '';
  const own = /^\/(?![/\\])/.test(asked) && URL.canParse(asked, url) && new URL(asked, url).origin === url.origin;
  return own ? asked : path(localeOf(url.pathname), 'circles');
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const found = answeredForTeam(request, await context.get(visit).execute(ProveAgainPageDocument, {}));
  const { viewer, demoPeople, mySecondFactor } = found;
  const played = demoPeople.some(({ id }) => id === viewer?.id) ? (viewer?.id ?? null) : null;
  return { played, hasDevice: Boolean(mySecondFactor), returnTo: wayBack(request) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const code = String((await request.formData()).get('code') ?? '');
  const result = await context.get(visit).execute(ProveAgainDocument, { code });
  const { proveAgain } = answeredForTeam(request, result);
  if (proveAgain.__typename === 'ProvedAgain') return redirect(wayBack(request), 303);
  return data({ error: codeRefusal(proveAgain, wordsOf(locale), locale) }, { status: 422 });
}

export default function ConfirmIdentity({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { played, hasDevice, returnTo } = loaderData;
  return (
    <AccountFrame
      title={t('proof.title')}
      lead={t('proof.lead')}
      errors={actionData && [{ text: actionData.error, field: 'code' }]}
    >
      {hasDevice ? (
        <CodeForm
          action={`${path(locale, 'confirmIdentity')}?${new URLSearchParams({ returnTo })}`}
          button={t('proof.confirm')}
          hint={t('factor.hint')}
          error={actionData?.error}
        />
      ) : (
        <Notice kind="info" heading={t('factor.none')} />
      )}
      {played !== null && (
        <form className="section" method="post" action="/auth/demo">
          <input type="hidden" name="person" value={played} />
          <input type="hidden" name="returnTo" value={returnTo} />
          <Button look="secondary">{t('proof.play')}</Button>
        </form>
      )}
    </AccountFrame>
  );
}
