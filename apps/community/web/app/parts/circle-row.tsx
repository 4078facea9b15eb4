import { formatDate, formatShort } from '#kernel';
import { Row, SeatMeter, StatusTag } from '#ui';
import type { CircleRowFieldsFragment } from '../gql/graphql';
import { path } from '../paths';
import { useWords } from '../use-words';
import { circleStatus, heldMeetings, languageList, seatSentence, sentenceCase } from './circle-words';

/** A circle in a list: what it is, when it meets, and whether there is a seat. */
export function CircleRow({ circle, level }: { circle: CircleRowFieldsFragment; level: 2 | 3 }) {
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
        sentenceCase(languageList(circle.languages, locale, t)),
      ]}
    >
      <StatusTag status={status.kind}>{status.text}</StatusTag>
      {(circle.state === 'enrolment_open' || circle.state === 'published') && (
        <SeatMeter {...circle.seats}>{seatSentence(circle.seats, t)}</SeatMeter>
      )}
    </Row>
  );
}
