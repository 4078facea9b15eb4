import { formatDayMonth, formatTime, formatWeekday } from '#kernel';
import { MeetingRow, Meetings, StatusTag } from '#ui';
import type { RoomPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

interface RoomMeetingsProps {
  room: NonNullable<RoomPageQuery['circleRoom']>;
  /** Number of the one that comes next. */
  next: number | undefined;
}

/** All meetings, each with a page of its own. */
export function RoomMeetings({ room, next }: RoomMeetingsProps) {
  const { locale, t } = useWords();
  const clock = locale === 'en' ? '' : `${t('clock')}\u00a0`;
  return (
    <section className="section stack" aria-labelledby="meetings">
      <h2 id="meetings">{t('room.meetings')}</h2>
      <p className="small quiet">{t('circle.finnishTime')}</p>
      <Meetings>
        {room.meetings.map((meeting) => {
          const [start, end] = [new Date(meeting.startsAt), new Date(meeting.endsAt)];
          return (
            <MeetingRow
              key={meeting.id}
              weekday={formatWeekday(start, locale)}
              day={formatDayMonth(start, locale)}
              instant={meeting.startsAt}
              title={
                <>
                  <a href={path(locale, 'roomMeeting', room.slug, String(meeting.number))}>{meeting.title}</a>{' '}
                  {meeting.number === next && <StatusTag status="underway">{t('circle.next')}</StatusTag>}
                  {meeting.cancelled && <StatusTag status="late">{t('circle.meetingCancelled')}</StatusTag>}
                </>
              }
              lang={meeting.locale === locale ? undefined : meeting.locale}
              agenda={meeting.agenda ?? meeting.publishedAgenda ?? undefined}
              time={`${clock}${formatTime(start, locale)}–${formatTime(end, locale)}`}
              place={meeting.place ?? t(`mode.${meeting.mode}`)}
            />
          );
        })}
      </Meetings>
    </section>
  );
}
