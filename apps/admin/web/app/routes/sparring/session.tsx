import { data } from 'react-router';
import { FeedbackAverages, HeldFacts, Notice, ReportFacts, requestLooks, requestWords, StatusTag } from '#ui';
import { AdminSessionPageDocument, type AdminSessionPageQuery } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/session';
import { sessionAction, sessionActs } from './session-action';
import { SessionFollowUps, TutorInvitation } from './session-after';
import { HeldForm } from './session-held';
import '../../parts/person.css';

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const found = await context.get(visit).execute(AdminSessionPageDocument, { id, locale: localeOf(pathname) });
  const { sparringReport: report } = answeredForTeam(request, found);
  if (!report) throw data(null, { status: 404 });
  return { report, done: sessionActs.find((act) => act === searchParams.get('done')) ?? null };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  sessionAction(request, context.get(visit), params.id ?? '');

/** What was recorded of a session of sparring. */
export default function AdminSession({ loaderData: { report, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { id, status, heldOn } = report;
  return (
    <TeamFrame
      title={`${t('page.sparringSession')}: ${report.municipality.name}`}
      lead={t('holding.lead')}
      errors={actionData?.errors}
    >
      <div className="section stack">
        <p className="tags">
          <StatusTag status={requestLooks[status]}>{requestWords[locale].statuses[status]}</StatusTag>
        </p>
        {done && !actionData && <Notice kind="saved" heading={t(`holding.done.${done}`)} />}
        <p>
          <a href={path(locale, 'sparringRequest', id)}>{t('holding.back')}</a>
        </p>
        <h2>{t(status === 'prepared' ? 'holding.hold' : 'holding.held')}</h2>
        {heldOn && <HeldFacts report={report} locale={locale} />}
        {status === 'prepared' && <HeldForm report={report} state={actionData} />}
        {!heldOn && status !== 'prepared' && <p>{t('holding.waits')}</p>}
      </div>
      {heldOn && (
        <section className="section stack" aria-labelledby="report">
          <h2 id="report">{t('holding.report')}</h2>
          <ReportFacts report={report} locale={locale} />
        </section>
      )}
      {heldOn && <Feedback feedback={report.feedback} />}
      {heldOn && <SessionFollowUps report={report} />}
      {heldOn && <TutorInvitation report={report} />}
    </TeamFrame>
  );
}

function Feedback({ feedback }: Pick<NonNullable<AdminSessionPageQuery['sparringReport']>, 'feedback'>) {
  const { locale, t } = useWords();
  return (
    <section className="section stack" aria-labelledby="feedback">
      <h2 id="feedback">{t('holding.feedback')}</h2>
      {feedback ? <FeedbackAverages feedback={feedback} locale={locale} /> : <p>{t('holding.noFeedback')}</p>}
      {feedback && feedback.words.length > 0 && (
        <>
          <h3>{t('holding.words')}</h3>
          <ul>
            {feedback.words.map((text, index) => (
              // They come in one order and are never added to.
              <li className="terms-lines" key={String(index)}>
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
