import { data, redirect } from 'react-router';
import { formatDateTime } from '#kernel';
import { Button, ButtonLink, Notice } from '#ui';
import { StopAddressChangeDocument, StopAddressPageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/stop-address';

/** Looking stops nothing: mail programs and their scanners open it before people do. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const token = query.get('token') ?? '';
  const found = answered(await context.get(visit).execute(StopAddressPageDocument, { token }));
  const { contactEmail } = found.service;
  return { token, change: found.addressChangeToStop ?? null, contactEmail, done: query.has('done') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const token = typed(await request.formData(), 'token');
  const { data: answer, errors } = await context.get(visit).execute(StopAddressChangeDocument, { token });
  if (!answer) {
    const { text, status } = failure(errors, wordsOf(locale));
    return data({ error: text }, { status });
  }
  const stopped = answer.stopAddressChange.__typename === 'AddressChangeStopped';
  // What else it may be, the page tells as it is now.
  const query = new URLSearchParams({ token, ...(stopped && { done: 'stopped' }) });
  return redirect(`${path(locale, 'stopAddress')}?${query}`, 303);
}

export default function StopAddress({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { token, change, contactEmail: email, done } = loaderData;
  const frame = { title: t('page.stopAddress'), errors: actionData && [{ text: actionData.error }] };
  if (change?.state === 'waits') {
    const dateTime = formatDateTime(new Date(change.takesEffectAt), locale);
    return (
      <PageFrame {...frame} lead={t('address.stopLead', { address: change.newAddress, dateTime })}>
        <form method="post" action={path(locale, 'stopAddress')} className="stack">
          <input type="hidden" name="token" value={token} />
          <p>{t('address.stopNote')}</p>
          <p className="actions">
            <Button>{t('address.stop')}</Button>
          </p>
        </form>
      </PageFrame>
    );
  }
  const signIn = `${path(locale, 'signIn')}?${new URLSearchParams({ returnTo: path(locale, 'mySignIns') })}`;
  return (
    <PageFrame {...frame}>
      <div className="section">
        {change === null && <Notice kind="info" heading={t('refusal.link_expired')} level={2} />}
        {change?.state === 'over' && (
          <Notice kind="deadline" heading={t('address.stopOver')} level={2}>
            <p>{t('address.stopOverNote', { email })}</p>
          </Notice>
        )}
        {change?.state === 'stopped' && (
          <>
            <Notice kind={done ? 'saved' : 'info'} heading={t(done ? 'address.stopped' : 'address.stopUsed')} level={2}>
              <p>{t(done ? 'address.stoppedNote' : 'address.stopUsedNote')}</p>
            </Notice>
            <p className="actions section">
              <ButtonLink href={signIn}>{t('action.signIn')}</ButtonLink>
            </p>
          </>
        )}
      </div>
    </PageFrame>
  );
}
