import { data } from 'react-router';
import { formatDate } from '#kernel';
import { Breadcrumb, ErrorSummary, Notice, StatusTag } from '#ui';
import { AdminPersonPageDocument } from '../../gql/graphql';
import { personName } from '../../parts/person-name';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import { AuditTable } from '../audit/audit-table';
import type { Route } from './+types/person';
import { Affiliations } from './affiliations';
import { Circles } from './circles';
import { Erasing } from './erasing';
import { Grants } from './grants';
import { doneActs, personAction } from './person-action';
import { Suspensions } from './suspensions';
import '../../parts/person.css';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const variables = { id: params.id ?? '', locale: localeOf(pathname) };
  const answer = answeredForTeam(request, await context.get(visit).execute(AdminPersonPageDocument, variables));
  if (!answer.person) throw data(null, { status: 404 });
  const done = doneActs.find((act) => act === searchParams.get('done')) ?? null;
  return { ...answer, person: answer.person, done };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  personAction(request, context.get(visit), params.id ?? '');

export default function Person({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { person, viewer, done, auditLog, personPlaces, personLeads } = loaderData;
  const name = personName(person, t);
  const may = {
    administers: viewer?.roles.includes('administrator') ?? false,
    self: viewer?.id === person.id,
  };
  const facts = [
    [t('person.email'), person.email],
    [t('person.language'), t(`language.${person.locale}`)],
    [t('person.since'), formatDate(new Date(person.createdAt), locale)],
  ] as const;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        {/* The title stands in the page itself: only there is it known whether something has to be mended. */}
        <title>{`${actionData ? t('form.errorTitle', { title: name }) : name} – ${t('admin.bar')} – ${t('service.name')}`}</title>
        <meta name="robots" content="noindex" />
        {actionData && <ErrorSummary heading={t('form.summary')} errors={actionData.errors} />}
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[{ text: t('person.title'), href: path(locale, 'people') }]}
          here={{ text: name }}
        />
        <div className="intro">
          <h1>{name}</h1>
          <p className="tags">
            <StatusTag status="fact">{t(`person.statuses.${person.status}`)}</StatusTag>
          </p>
          {done && !actionData && <Notice kind="saved" heading={t(`person.done.${done}`)} />}
        </div>
        <section className="section" aria-labelledby="details">
          <h2 id="details">{t('person.details')}</h2>
          <dl className="facts circle-facts">
            {facts.map(([label, value]) => (
              <div className="circle-fact" key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
        <Affiliations affiliations={person.affiliations} />
        <Grants person={person} may={may} sent={actionData} />
        <Circles places={personPlaces} leads={personLeads} />
        <Suspensions person={person} may={may} sent={actionData} />
        <Erasing person={person} may={may} sent={actionData} />
        <section className="section stack" aria-labelledby="acts">
          <h2 id="acts">{t('person.acts')}</h2>
          {auditLog.nodes.length === 0 ? (
            <p>{t('person.noActs')}</p>
          ) : (
            <AuditTable rows={auditLog.nodes} caption={t('log.caption')} />
          )}
          <p>
            <a href={`${path(locale, 'audit')}?${new URLSearchParams({ person: person.id })}`}>{t('person.allActs')}</a>
          </p>
        </section>
      </div>
    </main>
  );
}
