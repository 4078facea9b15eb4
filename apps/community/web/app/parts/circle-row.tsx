import { formatDate, formatShort } from '#kernel';
import { Row, SeatMeter, StatusTag } from '#ui';
import type { CircleRowFieldsFragment, EnrolmentStatus } from '../gql/graphql';
import { path } from '../paths';
import { useWords } from '../use-words';
import { circleStatus, heldMeetings, languageList, seatSentence, sentenceCase } from './circle-words';

interface CircleRowProps {
  circle: CircleRowFieldsFragment & { viewerEnrolment?: OwnPlace | null };
  level: 2 | 3;
}

interface OwnPlace {
  status: EnrolmentStatus;
  position?: number | null;
}

/** What the reader has in a circle, in words. */
const ownPlace = ({ status, position }: OwnPlace, t: ReturnType<typeof useWords>['t']): string =>
  status === 'waitlisted' ? t('place.waiting', { position: position ?? 1 }) : t(`status.enrolment.${status}`);

/** A circle in a list: what it is, when it meets next, whether there is a seat, and the reader's own place. */
export function CircleRow({ circle, level }: CircleRowProps) {
  const { locale, t } = useWords();
  const lang = circle.text.locale === locale ? undefined : circle.text.locale;
  const meetings = heldMeetings(circle.meetings);
  const now = meetings.find(({ endsAt }) => circle.state !== 'running' || Date.parse(endsAt) > Date.now());
  const meeting = now ?? meetings[0];
  const over = circle.state === 'completed' || circle.state === 'wrap_up';
  const when = over ? 'began' : circle.state === 'running' ? 'next' : 'begins';
  const place = meeting?.place ?? t(`mode.${circle.mode}`);
  const status = circleStatus(circle, locale, t);
  return (
    <Row
      title={circle.text.title}
      href={path(locale, 'circle', circle.slug)}
      lang={lang}
      summary={circle.text.summary}
      level={level}
      meta={[
        meeting && (
          <>
            {t('count.meetings', { count: meetings.length })}, {t(`circle.when.${when}`)}{' '}
            <strong>
              {when === 'began'
                ? formatDate(new Date(meeting.startsAt), locale)
                : formatShort(new Date(meeting.startsAt), locale)}
            </strong>
          </>
        ),
        place,
        circle.host.name,
        sentenceCase(languageList(circle.languages, locale, t)),
      ]}
    >
      <StatusTag status={status.kind}>{status.text}</StatusTag>
      {circle.viewerEnrolment && (
        <p>
          <b>{ownPlace(circle.viewerEnrolment, t)}</b>
        </p>
      )}
      {!over && circle.state !== 'cancelled' && (
        <SeatMeter {...circle.seats}>
          {seatSentence(circle.seats, t, circle.state === 'published' || circle.state === 'enrolment_open')}
        </SeatMeter>
      )}
    </Row>
  );
}
