import { formatMeeting } from '#kernel';
import { Row, Rows } from '#ui';
import type { MyPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

/** The sparring sessions to come: each leads to the page of its time. */
export function OwnSessions({ sessions }: { sessions: MyPageQuery['comingSparringSessions'] }) {
  const { locale, t } = useWords();
  if (sessions.length === 0) return null;
  return (
    <section className="section" aria-labelledby="sessions">
      <h2 id="sessions">{t('my.sessions')}</h2>
      <Rows>
        {sessions.map(({ requestId, requesterName, tutorName, startsAt, endsAt, mode, place }) => (
          <Row
            key={requestId}
            title={t('my.session', { municipality: requesterName, tutor: tutorName })}
            href={path(locale, 'requestTime', requestId)}
            meta={[
              <span key="when">
                <strong>{formatMeeting(new Date(startsAt), new Date(endsAt), locale)}</strong>,{' '}
                {place ?? t(`mode.${mode}`)}
              </span>,
            ]}
          />
        ))}
      </Rows>
    </section>
  );
}
