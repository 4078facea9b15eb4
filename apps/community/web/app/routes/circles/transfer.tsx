import { data } from 'react-router';
import { formatDateTime } from '#kernel';
import { Button, ButtonLink, Notice, TextField } from '#ui';
import { TransferPageDocument, type TransferPageQuery } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/transfer';
import { doneActs, type TransferState, transferAction } from './transfer-action';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { slug: params.slug ?? '', locale: localeOf(pathname) };
  const result = await context.get(visit).execute(TransferPageDocument, variables);
  const { circle, seatTransfers } = answeredForMember(request, result);
  if (!circle) throw data(null, { status: 404 });
  const transfers = seatTransfers.filter(({ circleSlug }) => circleSlug === circle.slug);
  return { circle, transfers, done: doneActs.find((act) => act === searchParams.get('done')) };
}

export const action = ({ request, context }: Route.ActionArgs) => transferAction(request, context.get(visit));

/** Handing one's seat to a colleague, and taking one that is handed over. */
export default function TransferPage({ loaderData: { circle, transfers, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const lang = circle.text.locale === locale ? undefined : circle.text.locale;
  const circlePage = path(locale, 'circle', circle.slug);
  const given = transfers.find((one) => one.given);
  const asked = transfers.filter((one) => !one.given);
  return (
    <PageFrame
      title={t('page.transfer')}
      lead={t(asked.length > 0 ? 'transfer.leadTaker' : 'transfer.lead')}
      above={['circles']}
      crumbs={[{ text: circle.text.title, href: circlePage, lang }]}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      <div className="section stack">
        {done && !actionData && (
          <Notice kind="saved" heading={t(`transfer.done.${done}`)}>
            <p>{t(`transfer.doneNote.${done}`)}</p>
          </Notice>
        )}
        <h2 lang={lang}>{circle.text.title}</h2>
        {asked.map((transfer) => (
          <Asked key={transfer.id} slug={circle.slug} transfer={transfer} />
        ))}
        {given && <Given slug={circle.slug} transfer={given} />}
        {!given && circle.viewerEnrolment?.status === 'confirmed' && <AskForm circle={circle} state={actionData} />}
        {transfers.length === 0 && circle.viewerEnrolment?.status !== 'confirmed' && (
          <Notice kind="info" heading={t('transfer.noSeat')} level={3} />
        )}
        <p>
          <a href={circlePage}>{t('tip.back')}</a>
        </p>
      </div>
    </PageFrame>
  );
}

interface TransferProps {
  slug: string;
  transfer: TransferPageQuery['seatTransfers'][number];
}

interface StepProps extends TransferProps {
  act: 'accept' | 'decline' | 'takeBack';
  look: 'primary' | 'secondary';
}

function Step({ slug, transfer, act, look }: StepProps) {
  const { locale, t } = useWords();
  return (
    <form method="post" action={path(locale, 'transfer', slug)} className="act">
      <input type="hidden" name="transfer" value={transfer.id} />
      <input type="hidden" name="act" value={act} />
      <Button look={look}>{t(`transfer.${act}`)}</Button>
    </form>
  );
}

function Asked({ slug, transfer }: TransferProps) {
  const { locale, t } = useWords();
  return (
    <Notice
      kind="deadline"
      heading={t('transfer.askedHeading', { name: transfer.giverName ?? t('transfer.colleague') })}
      level={3}
    >
      <p>
        <b>{t('place.answerBy', { dateTime: formatDateTime(new Date(transfer.expiresAt), locale) })}</b>
      </p>
      <p>{t('place.represents', { m: transfer.municipalityName })}</p>
      <p>{t('transfer.askedNote')}</p>
      <div className="actions">
        <Step slug={slug} transfer={transfer} act="accept" look="primary" />
        <Step slug={slug} transfer={transfer} act="decline" look="secondary" />
      </div>
    </Notice>
  );
}

function Given({ slug, transfer }: TransferProps) {
  const { locale, t } = useWords();
  const dateTime = formatDateTime(new Date(transfer.expiresAt), locale);
  return (
    <Notice kind="info" heading={t('transfer.givenHeading', { email: transfer.email ?? '' })} level={3}>
      <p>{t('transfer.givenNote', { dateTime })}</p>
      <div className="actions">
        <Step slug={slug} transfer={transfer} act="takeBack" look="secondary" />
      </div>
    </Notice>
  );
}

interface AskFormProps {
  circle: NonNullable<TransferPageQuery['circle']>;
  state: TransferState | undefined;
}

function AskForm({ circle, state }: AskFormProps) {
  const { locale, t } = useWords();
  return (
    <form method="post" action={path(locale, 'transfer', circle.slug)} className="join" noValidate>
      <p className="text">{t('transfer.how', { m: circle.viewerEnrolment?.municipality.name ?? '' })}</p>
      <input type="hidden" name="circle" value={circle.id} />
      <input type="hidden" name="act" value="ask" />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('tip.email')}
        hint={t('transfer.emailHint')}
        defaultValue={state?.email}
        error={state?.field === 'email' ? state.error : undefined}
      />
      <p className="actions">
        <Button>{t('transfer.ask')}</Button>
        <ButtonLink look="secondary" href={path(locale, 'circle', circle.slug)}>
          {t('action.cancel')}
        </ButtonLink>
      </p>
    </form>
  );
}
