import { Button, EmptyState, ErrorSummary, Notice, Pagination } from '#ui';
import { AdminAuditPageDocument, type AdminAuditPageQuery } from '../../gql/graphql';
import { personName } from '../../parts/person-name';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/audit';
import { AuditForm } from './audit-form';
import { badDays, chosenOf, filterOf, readSearch } from './audit-search';
import { AuditTable } from './audit-table';
import { whoIsMeant } from './who-is-meant';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const { execute } = context.get(visit);
  const typed = readSearch(searchParams);
  const { people, search } = await whoIsMeant(request, execute, typed);
  const after = searchParams.get('after');
  const variables = { locale: localeOf(pathname), filter: filterOf(search), after };
  const { auditLog, municipalities } = answeredForTeam(request, await execute(AdminAuditPageDocument, variables));
  const tooMany = searchParams.get('tooMany');
  return { auditLog, municipalities, people, search, first: after === null, tooMany };
}

export default function Audit({ loaderData }: Route.ComponentProps) {
  const { t } = useWords();
  const { auditLog, municipalities, people, search, first, tooMany } = loaderData;
  const chosen = chosenOf(search);
  const [meant] = people;
  const who = search.person === '' || !meant ? search.who : personName(meant, t);
  const errors = [
    ...badDays(search).map((field) => ({ text: t('log.badDay'), field })),
    ...(tooMany ? [{ text: t('log.tooMany', { most: tooMany }) }] : []),
  ];
  const title = errors.length > 0 ? t('form.errorTitle', { title: t('log.title') }) : t('log.title');
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <title>{`${title} – ${t('admin.bar')} – ${t('service.name')}`}</title>
        <meta name="robots" content="noindex" />
        {errors.length > 0 && <ErrorSummary heading={t('form.summary')} errors={errors} />}
        <div className="intro">
          <h1>{t('log.title')}</h1>
          <p className="lead">{t('log.lead')}</p>
        </div>
        <div className="section">
          <AuditForm search={search} who={who} municipalities={municipalities} />
        </div>
        <div className="section stack">
          {search.who !== '' ? (
            <Which search={search.who} people={people} chosen={chosen} />
          ) : (
            <Found auditLog={auditLog} chosen={chosen} first={first} />
          )}
        </div>
      </div>
    </main>
  );
}

interface FoundProps extends Pick<AdminAuditPageQuery, 'auditLog'> {
  chosen: [string, string][];
  /** Whether this is the first page. */
  first: boolean;
}

/** What the search found, and the way to take it out. */
function Found({ auditLog, chosen, first }: FoundProps) {
  const { locale, t } = useWords();
  const here = path(locale, 'audit');
  const { endCursor, hasNextPage } = auditLog.pageInfo;
  return (
    <>
      {auditLog.nodes.length === 0 ? (
        <EmptyState heading={t('log.none')} />
      ) : (
        <AuditTable rows={auditLog.nodes} caption={t('log.caption')} />
      )}
      <Pagination
        label={t('paging.label')}
        first={first ? undefined : { text: t('paging.first'), href: `${here}?${new URLSearchParams(chosen)}` }}
        next={
          hasNextPage
            ? {
                text: t('paging.next'),
                href: `${here}?${new URLSearchParams([...chosen, ['after', endCursor ?? '']])}`,
              }
            : undefined
        }
      />
      <form method="post" action={`${path(locale, 'auditExport')}?${new URLSearchParams(chosen)}`}>
        <p className="small quiet">{t('log.exportNote')}</p>
        <p className="actions">
          <Button look="secondary">{t('log.export')}</Button>
        </p>
      </form>
    </>
  );
}

interface WhichProps {
  search: string;
  people: { id: string; name: string; email?: string; status: string }[];
  chosen: [string, string][];
}

/** Several people fit, or nobody does. */
function Which({ search, people, chosen }: WhichProps) {
  const { locale, t } = useWords();
  if (people.length === 0) return <Notice kind="tip" heading={t('log.nobody', { search })} />;
  const rest = chosen.filter(([name]) => name !== 'who');
  return (
    <Notice kind="info" heading={t('log.which')}>
      <ul className="plain-list">
        {people.map((person) => (
          <li key={person.id}>
            <a href={`${path(locale, 'audit')}?${new URLSearchParams([...rest, ['person', person.id]])}`}>
              {personName(person, t)}
            </a>{' '}
            {person.email}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
