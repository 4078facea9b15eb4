import { formatDateTime } from '#kernel';
import { Table } from '#ui';
import type { AdminJobsPageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import { objectWords, taskWords } from './job-words';

/** Jobs that failed and will be tried again by themselves. */
export function Retries({ jobs }: { jobs: AdminJobsPageQuery['jobs']['nextRetries'] }) {
  const { locale, t } = useWords();
  return (
    <section className="section">
      <Table
        width="wide"
        caption={t('jobs.retriesCaption')}
        columns={[
          { text: t('jobs.what') },
          { text: t('jobs.about') },
          { text: t('jobs.attempts'), numeric: true },
          { text: t('jobs.nextAt') },
          { text: t('jobs.error') },
        ]}
        rows={jobs.map(({ id, task, object, attempts, nextAt, error }) => ({
          key: id,
          cells: [
            <>
              {taskWords(task, t)}
              <span className="job-code">
                {task} · {id}
              </span>
            </>,
            objectWords(object, t),
            String(attempts),
            formatDateTime(new Date(nextAt), locale),
            error ?? t('jobs.noError'),
          ],
        }))}
      />
    </section>
  );
}
