import { ErrorSummary, KeyFigures, Notice } from '#ui';
import { AdminJobsPageDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/jobs';
import { DeadLetters } from './dead-letters';
import { doneActs, jobsAction } from './jobs-action';
import { Retries } from './retries';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const { jobs } = answeredForTeam(request, await context.get(visit).execute(AdminJobsPageDocument, {}));
  const done = doneActs.find((act) => act === searchParams.get('done')) ?? null;
  return { jobs, done, confirm: searchParams.get('confirm') };
}

export const action = ({ request, context }: Route.ActionArgs) => jobsAction(request, context.get(visit));

export default function Jobs({ loaderData: { jobs, done, confirm }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const title = actionData ? t('form.errorTitle', { title: t('page.jobs') }) : t('page.jobs');
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        {/* The title stands in the page itself: only there is it known whether something could not be done. */}
        <title>{`${title} – ${t('admin.bar')} – ${t('service.name')}`}</title>
        <meta name="robots" content="noindex" />
        {actionData && (
          <ErrorSummary heading={t('form.summary')} errors={[{ text: t('jobs.gone', { id: actionData.gone }) }]} />
        )}
        <div className="intro">
          <h1>{t('page.jobs')}</h1>
          <p className="lead">{t('jobs.lead')}</p>
          {done && !actionData && <Notice kind="saved" heading={t(`jobs.done.${done}`)} />}
        </div>
        <div className="section">
          <KeyFigures
            figures={[
              { label: t('jobs.waiting'), value: String(jobs.waiting) },
              { label: t('jobs.running'), value: String(jobs.running) },
              { label: t('jobs.retrying'), value: String(jobs.retrying) },
              { label: t('jobs.dead'), value: String(jobs.dead) },
            ]}
          />
        </div>
        <DeadLetters jobs={jobs.deadLetters} total={jobs.dead} confirm={confirm} />
        {jobs.nextRetries.length > 0 && <Retries jobs={jobs.nextRetries} />}
      </div>
    </main>
  );
}
