import { data } from 'react-router';
import { RoomMeetingPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/meeting';
import { insideOnly } from './inside-only';
import { MeetingFacts } from './meeting-facts';

export async function loader({ context, request, params: { slug = '', number = '' } }: Route.LoaderArgs) {
  if (!/^[1-9]\d{0,3}$/.test(number)) throw data(null, { status: 404 });
  const variables = { slug, number: Number(number), locale: localeOf(new URL(request.url).pathname) };
  const room = insideOnly(request, await context.get(visit).execute(RoomMeetingPageDocument, variables));
  if (!room.meeting) throw data(null, { status: 404 });
  return { room, meeting: room.meeting };
}

/** One meeting, as those see it who are inside. */
export default function RoomMeetingPage({ loaderData: { room, meeting } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const lang = room.locale === locale ? undefined : room.locale;
  return (
    <PageFrame
      title={meeting.title}
      above={['circles']}
      crumbs={[
        { text: room.title, href: path(locale, 'circle', room.slug), lang },
        { text: t('page.room'), href: path(locale, 'room', room.slug) },
      ]}
    >
      <div className="section">
        <MeetingFacts meeting={meeting} />
      </div>
    </PageFrame>
  );
}
