import { data } from 'react-router';
import { formatDate } from '#kernel';
import { Applications, CapacityForm, CapacityHistory, Notice, SeatMeter, seatsMayChange } from '#ui';
import { OwnCircleSeatsPageDocument } from '../../gql/graphql';
import { seatSentence } from '../../parts/circle-words';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/circle-seats';
import { circleSeatsAction, doneActs } from './circle-seats-action';
import { Enrolled } from './enrolled';

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const found = await context.get(visit).execute(OwnCircleSeatsPageDocument, { id, locale: localeOf(pathname) });
  const { ownCircleSeats: circle } = answeredForMember(request, found);
  if (!circle) throw data(null, { status: 404 });
  return { circle, done: doneActs.find((act) => act === searchParams.get('done')) ?? null };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  circleSeatsAction(request, context.get(visit), params.slug ?? '');

const doneWords = {
  capacity: 'circleSeats.done',
  approved: 'circleSeats.approved',
  declined: 'circleSeats.declined',
} as const;

/** The seats of a circle that one leads: who has one, who waits, and how many there are. */
export default function OwnCircleSeats({ loaderData: { circle, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const lang = circle.titleLocale === locale ? undefined : circle.titleLocale;
  const applications = circle.enrolments.filter(({ status }) => status === 'pending');
  const placed = circle.enrolments.filter(({ status }) => status !== 'pending');
  const here = path(locale, 'ownCircleSeats', circle.id);
  return (
    <PageFrame
      title={t('page.ownCircleSeats')}
      above={['my', 'ownCircles']}
      crumbs={[{ text: circle.title, href: path(locale, 'ownCircle', circle.id), lang }]}
      errors={actionData?.errors}
    >
      <div className="section stack">
        {done && !actionData && <Notice kind="saved" heading={t(doneWords[done])} />}
        <h2 lang={lang}>{circle.title}</h2>
        <SeatMeter {...circle}>{seatSentence(circle, t)}</SeatMeter>
        {circle.limitPerMunicipality && (
          <p className="small">{t('seats.limit', { count: circle.limitPerMunicipality })}</p>
        )}
        {circle.kept > 0 && circle.keptUntil && (
          <p className="small">
            {t('seats.kept', { count: circle.kept, date: formatDate(new Date(circle.keptUntil), locale) })}
          </p>
        )}
      </div>
      {circle.approval && (
        <section className="section stack" aria-labelledby="applications">
          <h2 id="applications">{t('circleSeats.applications')}</h2>
          {applications.length === 0 ? (
            <p className="quiet">{t('circleSeats.noApplications')}</p>
          ) : (
            <Applications
              locale={locale}
              action={here}
              applications={applications}
              state={actionData && 'enrolmentId' in actionData ? actionData : undefined}
            />
          )}
        </section>
      )}
      {(placed.length > 0 || applications.length === 0) && (
        <section className="section">
          <Enrolled enrolments={placed} />
        </section>
      )}
      {seatsMayChange(circle.state) && (
        <section className="section stack" aria-labelledby="change">
          <h2 id="change">{t('circleSeats.change')}</h2>
          <CapacityForm
            locale={locale}
            action={here}
            seats={circle}
            state={actionData && 'capacity' in actionData ? actionData : undefined}
          />
        </section>
      )}
      {circle.capacityChanges.length > 0 && (
        <section className="section">
          <CapacityHistory locale={locale} changes={circle.capacityChanges} />
        </section>
      )}
    </PageFrame>
  );
}
