import type { TFunction } from 'i18next';
import { EmptyState, Pagination, Select, Table, TextField } from '#ui';
import { AdminPeopleDocument, type AdminPeopleQuery, type PeopleFilter } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { byName } from '../../parts/by-name';
import { personName } from '../../parts/person-name';
import { SearchForm } from '../../parts/search-form';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/people';
import '../../parts/person.css';

const roles = ['municipal_coordinator', 'tutor', 'programme_coordinator', 'administrator'] as const;
const statuses = ['active', 'suspended', 'erased'] as const;
const names = ['search', 'municipality', 'role', 'status'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = Object.fromEntries(names.map((name) => [name, searchParams.get(name) ?? ''])) as Record<
    (typeof names)[number],
    string
  >;
  const filter: PeopleFilter = {
    search: asked.search || null,
    municipalityCode: asked.municipality || null,
    role: roles.find((role) => role === asked.role) ?? null,
    status: statuses.find((status) => status === asked.status) ?? null,
  };
  const after = searchParams.get('after');
  const variables = { filter, after, locale: localeOf(pathname) };
  const answer = answeredForTeam(request, await context.get(visit).execute(AdminPeopleDocument, variables));
  return { ...answer, asked, first: after === null };
}

export const meta = ({ location }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  return pageMeta(locale, wordsOf(locale)('person.title'));
};

export default function People({ loaderData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { people, municipalities, asked, first } = loaderData;
  const here = path(locale, 'people');
  const chosen = Object.entries(asked).filter(([, value]) => value !== '');
  const { endCursor, hasNextPage } = people.pageInfo;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <div className="intro">
          <h1>{t('person.title')}</h1>
          <p className="lead">{t('person.lead')}</p>
        </div>
        <div className="section">
          <SearchForm
            label={t('person.find')}
            action={here}
            find={t('person.find')}
            clear={chosen.length > 0 ? { text: t('person.clear'), href: here } : undefined}
          >
            <TextField id="search" name="search" label={t('person.search')} defaultValue={asked.search} />
            <Select
              id="municipality"
              name="municipality"
              label={t('person.municipality')}
              none={t('person.any')}
              choices={byName(municipalities, locale).map(({ code, name }) => ({ value: code, text: name }))}
              chosen={asked.municipality}
            />
            <Select
              id="role"
              name="role"
              label={t('person.role')}
              none={t('person.any')}
              choices={roles.map((role) => ({ value: role, text: t(`person.roleNames.${role}`) }))}
              chosen={asked.role}
            />
            <Select
              id="status"
              name="status"
              label={t('person.status')}
              none={t('person.any')}
              choices={statuses.map((status) => ({ value: status, text: t(`person.statuses.${status}`) }))}
              chosen={asked.status}
            />
          </SearchForm>
        </div>
        <div className="section">
          {people.nodes.length === 0 ? (
            <EmptyState heading={t('person.none')} />
          ) : (
            <>
              <p>{t('person.found', { count: people.totalCount })}</p>
              <Table
                width="wide"
                caption={t('person.caption')}
                columns={(['name', 'email', 'represents', 'roles', 'status'] as const).map((name) => ({
                  text: t(`person.${name}`),
                }))}
                rows={people.nodes.map((person) => ({
                  key: person.id,
                  cells: [
                    <a key="name" href={path(locale, 'person', person.id)}>
                      {personName(person, t)}
                    </a>,
                    person.email,
                    person.represents.map(({ name }) => name).join(', '),
                    rolesOf(person, t),
                    t(`person.statuses.${person.status}`),
                  ],
                }))}
              />
            </>
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
        </div>
      </div>
    </main>
  );
}

/** "hankekoordinaattori · kunnan koordinaattori: Porvoo" */
function rolesOf({ grants }: AdminPeopleQuery['people']['nodes'][number], t: TFunction): string {
  return grants
    .filter(({ holds }) => holds)
    .map(({ role, municipality }) =>
      [t(`person.roleNames.${role}`), municipality?.name].filter((part) => part !== undefined).join(': '),
    )
    .join(' · ');
}
