import { data } from 'react-router';
import { formatDateTime } from '#kernel';
import { Button, Notice, Select } from '#ui';
import { AttendancePageDocument, type AttendancePageQuery } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/attendance';
import { attendanceAction } from './attendance-action';
import { attendanceStatuses } from './attendance-statuses';
import { insideOnly, meetingNumber } from './inside-only';

export async function loader({ context, request, params: { slug = '', number = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { slug, number: meetingNumber(number), locale: localeOf(pathname) };
  const found = await context.get(visit).execute(AttendancePageDocument, variables);
  const room = insideOnly(request, found);
  // Who is inside without leading has no such page.
  if (!room.meeting || !(room.leads || room.team)) throw data(null, { status: 404 });
  const begun =
    Date.parse(room.meeting.startsAt) <= Date.now() && room.state !== 'cancelled' && !room.meeting.cancelled;
  return { room, meeting: room.meeting, code: found.data?.checkInCode ?? null, begun, done: searchParams.has('done') };
}

export const action = ({ request, context }: Route.ActionArgs) => attendanceAction(request, context.get(visit));

/** Who was at a meeting, and the code by which people say so themselves: for who leads. */
export default function AttendancePage({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { room, meeting, code, begun, done } = loaderData;
  const number = String(meeting.number);
  return (
    <PageFrame
      title={t('page.roomAttendance')}
      lead={t('room.attendance.lead')}
      above={['circles']}
      crumbs={[
        { text: room.title, href: path(locale, 'circle', room.slug) },
        { text: t('page.room'), href: path(locale, 'room', room.slug) },
        { text: meeting.title, href: path(locale, 'roomMeeting', room.slug, number) },
      ]}
      errors={actionData && [{ text: actionData.error }]}
    >
      {code && (
        <section className="section stack" aria-labelledby="code">
          <h2 id="code">{t('room.attendance.code')}</h2>
          <p className="room-code">{code.code}</p>
          <p>
            {t('room.attendance.codeNote', {
              opens: formatDateTime(new Date(code.opensAt), locale),
              closes: formatDateTime(new Date(code.closesAt), locale),
            })}
          </p>
        </section>
      )}
      <section className="section stack" aria-labelledby="list">
        <h2 id="list">{t('room.attendance.heading')}</h2>
        {done && !actionData && <Notice kind="saved" heading={t('room.attendance.saved')} />}
        {begun ? (
          <form method="post" action={path(locale, 'roomAttendance', room.slug, number)} noValidate>
            <input type="hidden" name="meeting" value={meeting.id} />
            <ul className="room-people">
              {meeting.attendees.map((attendee) => (
                <Attendee key={attendee.id} attendee={attendee} chosen={actionData?.chosen[attendee.id]} />
              ))}
            </ul>
            <p className="actions">
              <Button>{t('room.attendance.save')}</Button>
            </p>
          </form>
        ) : (
          <Notice kind="info" heading={t(meeting.cancelled ? 'room.refused.not_held' : 'room.attendance.notBegun')} />
        )}
      </section>
    </PageFrame>
  );
}

type Attendee = NonNullable<NonNullable<AttendancePageQuery['circleRoom']>['meeting']>['attendees'][number];

function Attendee({ attendee, chosen }: { attendee: Attendee; chosen: string | undefined }) {
  const { t } = useWords();
  const { id, name, municipality, leads, status, byCode } = attendee;
  const hint = [municipality.name, leads && t('room.facilitator'), byCode && t('room.attendance.byCode')];
  return (
    <li>
      <input type="hidden" name={`was.${id}`} value={status ?? ''} />
      <Select
        id={`status-${id}`}
        name={`status.${id}`}
        label={name ?? t('deletedUser')}
        hint={hint.filter(Boolean).join(' · ')}
        none={t('room.attendance.none')}
        choices={attendanceStatuses.map((value) => ({ value, text: t(`room.attendance.${value}`) }))}
        chosen={chosen ?? status ?? ''}
      />
    </li>
  );
}
