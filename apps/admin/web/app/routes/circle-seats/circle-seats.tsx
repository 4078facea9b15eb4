import { data } from 'react-router';
import { Applications, Breadcrumb, CapacityForm, CapacityHistory, ErrorSummary, Notice, seatsMayChange } from '#ui';
import { CircleSeatsPageDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/circle-seats';
import { circleSeatsAction, doneActs } from './circle-seats-action';
import '../../parts/person.css';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { id: params.id ?? '', locale: localeOf(pathname) };
  const { circle } = answeredForTeam(request, await context.get(visit).execute(CircleSeatsPageDocument, variables));
  if (!circle) throw data(null, { status: 404 });
  return { circle, done: doneActs.find((act) => act === searchParams.get('done')) ?? null };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  circleSeatsAction(request, context.get(visit), params.id ?? '');

const doneWords = {
  capacity: 'circleSeats.done',
  approved: 'circleSeats.approved',
  declined: 'circleSeats.declined',
} as const;

/** Who has applied for a seat, how many seats a circle has, and each change of it since it was published. */
export default function CircleSeats({ loaderData: { circle, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const lang = circle.titleLocale === locale ? undefined : circle.titleLocale;
  const heading = t('circleSeats.heading');
  const applications = circle.enrolments.filter(({ status }) => status === 'pending');
  const here = path(locale, 'circleSeats', circle.id);
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <title>{`${actionData ? t('form.errorTitle', { title: heading }) : heading} – ${t('admin.bar')} – ${t('service.name')}`}</title>
        <meta name="robots" content="noindex" />
        {actionData && <ErrorSummary heading={t('form.summary')} errors={actionData.errors} />}
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[
            { text: t('page.circles'), href: path(locale, 'circles') },
            { text: circle.title, href: path(locale, 'circle', circle.id), lang },
          ]}
          here={{ text: heading }}
        />
        <div className="intro">
          <h1>{heading}</h1>
          <p className="lead" lang={lang}>
            {circle.title}
          </p>
          {done && !actionData && <Notice kind="saved" heading={t(doneWords[done])} />}
        </div>
        {circle.approval && (
          <section className="section stack" aria-labelledby="applications">
            <h2 id="applications">{t('circleSeats.applications')}</h2>
            {applications.length === 0 ? (
              <p className="quiet">{t('circleSeats.noApplications')}</p>
            ) : (
              <Applications
                locale={locale}
                action={here}
                applications={applications}
                state={actionData && 'enrolmentId' in actionData ? actionData : undefined}
              />
            )}
          </section>
        )}
        <section className="section stack" aria-labelledby="change">
          <h2 id="change">{t('circleSeats.change')}</h2>
          {seatsMayChange(circle.state) ? (
            <CapacityForm
              locale={locale}
              action={here}
              seats={circle}
              state={actionData && 'capacity' in actionData ? actionData : undefined}
            />
          ) : (
            <Notice kind="info" heading={t('circleSeats.refused.wrong_status')} />
          )}
        </section>
        {circle.capacityChanges.length > 0 && (
          <section className="section">
            <CapacityHistory locale={locale} changes={circle.capacityChanges} />
          </section>
        )}
      </div>
    </main>
  );
}
