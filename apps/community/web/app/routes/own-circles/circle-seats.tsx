import { data } from 'react-router';
import { CapacityForm, CapacityHistory, Notice, SeatMeter, seatsMayChange } from '#ui';
import { OwnCircleSeatsPageDocument } from '../../gql/graphql';
import { seatSentence } from '../../parts/circle-words';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/circle-seats';
import { circleSeatsAction } from './circle-seats-action';
import { Enrolled } from './enrolled';

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const found = await context.get(visit).execute(OwnCircleSeatsPageDocument, { id, locale: localeOf(pathname) });
  const { ownCircleSeats: circle } = answeredForMember(request, found);
  if (!circle) throw data(null, { status: 404 });
  return { circle, changed: searchParams.get('done') === 'capacity' };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  circleSeatsAction(request, context.get(visit), params.slug ?? '');

/** The seats of a circle that one leads: who has one, who waits, and how many there are. */
export default function OwnCircleSeats({ loaderData: { circle, changed }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const lang = circle.titleLocale === locale ? undefined : circle.titleLocale;
  return (
    <PageFrame
      title={t('page.ownCircleSeats')}
      above={['my', 'ownCircles']}
      crumbs={[{ text: circle.title, href: path(locale, 'ownCircle', circle.id), lang }]}
      errors={actionData?.errors}
    >
      <div className="section stack">
        {changed && !actionData && <Notice kind="saved" heading={t('circleSeats.done')} />}
        <h2 lang={lang}>{circle.title}</h2>
        <SeatMeter {...circle}>{seatSentence(circle, t)}</SeatMeter>
        {circle.limitPerMunicipality && (
          <p className="small">{t('seats.limit', { count: circle.limitPerMunicipality })}</p>
        )}
      </div>
      <section className="section">
        <Enrolled enrolments={circle.enrolments} />
      </section>
      {seatsMayChange(circle.state) && (
        <section className="section stack" aria-labelledby="change">
          <h2 id="change">{t('circleSeats.change')}</h2>
          <CapacityForm
            locale={locale}
            action={path(locale, 'ownCircleSeats', circle.id)}
            seats={circle}
            state={actionData}
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
