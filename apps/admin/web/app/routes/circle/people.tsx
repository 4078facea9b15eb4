import { formatDateTime } from '#kernel';
import { EmptyState, Table } from '#ui';
import { useWords } from '../../use-words';
import type { CirclePageData } from './circle-page-data';

const columns = ['name', 'email', 'municipality', 'status', 'queueNumber', 'position', 'since', 'wish'] as const;

/** Who is in the circle, waits for it or has left it. */
export function People({ enrolments }: { enrolments: CirclePageData['enrolments'] }) {
  const { locale, t } = useWords();
  return (
    <section className="section people">
      {enrolments.length === 0 ? (
        <EmptyState heading={t('people.none')} />
      ) : (
        <Table
          width="wide"
          caption={t('people.caption')}
          columns={columns.map((name) => ({
            text: t(`people.${name}`),
            numeric: name === 'queueNumber' || name === 'position',
          }))}
          rows={enrolments.map((one) => ({
            key: one.id,
            cells: [
              one.name ?? t('people.erased'),
              one.email ?? '–',
              one.seats > 1
                ? `${one.municipalityName}: ${t('people.seats', { count: one.seats })}`
                : one.municipalityName,
              <Status key="status" one={one} />,
              one.queueNumber ?? '–',
              one.position ?? '–',
              formatDateTime(new Date(one.since), locale),
              one.wish ?? '',
            ],
          }))}
        />
      )}
    </section>
  );
}

/** The status, and for who waits each time that a seat went past them. */
function Status({ one }: { one: CirclePageData['enrolments'][number] }) {
  const { locale, t } = useWords();
  return (
    <>
      {t(`status.enrolment.${one.status}`)}
      {one.status === 'waitlisted' &&
        one.skips.map(({ at, reason }) => (
          <span className="people-skip" key={at}>
            {t(`skipped.${reason}`, { dateTime: formatDateTime(new Date(at), locale) })}
          </span>
        ))}
    </>
  );
}
