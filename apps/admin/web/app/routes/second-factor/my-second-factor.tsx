import './second-factor.css';
import { data } from 'react-router';
import { formatDateTime } from '#kernel';
import { Button, Notice } from '#ui';
import { MySecondFactorPageDocument, RenewRecoveryCodesDocument, ReplaceDeviceDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { AccountFrame } from '../../parts/account-frame';
import { confirmFirst } from '../../parts/confirm-first';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/my-second-factor';
import { codeRefusal } from './code-refusal';
import { CodeForm, Device, RecoveryCodes } from './parts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const found = answeredForTeam(request, await context.get(visit).execute(MySecondFactorPageDocument, {}));
  // Asked before anything is typed.
  if (!found.viewer?.provedRecently) throw confirmFirst(request);
  return { factor: found.mySecondFactor ?? null, device: found.newDevice };
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const { execute } = context.get(visit);
  const t = wordsOf(locale);
  const refused = (error: string) => data({ error, recoveryCodes: null, heading: '' }, { status: 422 });
  const form = await request.formData();
  if (form.get('act') === 'device') {
    const code = String(form.get('code') ?? '');
    const { replaceDevice } = answeredForTeam(request, await execute(ReplaceDeviceDocument, { code }));
    if (replaceDevice.__typename !== 'DeviceReplaced') return refused(codeRefusal(replaceDevice, t, locale));
    return { error: null, recoveryCodes: replaceDevice.recoveryCodes, heading: t('factor.enrolled') };
  }
  const { renewRecoveryCodes } = answeredForTeam(request, await execute(RenewRecoveryCodesDocument, {}));
  if (renewRecoveryCodes.__typename !== 'RecoveryCodesRenewed') return refused(t('factor.none'));
  return { error: null, recoveryCodes: renewRecoveryCodes.recoveryCodes, heading: t('factor.renewed') };
}

export default function MySecondFactor({ loaderData: { factor, device }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const here = path(locale, 'mySecondFactor');
  const error = actionData?.error ?? undefined;
  return (
    <AccountFrame title={t('page.mySecondFactor')} errors={error === undefined ? [] : [{ text: error, field: 'code' }]}>
      {actionData?.recoveryCodes ? (
        <RecoveryCodes codes={actionData.recoveryCodes} heading={actionData.heading} />
      ) : (
        <>
          <section className="section stack" aria-labelledby="codes">
            <h2 id="codes">{t('factor.recovery')}</h2>
            {factor ? (
              <>
                <p>{t('factor.left', { count: factor.recoveryCodesLeft })}</p>
                <form method="post" action={here}>
                  <Button look="secondary">{t('factor.renew')}</Button>
                </form>
              </>
            ) : (
              <Notice kind="info" heading={t('factor.none')} />
            )}
          </section>
          <section className="section stack" aria-labelledby="device">
            <h2 id="device">{t('factor.newDevice')}</h2>
            {factor && <p>{t('factor.since', { dateTime: formatDateTime(new Date(factor.enrolledAt), locale) })}</p>}
            <Device device={device} />
            <CodeForm act="device" action={here} button={t('factor.enrol')} hint={t('factor.newHint')} error={error} />
          </section>
        </>
      )}
    </AccountFrame>
  );
}
