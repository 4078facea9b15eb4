import { data } from 'react-router';
import { ButtonLink, Notice } from '#ui';
import { RoomMeetingPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/meeting';
import { Coming } from './coming';
import { insideOnly, meetingNumber } from './inside-only';
import { meetingAction } from './meeting-action';
import { MeetingFacts } from './meeting-facts';

export async function loader({ context, request, params: { slug = '', number = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { slug, number: meetingNumber(number), locale: localeOf(pathname) };
  const room = insideOnly(request, await context.get(visit).execute(RoomMeetingPageDocument, variables));
  if (!room.meeting) throw data(null, { status: 404 });
  return { room, meeting: room.meeting, done: searchParams.get('done'), asOf: new Date().toISOString() };
}

export const action = ({ request, context }: Route.ActionArgs) => meetingAction(request, context.get(visit));

/** One meeting, as those see it who are inside. */
export default function RoomMeetingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { room, meeting, done, asOf } = loaderData;
  const number = String(meeting.number);
  const lang = room.locale === locale ? undefined : room.locale;
  const asks = meeting.startsAt > asOf && room.state !== 'cancelled' && (room.leads || room.participates);
  return (
    <PageFrame
      title={meeting.title}
      above={['circles']}
      crumbs={[
        { text: room.title, href: path(locale, 'circle', room.slug), lang },
        { text: t('page.room'), href: path(locale, 'room', room.slug) },
      ]}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      <div className="section stack">
        {done === 'saved' && !actionData && <Notice kind="saved" heading={t('room.saved')} />}
        <MeetingFacts meeting={meeting} />
        {(room.leads || room.team) && (
          <p className="actions">
            <ButtonLink look="secondary" href={path(locale, 'roomMeetingEdit', room.slug, number)}>
              {t('room.edit')}
            </ButtonLink>
          </p>
        )}
      </div>
      <Coming
        meeting={meeting}
        action={asks ? path(locale, 'roomMeeting', room.slug, number) : null}
        state={actionData}
        saved={done === 'answered' && !actionData}
      />
    </PageFrame>
  );
}
