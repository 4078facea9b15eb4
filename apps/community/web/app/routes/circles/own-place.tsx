import { formatDate, formatDateTime } from '#kernel';
import { ButtonLink, Notice } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { ActForm } from './act-form';
import type { FormState } from './circle-action';
import type { CirclePageData } from './circle-page-data';
import { GroupSeats } from './group-seats';
import { JoinForm } from './join-form';

interface OwnPlaceProps extends CirclePageData {
  form: FormState | undefined;
}

/** What the reader may do in this circle, or has: a place, an offer, the form, or why there is none. */
export function OwnPlace(props: OwnPlaceProps) {
  const { t } = useWords();
  return (
    <section className="section stack" id="place" tabIndex={-1} aria-labelledby="place-heading">
      <h2 id="place-heading">{t('place.heading')}</h2>
      {props.circle.viewerRejection && <Rejected rejection={props.circle.viewerRejection} />}
      <Place {...props} />
    </section>
  );
}

/** That the application was declined, and why, as it was written. */
function Rejected({ rejection }: { rejection: NonNullable<CirclePageData['circle']['viewerRejection']> }) {
  const { locale, t } = useWords();
  return (
    <Notice kind="info" heading={t('place.rejected')} level={3}>
      <p className="own-circle-note">{rejection.reason}</p>
      <p className="small quiet">{formatDateTime(new Date(rejection.at), locale)}</p>
    </Notice>
  );
}

function Place(props: OwnPlaceProps) {
  const { locale, t } = useWords();
  const { circle, viewer, formKey, form } = props;
  if (circle.state === 'cancelled')
    return (
      <Notice kind="info" heading={t('refusal.cancelled')} level={3}>
        {circle.cancelReason && (
          <p className="cancel-reason">{t('circle.cancelReason', { reason: circle.cancelReason })}</p>
        )}
      </Notice>
    );
  if (circle.viewerEnrolment && formKey) {
    return <Mine {...props} enrolment={circle.viewerEnrolment} formKey={formKey} />;
  }
  switch (circle.state) {
    case 'published':
      return (
        <Notice
          kind="info"
          heading={t('refusal.not_open_yet', { date: formatDate(new Date(circle.enrolmentOpensAt), locale) })}
          level={3}
        />
      );
    case 'enrolment_open':
      if (viewer && formKey) return <JoinForm circle={circle} viewer={viewer} formKey={formKey} form={form} />;
      return <SignInFirst circle={circle} />;
    default:
      return (
        <Notice
          kind="info"
          heading={t('refusal.closed', { date: formatDate(new Date(circle.enrolmentClosesAt), locale) })}
          level={3}
        >
          <p>
            <a href={`${path(locale, 'circles')}?state=OPEN`}>{t('circle.seeOpen')}</a>
          </p>
        </Notice>
      );
  }
}

function SignInFirst({ circle }: { circle: CirclePageData['circle'] }) {
  const { locale, t } = useWords();
  const returnTo = `${path(locale, 'circle', circle.slug)}#place`;
  const signIn = `${path(locale, 'signIn')}?${new URLSearchParams({ returnTo })}`;
  return (
    <>
      <p>{t('place.signInFirst')}</p>
      <p className="actions">
        <ButtonLink href={signIn}>{t('place.signInAndJoin')}</ButtonLink>
      </p>
    </>
  );
}

type Enrolment = NonNullable<CirclePageData['circle']['viewerEnrolment']>;

const seat = { action: 'action.leave', follows: 'confirm.seatGoes' } as const;
/** What leaving is called, and what follows from it. */
const leaving = {
  pending: { action: 'action.withdraw', follows: 'confirm.applicationGoes' },
  waitlisted: { action: 'action.leaveQueue', follows: 'confirm.queueLost' },
  confirmed: seat,
  offered: seat,
  declined: seat,
  expired: seat,
  withdrawn: seat,
  rejected: seat,
  completed: seat,
} as const satisfies Record<Enrolment['status'], object>;

function Mine({
  circle,
  enrolment,
  formKey,
  confirm,
  form: sent,
}: OwnPlaceProps & { enrolment: Enrolment; formKey: string }) {
  const { locale, t } = useWords();
  const here = path(locale, 'circle', circle.slug);
  const represents = t('place.represents', { m: enrolment.municipality.name });
  const form = { action: here, circleId: circle.id, formKey };
  if (confirm === 'leave' || (confirm === 'decline' && enrolment.status === 'offered')) {
    const what = leaving[enrolment.status];
    const text = confirm === 'decline' ? t('action.declineSeat') : t(what.action);
    return (
      <Notice kind="deadline" heading={t(`confirm.${confirm}`, { title: circle.text.title })} level={3}>
        <p>{represents}</p>
        <p>{t(what.follows)}</p>
        <div className="actions">
          <ActForm {...form} act={confirm} text={text} kind="primary" />
          <a href={`${here}#place`}>{t('action.cancel')}</a>
        </div>
      </Notice>
    );
  }
  const ask = (what: 'leave' | 'decline', text: string) => (
    <ButtonLink look="secondary" href={`${here}?confirm=${what}#place`}>
      {text}
    </ButtonLink>
  );
  const group = <GroupSeats action={here} circleId={circle.id} formKey={formKey} enrolment={enrolment} form={sent} />;
  switch (enrolment.status) {
    case 'confirmed':
      return (
        <Notice kind="saved" heading={t('place.confirmed')} level={3}>
          <p>{represents}</p>
          <p>{t('place.mailSent')}</p>
          {group}
          <p className="actions">
            {ask('leave', t('action.leave'))}
            <a href={path(locale, 'transfer', circle.slug)}>{t('transfer.give')}</a>
          </p>
        </Notice>
      );
    case 'completed':
      return (
        <Notice kind="info" heading={t('place.completed')} level={3}>
          <p>{represents}</p>
        </Notice>
      );
    case 'pending':
      return (
        <Notice kind="info" heading={t('place.applied')} level={3}>
          <p>{t('place.appliedNote')}</p>
          <p>{represents}</p>
          {group}
          <p className="actions">{ask('leave', t('action.withdraw'))}</p>
        </Notice>
      );
    case 'waitlisted':
      return (
        <Notice kind="info" heading={t('place.waiting', { position: enrolment.position ?? 1 })} level={3}>
          <p>
            {t('queue.ahead', { count: (enrolment.position ?? 1) - 1 })}. {t('place.waitingNote')}
          </p>
          {enrolment.passedUntil && (
            <p>{t('place.passed', { date: formatDate(new Date(enrolment.passedUntil), locale) })}</p>
          )}
          <p>{represents}</p>
          {group}
          <p className="actions">{ask('leave', t('action.leaveQueue'))}</p>
        </Notice>
      );
    case 'offered':
      return (
        <Notice kind="deadline" heading={t('place.offered')} level={3}>
          <p>
            <b>{t('place.answerBy', { dateTime: formatDateTime(new Date(enrolment.offerExpiresAt ?? 0), locale) })}</b>
          </p>
          <p>{represents}</p>
          {group}
          <p>{t('place.offeredNote')}</p>
          <div className="actions">
            <ActForm {...form} act="accept" text={t('action.acceptSeat')} kind="primary" />
            {ask('decline', t('action.declineSeat'))}
          </div>
        </Notice>
      );
    default:
      return null;
  }
}
