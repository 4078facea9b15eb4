import { data } from 'react-router';
import { formatDays } from '#kernel';
import { Breadcrumb, Button, ErrorSummary, Notice, type Status, StatusTag } from '#ui';
import { AdminPeriodDocument, type AdminPeriodState } from '../../gql/graphql';
import { byName } from '../../parts/by-name';
import { isSent } from '../../parts/person-act';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import { dayWords } from '../people/days';
import type { Route } from './+types/period';
import { AppointForm } from './appoint-form';
import { DayFields } from './day-fields';
import { EndedAppointments } from './ended-appointments';
import { doneActs, periodAction } from './period-action';
import { TutorMunicipalities } from './tutor-municipalities';
import '../../parts/person.css';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const variables = { id: params.id ?? '', locale };
  const answer = answeredForTeam(request, await context.get(visit).execute(AdminPeriodDocument, variables));
  if (!answer.programmePeriod) throw data(null, { status: 404 });
  const done = doneActs.find((act) => act === searchParams.get('done')) ?? null;
  return { period: answer.programmePeriod, municipalities: byName(answer.municipalities, locale), done };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  periodAction(request, context.get(visit), params.id ?? '');

const looks: Record<AdminPeriodState, Status> = { coming: 'soon', current: 'open', over: 'done' };

/** A period: its tutor municipalities with their tutors, and the forms about them. */
export default function Period({ loaderData: { period, municipalities, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const days = formatDays(period.firstDay, period.lastDay, locale);
  const title = t('programmes.periodTitle', { days });
  const here = path(locale, 'period', period.id);
  const changing = isSent(actionData, 'changePeriod', period.id) ? actionData : undefined;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <title>{`${actionData ? t('form.errorTitle', { title }) : title} – ${t('admin.bar')} – ${t('service.name')}`}</title>
      <meta name="robots" content="noindex" />
      <div className="wrap">
        {actionData && <ErrorSummary heading={t('form.summary')} errors={actionData.errors} />}
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[{ text: t('page.programmes'), href: path(locale, 'programmes') }]}
          here={{ text: days }}
        />
        <div className="intro">
          <h1>{title}</h1>
          <p className="lead">{period.programmeName}</p>
          <p className="tags">
            <StatusTag status={looks[period.state]}>{t(`programmes.states.${period.state}`)}</StatusTag>
          </p>
          {done && !actionData && <Notice kind="saved" heading={t(`programmes.done.${done}`)} />}
        </div>
        <TutorMunicipalities period={period} sent={actionData} />
        {period.state !== 'over' && (
          <AppointForm period={period} municipalities={municipalities} action={here} sent={actionData} />
        )}
        <EndedAppointments ended={period.endedTutorMunicipalities} />
        <div className="section">
          <details className="act-details" open={changing !== undefined}>
            <summary>{t('programmes.changePeriod')}</summary>
            <form method="post" action={here} className="act-form" noValidate>
              <input type="hidden" name="subject" value={period.id} />
              <DayFields
                subject={period.id}
                own={changing}
                kept={{ first: dayWords(period.firstDay), last: dayWords(period.lastDay) }}
              />
              <p className="small quiet">{t('programmes.changePeriodNote')}</p>
              <p className="actions">
                <Button name="act" value="changePeriod" look="secondary">
                  {t('programmes.saveDays')}
                </Button>
              </p>
            </form>
          </details>
        </div>
      </div>
    </main>
  );
}
