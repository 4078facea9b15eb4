import { formatDateTime } from '#kernel';
import { EmptyState, Table } from '#ui';
import type { OwnCircleSeatsPageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';

type Enrolment = NonNullable<OwnCircleSeatsPageQuery['ownCircleSeats']>['enrolments'][number];

/** Who is in the circle, is offered a seat or waits for one. */
export function Enrolled({ enrolments }: { enrolments: Enrolment[] }) {
  const { locale, t } = useWords();
  if (enrolments.length === 0) return <EmptyState heading={t('ownCircle.enrolled.none')} />;
  return (
    <Table
      width="wide"
      caption={t('ownCircle.enrolled.caption')}
      columns={(['name', 'status', 'since', 'wish'] as const).map((name) => ({
        text: t(`ownCircle.enrolled.${name}`),
      }))}
      rows={enrolments.map((one) => ({
        key: one.id,
        cells: [
          // Together, so that the status is seen on a phone without scrolling.
          <>
            {one.name ?? t('ownCircle.enrolled.erased')}
            <span className="cell-note">{one.municipalityName}</span>
            {one.seats > 1 && (
              <span className="cell-note">{t('group.of', { count: one.seats, m: one.municipalityName })}</span>
            )}
          </>,
          <Status key="status" one={one} />,
          formatDateTime(new Date(one.since), locale),
          one.wish ?? '',
        ],
      }))}
    />
  );
}

/** The status; of an offer its end, and for who waits each time that a seat went past them, and why. */
function Status({ one }: { one: Enrolment }) {
  const { locale, t } = useWords();
  const at = (instant: string) => formatDateTime(new Date(instant), locale);
  return (
    <>
      {t(`status.enrolment.${one.status}`)}
      {one.position && `, ${t('ownCircle.enrolled.position', { position: one.position })}`}
      {one.status === 'offered' && one.offerExpiresAt && (
        <span className="cell-note">{t('ownCircle.enrolled.answerBy', { dateTime: at(one.offerExpiresAt) })}</span>
      )}
      {one.status === 'waitlisted' &&
        one.skips.map((skip) => (
          <span className="cell-note" key={skip.at}>
            {t(`ownCircle.enrolled.skipped.${skip.reason}`, { dateTime: at(skip.at) })}
          </span>
        ))}
    </>
  );
}
