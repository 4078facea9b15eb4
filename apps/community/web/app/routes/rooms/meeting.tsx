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
import { MeetingMaterials } from './meeting-materials';
import { MeetingNotes } from './meeting-notes';
import { OwnAttendance } from './own-attendance';

const halfAnHour = 30 * 60 * 1000;

export async function loader({ context, request, params: { slug = '', number = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { slug, number: meetingNumber(number), locale: localeOf(pathname) };
  const room = insideOnly(request, await context.get(visit).execute(RoomMeetingPageDocument, variables));
  if (!room.meeting) throw data(null, { status: 404 });
  const { meeting } = room;
  const now = Date.now();
  const expected = room.state !== 'cancelled' && !meeting.cancelled && (room.leads || room.participates);
  return {
    room,
    meeting,
    done: searchParams.get('done'),
    // Who sends what is no longer taken is told so: the page only need not offer it.
    asks: expected && Date.parse(meeting.startsAt) > now,
    takesCode:
      expected && Date.parse(meeting.startsAt) - halfAnHour <= now && now < Date.parse(meeting.endsAt) + halfAnHour,
  };
}

export const action = ({ request, context }: Route.ActionArgs) => meetingAction(request, context.get(visit));

/** One meeting, as those see it who are inside. */
export default function RoomMeetingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { room, meeting, done, asks, takesCode } = loaderData;
  const number = String(meeting.number);
  const lang = room.locale === locale ? undefined : room.locale;
  const here = path(locale, 'roomMeeting', room.slug, number);
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
        {meeting.cancelled && <Notice kind="info" heading={t('room.refused.not_held')} />}
        <MeetingFacts meeting={meeting} />
        {(room.leads || room.team) && (
          <p className="actions">
            <ButtonLink look="secondary" href={path(locale, 'roomMeetingEdit', room.slug, number)}>
              {t('room.edit')}
            </ButtonLink>
            <ButtonLink look="secondary" href={path(locale, 'roomAttendance', room.slug, number)}>
              {t('room.attendance.open')}
            </ButtonLink>
          </p>
        )}
      </div>
      <MeetingNotes meeting={meeting} href={path(locale, 'roomNotes', room.slug, number)} />
      <MeetingMaterials slug={room.slug} number={meeting.number} materials={room.materials} />
      <OwnAttendance meeting={meeting} action={takesCode ? here : null} state={actionData} />
      <Coming
        meeting={meeting}
        action={asks ? here : null}
        state={actionData}
        saved={done === 'answered' && !actionData}
      />
    </PageFrame>
  );
}
