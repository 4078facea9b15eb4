import { data } from 'react-router';
import { Breadcrumb, ErrorSummary, Notice } from '#ui';
import {
  CircleFacilitatorsPageDocument,
  FacilitatorCandidateDocument,
  FacilitatorCandidatesDocument,
} from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/facilitators';
import { AddFacilitator } from './add-facilitator';
import { doneActs, facilitatorsAction } from './facilitators-action';
import { Leading } from './leading';
import '../../parts/person.css';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const { execute } = context.get(visit);
  const id = params.id ?? '';
  const { circle } = answeredForTeam(request, await execute(CircleFacilitatorsPageDocument, { id, locale }));
  if (!circle) throw data(null, { status: 404 });
  const search = searchParams.get('search')?.trim() ?? '';
  const personId = searchParams.get('person') ?? '';
  const found =
    search === '' ? null : answeredForTeam(request, await execute(FacilitatorCandidatesDocument, { search }));
  const chosen =
    personId === ''
      ? null
      : answeredForTeam(request, await execute(FacilitatorCandidateDocument, { id: personId, locale }));
  const done = doneActs.find((act) => act === searchParams.get('done')) ?? null;
  return { circle, search, found: found?.people.nodes ?? null, person: chosen?.person ?? null, done };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  facilitatorsAction(request, context.get(visit), params.id ?? '');

export default function Facilitators({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { circle, done } = loaderData;
  const lang = circle.titleLocale === locale ? undefined : circle.titleLocale;
  const heading = t('person.facilitatorsOf');
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
            { text: circle.title, href: path(locale, 'circle', circle.id) },
          ]}
          here={{ text: heading }}
        />
        <div className="intro">
          <h1>{heading}</h1>
          <p className="lead" lang={lang}>
            {circle.title}
          </p>
          {done && !actionData && <Notice kind="saved" heading={t(`person.done.${done}`)} />}
        </div>
        <Leading circle={circle} sent={actionData} />
        <AddFacilitator {...loaderData} sent={actionData} />
      </div>
    </main>
  );
}
