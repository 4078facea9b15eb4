import { formatDateTime } from '#kernel';
import { Button, ButtonLink, Notice, TextField } from '#ui';
import { ChangeAddressPageDocument, type ChangeAddressPageQuery } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/change-address';
import { changeAddressAction } from './change-address-action';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer, myAddressChange } = answeredForMember(
    request,
    await context.get(visit).execute(ChangeAddressPageDocument, {}),
  );
  if (!viewer) throw new Error('a member is nobody');
  const cancelled = new URL(request.url).searchParams.get('done') === 'cancelled';
  return { viewer, change: myAddressChange ?? null, cancelled };
}

export const action = ({ request, context }: Route.ActionArgs) => changeAddressAction(request, context.get(visit));

export default function ChangeAddress({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { viewer, change, cancelled } = loaderData;
  const waits = change?.takesEffectAt !== undefined && change?.takesEffectAt !== null;
  return (
    <PageFrame
      title={t('page.changeAddress')}
      lead={t('address.lead')}
      above={['my', 'myDetails']}
      errors={actionData && [{ text: actionData.error, field: waits ? undefined : 'email' }]}
    >
      {cancelled && !change && !actionData && (
        <div className="section">
          <Notice kind="saved" heading={t('address.cancelled')} />
        </div>
      )}
      {change && (
        <div className="section">
          <UnderWay change={change} />
        </div>
      )}
      <div className="fact section">
        <p>
          <b>{t('address.now')}</b>
        </p>
        <p>{viewer.email}</p>
      </div>
      {!waits && (
        <section className="section stack" aria-labelledby="change">
          <h2 id="change">{t('address.changeHeading')}</h2>
          <p>{t('address.how')}</p>
          <p>{t('address.affiliations')}</p>
          {viewer.provedRecently ? <NewAddress email={actionData?.email} error={actionData?.error} /> : <ProveFirst />}
        </section>
      )}
    </PageFrame>
  );
}

/** The change that waits for its confirmation, or for its instant. */
function UnderWay({ change }: { change: NonNullable<ChangeAddressPageQuery['myAddressChange']> }) {
  const { locale, t } = useWords();
  const { newEmail: email, takesEffectAt } = change;
  const confirmed = Boolean(takesEffectAt);
  const dateTime = takesEffectAt ? formatDateTime(new Date(takesEffectAt), locale) : '';
  return (
    <Notice
      kind={confirmed ? 'deadline' : 'saved'}
      heading={confirmed ? t('address.waits', { dateTime }) : t('address.sent', { email })}
      level={2}
    >
      <p>{confirmed ? t('address.waitsNote', { email }) : t('address.sentNote')}</p>
      <form method="post" action={path(locale, 'changeAddress')}>
        <input type="hidden" name="act" value="cancel" />
        <p className="actions">
          <Button look="secondary">{t('address.cancel')}</Button>
        </p>
      </form>
    </Notice>
  );
}

function NewAddress({ email, error }: { email: string | undefined; error: string | undefined }) {
  const { locale, t } = useWords();
  return (
    <form method="post" action={path(locale, 'changeAddress')} className="join" noValidate>
      <input type="hidden" name="act" value="request" />
      <TextField
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        label={t('address.new')}
        defaultValue={email}
        error={error}
      />
      <p className="actions">
        <Button>{t('address.send')}</Button>
      </p>
    </form>
  );
}

function ProveFirst() {
  const { locale, t } = useWords();
  const returnTo = path(locale, 'changeAddress');
  return (
    <>
      <p>{t('address.proveFirst')}</p>
      <p className="actions">
        <ButtonLink href={`${path(locale, 'confirmIdentity')}?${new URLSearchParams({ returnTo })}`} look="secondary">
          {t('page.confirmIdentity')}
        </ButtonLink>
      </p>
    </>
  );
}
