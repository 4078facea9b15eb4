import { data } from 'react-router';
import { Button, FeedbackAverages, HeldFacts, Notice, ReportFacts, requestLooks, requestWords, StatusTag } from '#ui';
import { SparringSessionPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/session';
import { sessionAction, sessionActs } from './session-action';
import { SessionFollowUps, TutorInvitation } from './session-after';
import { SessionFeedbackForm } from './session-feedback';
import { HeldForm } from './session-held';
import type { SessionFormProps } from './session-props';
import { ReportForm } from './session-report';

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(SparringSessionPageDocument, { id, locale: localeOf(pathname) });
  const { sparringReport: report } = answeredForMember(request, asked);
  if (!report) throw data(null, { status: 404 });
  return { report, done: sessionActs.find((act) => act === searchParams.get('done')) ?? null };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  sessionAction(request, context.get(visit), params.slug ?? '');

/** A session of sparring after it was held: who came, what came of it, and what people thought of it. */
export default function Session({ loaderData: { report, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { id, status, heldOn, side } = report;
  const form = { report, action: path(locale, 'sparringSession', id), state: actionData };
  return (
    <PageFrame
      title={t('page.sparringSession')}
      lead={t('holding.lead')}
      above={['my', 'ownRequests']}
      crumbs={[{ text: report.municipality.name, href: path(locale, 'ownRequest', id) }]}
      errors={actionData?.errors}
    >
      <div className="section stack">
        <p className="tags">
          <StatusTag status={requestLooks[status]}>{requestWords[locale].statuses[status]}</StatusTag>
        </p>
        {done && !actionData && <Notice kind="saved" heading={t(`holding.done.${done}`)} />}
        <h2>{t(status === 'prepared' && side ? 'holding.hold' : 'holding.held')}</h2>
        {heldOn && <HeldFacts report={report} locale={locale} />}
        {heldOn && side && status !== 'closed' && (
          <details open={actionData?.act === 'mendHeld'}>
            <summary>{t('holding.mendHeld')}</summary>
            <HeldForm {...form} />
          </details>
        )}
        {status === 'prepared' && side && <HeldForm {...form} />}
        {!heldOn && status !== 'prepared' && <p>{t('holding.waits')}</p>}
      </div>
      {heldOn && <Report {...form} />}
      {side && report.reportedAt && !report.noOutcome && <MakeDraft requestId={id} />}
      {heldOn && <SessionFollowUps report={report} />}
      {heldOn && side && <Feedback {...form} />}
      <TutorInvitation {...form} />
    </PageFrame>
  );
}

/** What was reported begins a draft of a good practice. */
function MakeDraft({ requestId }: { requestId: string }) {
  const { locale, t } = useWords();
  return (
    <section className="section stack" aria-labelledby="make-draft">
      <h2 id="make-draft">{t('drafts.makeHeading')}</h2>
      <form method="post" action={path(locale, 'myDrafts')}>
        <input type="hidden" name="request" value={requestId} />
        <p className="text">{t('drafts.makeOfSparringNote')}</p>
        <p className="actions">
          <Button>{t('drafts.make')}</Button>
        </p>
      </form>
    </section>
  );
}

function Report(props: SessionFormProps) {
  const { locale, t } = useWords();
  const { report, state } = props;
  const writes = report.side !== null && report.status === 'held';
  return (
    <section className="section stack" aria-labelledby="report">
      <h2 id="report">{t('holding.report')}</h2>
      {writes ? <p className="text">{t('holding.reportLead')}</p> : <ReportFacts report={report} locale={locale} />}
      {writes && <ReportForm {...props} />}
      {report.side && report.reportedAt && (
        <details open={state?.act === 'mend'}>
          <summary>{t('holding.mend')}</summary>
          <ReportForm {...props} />
        </details>
      )}
    </section>
  );
}

function Feedback(props: SessionFormProps) {
  const { locale, t } = useWords();
  const { feedback, status } = props.report;
  return (
    <section className="section stack" aria-labelledby="feedback">
      <h2 id="feedback">{t('holding.feedback')}</h2>
      <p className="text">{t('holding.feedbackLead')}</p>
      {feedback && <FeedbackAverages feedback={feedback} locale={locale} />}
      {status !== 'closed' && <SessionFeedbackForm {...props} />}
    </section>
  );
}
