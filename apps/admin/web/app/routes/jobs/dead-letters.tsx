import { formatDateTime } from '#kernel';
import { Button, ButtonLink, EmptyState, Notice, Rows } from '#ui';
import type { AdminJobsPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { objectWords, taskWords } from './job-words';

type DeadLetter = AdminJobsPageQuery['jobs']['deadLetters'][number];

interface DeadLettersProps {
  jobs: DeadLetter[];
  /** How many there are, also those that do not fit into the list. */
  total: number;
  /** Id of the job that is to be deleted once the reader has said so again. */
  confirm: string | null;
}

/** Jobs that failed for good, with what can be done about each. */
export function DeadLetters({ jobs, total, confirm }: DeadLettersProps) {
  const { t } = useWords();
  return (
    <section className="section stack" aria-labelledby="dead">
      <h2 id="dead">{t('jobs.deadHeading')}</h2>
      {jobs.length === 0 ? (
        <EmptyState heading={t('jobs.noneDead')} />
      ) : (
        <>
          <p>{t('jobs.deadNote')}</p>
          {total > jobs.length && <p>{t('jobs.oldest', { shown: jobs.length, total })}</p>}
          <Rows>
            {jobs.map((job) => (
              <li className="row job" key={job.id} id={`job-${job.id}`}>
                <Facts job={job} />
                {job.id === confirm ? <Confirm job={job} /> : <Acts job={job} />}
              </li>
            ))}
          </Rows>
        </>
      )}
    </section>
  );
}

function Facts({ job }: { job: DeadLetter }) {
  const { locale, t } = useWords();
  const facts = [
    [t('jobs.since'), formatDateTime(new Date(job.since), locale)],
    [t('jobs.attempts'), String(job.attempts)],
    [t('jobs.about'), objectWords(job.object, t)],
    [t('jobs.error'), job.error ?? t('jobs.noError')],
  ] as const;
  return (
    <div>
      <h3 className="row-title">{taskWords(job.task, t)}</h3>
      <p className="job-code">
        {job.task} · {t('jobs.id', { id: job.id })}
      </p>
      <dl className="facts job-facts">
        {facts.map(([name, value]) => (
          <div className="job-fact" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What the buttons of one job are told apart by, for who does not see where they stand. */
function Which({ job }: { job: DeadLetter }) {
  const { t } = useWords();
  return <span className="visually-hidden"> {t('jobs.id', { id: job.id })}</span>;
}

function Acts({ job }: { job: DeadLetter }) {
  const { locale, t } = useWords();
  const here = path(locale, 'jobs');
  return (
    <div className="actions">
      <form method="post" action={here}>
        <input type="hidden" name="id" value={job.id} />
        <Button name="act" value="retry" look="secondary">
          {t('jobs.retry')}
          <Which job={job} />
        </Button>
      </form>
      <ButtonLink look="secondary" href={`${here}?confirm=${job.id}#job-${job.id}`}>
        {t('jobs.delete')}
        <Which job={job} />
      </ButtonLink>
    </div>
  );
}

function Confirm({ job }: { job: DeadLetter }) {
  const { locale, t } = useWords();
  const here = path(locale, 'jobs');
  return (
    <Notice kind="deadline" heading={t('jobs.confirmDelete', { id: job.id })}>
      <p>{t('jobs.deleteNote')}</p>
      <div className="actions">
        <form method="post" action={here}>
          <input type="hidden" name="id" value={job.id} />
          <Button name="act" value="delete">
            {t('jobs.delete')}
          </Button>
        </form>
        <a href={`${here}#job-${job.id}`}>{t('jobs.cancel')}</a>
      </div>
    </Notice>
  );
}
