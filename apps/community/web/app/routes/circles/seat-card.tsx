import { formatDateTime } from '#kernel';
import { ButtonLink, SeatMeter } from '#ui';
import { hasFreeSeat, seatSentence } from '../../parts/circle-words';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { CirclePageData } from './circle-page-data';

interface SeatCardProps {
  circle: CirclePageData['circle'];
  asOf: string;
  signedIn: boolean;
}

/** The seats in one look; the act itself stands further down, or on the phone right below. */
export function SeatCard({ circle, asOf, signedIn }: SeatCardProps) {
  const { locale, t } = useWords();
  const { seats } = circle;
  const mayTell = signedIn && (circle.state === 'published' || circle.state === 'enrolment_open');
  const open = circle.state === 'enrolment_open' && !circle.viewerEnrolment;
  return (
    <section className="card stack" aria-labelledby="seats">
      <h2 id="seats">{t('seats.heading')}</h2>
      <SeatMeter {...seats}>{seatSentence(seats, t)}</SeatMeter>
      <dl className="facts">
        <dt>{t('seats.confirmed')}</dt>
        <dd>
          {seats.confirmed} / {seats.capacity}
        </dd>
        {seats.offered > 0 && (
          <>
            <dt>{t('seats.offered')}</dt>
            <dd>{seats.offered}</dd>
          </>
        )}
        <dt>{t('seats.freeNow')}</dt>
        <dd>{seats.free}</dd>
        <dt>{t('seats.waiting')}</dt>
        <dd>{seats.waiting}</dd>
      </dl>
      {seats.approval && <p className="small">{t('seats.approval')}</p>}
      {seats.limitPerMunicipality && <p className="small">{t('seats.limit', { count: seats.limitPerMunicipality })}</p>}
      {circle.viewerEnrolment?.status === 'waitlisted' && (
        <p>
          <b>{t('place.waiting', { position: circle.viewerEnrolment.position ?? 1 })}</b>
        </p>
      )}
      {open && (
        <p className="actions">
          <ButtonLink href="#place">
            {t(seats.approval ? 'action.apply' : hasFreeSeat(circle) ? 'action.join' : 'action.joinQueue')}
          </ButtonLink>
        </p>
      )}
      {circle.state === 'wrap_up' && circle.viewerEnrolment?.status === 'confirmed' && (
        <p>
          <a href={path(locale, 'circleFeedback', circle.slug)}>{t('feedback.give')}</a>
        </p>
      )}
      {mayHaveCertificate(circle) && (
        <p>
          <a href={path(locale, 'certificate', circle.slug)}>{t('page.certificate')}</a>
        </p>
      )}
      {mayTell && (
        <p>
          <a href={path(locale, 'tip', circle.slug)}>{t('page.tip')}</a>
        </p>
      )}
      <p className="small quiet">{t('seats.asOf', { dateTime: formatDateTime(new Date(asOf), locale) })}</p>
    </section>
  );
}

/** Whoever had a seat in a circle that is over. */
const mayHaveCertificate = ({ state, viewerEnrolment }: CirclePageData['circle']): boolean =>
  (state === 'wrap_up' || state === 'completed') && viewerEnrolment?.status === 'confirmed';
