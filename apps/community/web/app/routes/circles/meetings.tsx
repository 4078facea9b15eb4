import { formatDayMonth, formatTime, formatWeekday } from '#kernel';
import { Meetings as MeetingList, MeetingRow, StatusTag } from '#ui';
import { useWords } from '../../use-words';
import type { CirclePageData } from './circle-page-data';

/** The meetings with day, time and place; while the circle runs the next one is marked. */
export function Meetings({ circle, asOf }: { circle: CirclePageData['circle']; asOf: string }) {
  const { locale, t } = useWords();
  const next = circle.state === 'running' ? circle.meetings.find(({ endsAt }) => endsAt > asOf) : undefined;
  const clock = locale === 'en' ? '' : `${t('clock')}\u00a0`;
  return (
    <section className="stack">
      <h2>{t('count.meetings', { count: circle.meetings.length })}</h2>
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
                meeting === next ? (
                  <>
                    {meeting.title} <StatusTag status="underway">{t('circle.next')}</StatusTag>
                  </>
                ) : (
                  meeting.title
                )
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
