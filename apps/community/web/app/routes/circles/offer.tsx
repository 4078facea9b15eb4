import { data, redirect } from 'react-router';
import { formatDateTime, formatMeeting } from '#kernel';
import { Button, ButtonLink, Notice } from '#ui';
import { AnswerMailedOfferDocument, OfferPageDocument, type OfferPageQuery } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { heldMeetings } from '../../parts/circle-words';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/offer';

/** The page that the mail about an offered seat leads to. Looking answers nothing. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const token = searchParams.get('token') ?? '';
  const variables = { token, locale: localeOf(pathname) };
  const { mailedOffer } = answered(await context.get(visit).execute(OfferPageDocument, variables));
  if (!mailedOffer) throw data(null, { status: 404 });
  return { token, offer: mailedOffer, declining: searchParams.get('confirm') === 'decline' };
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const token = typed(form, 'token');
  const answer = typed(form, 'answer') === 'accept' ? 'ACCEPT' : 'DECLINE';
  const { data: done, errors } = await context
    .get(visit)
    .execute(AnswerMailedOfferDocument, { input: { token, answer } });
  if (!done) {
    const { text, status } = failure(errors, t);
    return data({ error: text }, { status });
  }
  const told = done.answerMailedOffer;
  switch (told.__typename) {
    case 'OfferAnswered':
      return redirect(`${path(locale, 'offer')}?${new URLSearchParams({ token })}`, 303);
    case 'OfferExpired': {
      const dateTime = formatDateTime(new Date(told.expiredAt), locale);
      return data({ error: t('refusal.offer_expired', { dateTime }) }, { status: 422 });
    }
    case 'NoOffer':
      return data({ error: t('refusal.no_offer') }, { status: 422 });
    case 'CircleCancelled':
      return data({ error: t('refusal.cancelled') }, { status: 422 });
    case 'CircleNotFound':
      return data({ error: t('refusal.not_found') }, { status: 422 });
    default:
      return told satisfies never;
  }
}

type Offer = NonNullable<OfferPageQuery['mailedOffer']>;

export default function OfferPage({ loaderData: { token, offer, declining }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { circle, enrolment } = offer;
  const [first] = heldMeetings(circle.meetings);
  const lang = circle.text.locale === locale ? undefined : circle.text.locale;
  return (
    <PageFrame title={t('place.heading')} errors={actionData && [{ text: actionData.error, field: 'answer' }]}>
      <div className="section stack" id="answer" tabIndex={-1}>
        <h2 lang={lang}>
          <a href={`${path(locale, 'circle', circle.slug)}#place`}>{circle.text.title}</a>
        </h2>
        <ul className="meta">
          {first && (
            <li>
              {[
                formatMeeting(new Date(first.startsAt), new Date(first.endsAt), locale),
                first.place ?? t(`mode.${circle.mode}`),
              ].join(', ')}
            </li>
          )}
          <li>{t('place.represents', { m: enrolment.municipality.name })}</li>
        </ul>
        <State token={token} offer={offer} declining={declining} />
      </div>
    </PageFrame>
  );
}

function State({
  token,
  offer: { circle, enrolment },
  declining,
}: {
  token: string;
  offer: Offer;
  declining: boolean;
}) {
  const { locale, t } = useWords();
  const here = (more: Record<string, string> = {}) =>
    `${path(locale, 'offer')}?${new URLSearchParams({ token, ...more })}`;
  const dateTime = formatDateTime(new Date(enrolment.offerExpiresAt ?? 0), locale);
  const answer = (value: 'accept' | 'decline', text: string) => (
    <form method="post" action={here()} className="act">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="answer" value={value} />
      <Button>{text}</Button>
    </form>
  );
  switch (enrolment.status) {
    case 'offered':
      return declining ? (
        <Notice kind="deadline" heading={t('confirm.decline', { title: circle.text.title })} level={3}>
          <p>{t('confirm.seatGoes')}</p>
          <div className="actions">
            {answer('decline', t('action.declineSeat'))}
            <a href={here()}>{t('action.cancel')}</a>
          </div>
        </Notice>
      ) : (
        <Notice kind="deadline" heading={t('place.offered')} level={3}>
          <p>
            <b>{t('place.answerBy', { dateTime })}</b>
          </p>
          <p>{t('place.offeredNote')}</p>
          <div className="actions">
            {answer('accept', t('action.acceptSeat'))}
            <ButtonLink look="secondary" href={here({ confirm: 'decline' })}>
              {t('action.declineSeat')}
            </ButtonLink>
          </div>
        </Notice>
      );
    case 'confirmed':
      return (
        <Notice kind="saved" heading={t('place.confirmed')} level={3}>
          <p>{t('place.mailSent')}</p>
        </Notice>
      );
    case 'expired':
      return <Notice kind="info" heading={t('refusal.offer_expired', { dateTime })} level={3} />;
    case 'declined':
      return <Notice kind="info" heading={t('place.declined')} level={3} />;
    default:
      return <Notice kind="info" heading={t('refusal.no_offer')} level={3} />;
  }
}
