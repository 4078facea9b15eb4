import { Notice } from '#ui';
import { RoomPageDocument } from '../../gql/graphql';
import { heldMeetings } from '../../parts/circle-words';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/room';
import { insideOnly } from './inside-only';
import { MeetingFacts } from './meeting-facts';
import { RoomMaterials } from './room-materials';
import { RoomMeetings } from './room-meetings';
import { RoomTasks } from './room-tasks';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const variables = { slug: params.slug ?? '', locale: localeOf(new URL(request.url).pathname) };
  const room = insideOnly(request, await context.get(visit).execute(RoomPageDocument, variables));
  return { room, asOf: new Date().toISOString() };
}

/** The room of a circle: the next meeting first, then all of them. */
export default function RoomPage({ loaderData: { room, asOf } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const next = room.state === 'cancelled' ? undefined : heldMeetings(room.meetings).find(({ endsAt }) => endsAt > asOf);
  const lang = room.locale === locale ? undefined : room.locale;
  return (
    <PageFrame
      title={t('page.room')}
      above={['circles']}
      crumbs={[{ text: room.title, href: path(locale, 'circle', room.slug), lang }]}
    >
      <p className="lead" lang={lang}>
        {room.title}
      </p>
      {room.state === 'cancelled' && (
        <div className="section">
          <Notice kind="info" heading={t('refusal.cancelled')} />
        </div>
      )}
      {next && (
        <section className="section stack" aria-labelledby="next">
          <h2 id="next">{t('room.next')}</h2>
          <MeetingFacts meeting={next} />
          <p className="actions">
            <a href={path(locale, 'roomMeeting', room.slug, String(next.number))}>{t('room.openNext')}</a>
          </p>
        </section>
      )}
      <RoomTasks slug={room.slug} count={room.ownOpenTasks.length} />
      <RoomMaterials slug={room.slug} count={room.materialCount} />
      <section className="section stack" aria-labelledby="discussion">
        <h2 id="discussion">{t('page.roomDiscussion')}</h2>
        <p>{t('talk.lead')}</p>
        <p className="actions">
          <a href={path(locale, 'roomDiscussion', room.slug)}>{t('talk.open')}</a>
        </p>
      </section>
      <RoomMeetings room={room} next={next?.number} />
    </PageFrame>
  );
}
