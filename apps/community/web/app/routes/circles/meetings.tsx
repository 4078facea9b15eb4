import { formatDayMonth, formatTime, formatWeekday } from '#kernel';
import { Meetings as MeetingList, MeetingRow, type Status, StatusTag } from '#ui';
import { heldMeetings } from '../../parts/circle-words';
import { useWords } from '../../use-words';
import type { CirclePageData } from './circle-page-data';

/** The meetings with day, time and place; while the circle runs the next one is marked. */
export function Meetings({ circle, asOf }: { circle: CirclePageData['circle']; asOf: string }) {
  const { locale, t } = useWords();
  const held = heldMeetings(circle.meetings);
  const next = circle.state === 'running' ? held.find(({ endsAt }) => endsAt > asOf) : undefined;
  const clock = locale === 'en' ? '' : `${t('clock')}\u00a0`;
  return (
    <section className="stack">
      <h2>{t('count.meetings', { count: held.length })}</h2>
      <p className="small quiet">{t('circle.finnishTime')}</p>
      <MeetingList>
        {circle.meetings.map((meeting) => {
          const [start, end] = [new Date(meeting.startsAt), new Date(meeting.endsAt)];
          return (
            <MeetingRow
              key={meeting.id}
              weekday={formatWeekday(start, locale)}
              day={formatDayMonth(start, locale)}
              instant={meeting.startsAt}
              title={
                <>
                  {meeting.title}
                  {meeting === next && <MeetingTag status="underway">{t('circle.next')}</MeetingTag>}
                  {meeting.cancelled && <MeetingTag status="late">{t('circle.meetingCancelled')}</MeetingTag>}
                </>
              }
              lang={meeting.locale === locale ? undefined : meeting.locale}
              agenda={meeting.agenda ?? undefined}
              task={meeting.task ? `${t('circle.task')}: ${meeting.task}` : undefined}
              time={`${clock}${formatTime(start, locale)}–${formatTime(end, locale)}`}
              place={meeting.place ?? t(`mode.${meeting.mode}`)}
            />
          );
        })}
      </MeetingList>
    </section>
  );
}

/** In the language of the page, after a title in its own. */
function MeetingTag({ status, children }: { status: Status; children: string }) {
  const { locale } = useWords();
  return (
    <span lang={locale}>
      {' '}
      <StatusTag status={status}>{children}</StatusTag>
    </span>
  );
}
