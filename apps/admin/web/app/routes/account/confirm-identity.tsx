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

/** Fields of the proof itself; no other form of the site has fields of these names. */
const codeField = 'proofCode';
const keptMark = 'proofForForm';

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

/**
 * Takes the code; and before that a form that asked for a proof, which comes with all its fields. They stand hidden on the
 * page, and after the proof the browser sends them on (307) to where they were meant for.
 */
export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const form = await request.formData();
  const code = form.get(codeField);
  const isKept = form.has(keptMark);
  const kept = [...form].filter(([name]) => name !== codeField && name !== keptMark).map(ofForm);
  if (code === null) {
    // Where nothing was typed, or a code that is spent by now, one comes back to the page alone.
    return kept.length === 0 || form.has('code') ? redirect(request.url, 303) : { error: null, kept };
  }
  const result = await context.get(visit).execute(ProveAgainDocument, { code: String(code) });
  const { proveAgain } = answeredForTeam(request, result);
  if (proveAgain.__typename === 'ProvedAgain') return redirect(wayBack(request), isKept ? 307 : 303);
  const error = codeRefusal(proveAgain, wordsOf(locale), locale);
  return data({ error, kept: isKept ? kept : null }, { status: 422 });
}

const ofForm = ([name, value]: [string, FormDataEntryValue]): [string, string] => [name, String(value)];

/** The form that waits for the proof, in the form of the proof. */
function Kept({ fields }: { fields: [string, string][] | null | undefined }) {
  return (
    fields && (
      <>
        <input type="hidden" name={keptMark} value="true" />
        {fields.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
      </>
    )
  );
}

export default function ConfirmIdentity({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { played, hasDevice, returnTo } = loaderData;
  const error = actionData?.error ?? undefined;
  return (
    <AccountFrame
      title={t('proof.title')}
      lead={t(actionData?.kept ? 'proof.leadKept' : 'proof.lead')}
      errors={error === undefined ? [] : [{ text: error, field: 'code' }]}
    >
      {hasDevice ? (
        <CodeForm
          action={`${path(locale, 'confirmIdentity')}?${new URLSearchParams({ returnTo })}`}
          button={t('proof.confirm')}
          hint={t('factor.hint')}
          error={error}
          name={codeField}
        >
          <Kept fields={actionData?.kept} />
        </CodeForm>
      ) : (
        <div className="section">
          <Notice kind="info" heading={t('factor.none')} />
        </div>
      )}
      {played !== null && (
        <form className="section" method="post" action="/auth/demo">
          <input type="hidden" name="person" value={played} />
          <input type="hidden" name="returnTo" value={returnTo} />
          <Kept fields={actionData?.kept} />
          <Button look="secondary">{t('proof.play')}</Button>
        </form>
      )}
    </AccountFrame>
  );
}
