import { data } from 'react-router';
import { Breadcrumb, CapacityForm, CapacityHistory, ErrorSummary, Notice, seatsMayChange } from '#ui';
import { CircleSeatsPageDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/circle-seats';
import { circleSeatsAction } from './circle-seats-action';
import '../../parts/person.css';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { id: params.id ?? '', locale: localeOf(pathname) };
  const { circle } = answeredForTeam(request, await context.get(visit).execute(CircleSeatsPageDocument, variables));
  if (!circle) throw data(null, { status: 404 });
  return { circle, changed: searchParams.get('done') === 'capacity' };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  circleSeatsAction(request, context.get(visit), params.id ?? '');

/** How many seats a circle has, and each change of it since it was published. */
export default function CircleSeats({ loaderData: { circle, changed }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const lang = circle.titleLocale === locale ? undefined : circle.titleLocale;
  const heading = t('circleSeats.change');
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
          {changed && !actionData && <Notice kind="saved" heading={t('circleSeats.done')} />}
        </div>
        <section className="section">
          {seatsMayChange(circle.state) ? (
            <CapacityForm
              locale={locale}
              action={path(locale, 'circleSeats', circle.id)}
              seats={circle}
              state={actionData}
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
