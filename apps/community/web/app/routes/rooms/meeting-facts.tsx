import { formatMeeting } from '#kernel';
import type { RoomMeetingFieldsFragment } from '../../gql/graphql';
import { useWords } from '../../use-words';

/** When and where, how one joins, and what it is about: of a meeting, for those inside. */
export function MeetingFacts({ meeting }: { meeting: RoomMeetingFieldsFragment }) {
  const { locale, t } = useWords();
  const lang = meeting.locale === locale ? undefined : meeting.locale;
  return (
    <dl className="facts room-facts">
      <dt>{t('room.when')}</dt>
      <dd>
        <strong>{formatMeeting(new Date(meeting.startsAt), new Date(meeting.endsAt), locale)}</strong>
      </dd>
      <dt>{t('room.where')}</dt>
      <dd>{meeting.place ?? t(`mode.${meeting.mode}`)}</dd>
      {meeting.mode !== 'onsite' && (
        <>
          <dt>{t('room.link')}</dt>
          <dd>
            {meeting.link ? (
              <a className="room-link" href={meeting.link} target="_blank" rel="noopener noreferrer">
                {meeting.link}
              </a>
            ) : (
              t('room.noLink')
            )}
          </dd>
        </>
      )}
      <dt>{t('room.agenda')}</dt>
      {meeting.agenda || !meeting.publishedAgenda ? (
        <dd className="room-text">{meeting.agenda ?? t('room.noAgenda')}</dd>
      ) : (
        <dd className="room-text" lang={lang}>
          {meeting.publishedAgenda}
        </dd>
      )}
      {meeting.task && (
        <>
          <dt>{t('circle.task')}</dt>
          <dd lang={lang}>{meeting.task}</dd>
        </>
      )}
    </dl>
  );
}
