import { Button, EmptyState, Filters, Pagination, Rows, Select } from '#ui';
import { PeoplePageDocument, type PeoplePageQuery, type PersonRole } from '../../gql/graphql';
import { answered } from '../../loading';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/people';

const roles: readonly PersonRole[] = [
  'REPRESENTATIVE',
  'MUNICIPAL_COORDINATOR',
  'TUTOR',
  'FACILITATOR',
  'PROJECT_TEAM',
];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const chosen = {
    municipality: searchParams.get('municipality') ?? '',
    role: roles.find((role) => role === searchParams.get('role')) ?? '',
    theme: searchParams.get('theme') ?? '',
  } as const;
  const filter = { municipality: chosen.municipality || null, role: chosen.role || null, theme: chosen.theme || null };
  const after = searchParams.get('after');
  const found = answered(await context.get(visit).execute(PeoplePageDocument, { locale, filter, after }));
  const collator = new Intl.Collator(locale === 'sv' ? 'sv' : 'fi');
  const municipalities = found.municipalities
    .map(({ code, name }) => ({ value: code, text: name }))
    .sort((one, other) => collator.compare(one.text, other.text));
  return { ...found, municipalities, chosen, first: after === null };
}

/** Who wants to be found, narrowed by municipality, role and theme. */
export default function People({ loaderData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { people, viewer, chosen, first } = loaderData;
  const address = (more: Record<string, string>) =>
    `${path(locale, 'people')}?${new URLSearchParams({ ...filled(chosen), ...more })}`;
  return (
    <PageFrame title={t('page.people')} lead={t('directory.lead')}>
      <div className="side section">
        <Choice {...loaderData} />
        <section className="stack" aria-labelledby="count">
          <h2 id="count">{t('peopleCount', { count: people.totalCount })}</h2>
          {people.nodes.length === 0 ? (
            <EmptyState heading={t('directory.noneHeading')}>
              <p>{t('directory.noneText')}</p>
            </EmptyState>
          ) : (
            <Rows>
              {people.nodes.map((person, index) => (
                // Two people may share a name; their order is that of the list.
                <Person key={`${person.name} ${String(index)}`} person={person} />
              ))}
            </Rows>
          )}
          <Pagination
            label={t('paging.label')}
            first={first ? undefined : { text: t('paging.first'), href: address({}) }}
            next={
              people.pageInfo.hasNextPage
                ? { text: t('paging.next'), href: address({ after: people.pageInfo.endCursor ?? '' }) }
                : undefined
            }
          />
          {viewer && (
            <p>
              <a href={`${path(locale, 'myDetails')}#visibility`}>{t('directory.own')}</a>
            </p>
          )}
        </section>
      </div>
    </PageFrame>
  );
}

const filled = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

type ChoiceProps = Pick<Route.ComponentProps['loaderData'], 'chosen' | 'municipalities' | 'themes'>;

function Choice({ chosen, municipalities, themes }: ChoiceProps) {
  const { locale, t } = useWords();
  const count = Object.keys(filled(chosen)).length;
  return (
    <Filters summary={t('filter.summary', { count })} label={t('directory.filters')} action={path(locale, 'people')}>
      <Select
        id="municipality"
        name="municipality"
        label={t('directory.municipality')}
        none={t('directory.allMunicipalities')}
        choices={municipalities}
        chosen={chosen.municipality}
      />
      <Select
        id="role"
        name="role"
        label={t('directory.role')}
        none={t('directory.allRoles')}
        choices={roles.map((value) => ({ value, text: t(`directory.roles.${value}`) }))}
        chosen={chosen.role}
      />
      <Select
        id="theme"
        name="theme"
        label={t('directory.theme')}
        none={t('directory.allThemes')}
        choices={themes.map(({ id, label }) => ({ value: id, text: label }))}
        chosen={chosen.theme}
      />
      <p className="actions">
        <Button>{t('directory.show')}</Button>
        {count > 0 && <a href={path(locale, 'people')}>{t('action.clear')}</a>}
      </p>
    </Filters>
  );
}

function Person({ person }: { person: PeoplePageQuery['people']['nodes'][number] }) {
  const { t } = useWords();
  const facts = [
    person.municipalities.map(({ name }) => name).join(', '),
    person.roles.map((role) => t(`directory.roles.${role}`)).join(', '),
    person.themes.length > 0 && t('directory.knows', { themes: person.themes.map(({ label }) => label).join(', ') }),
  ];
  return (
    <li className="row">
      <div>
        <h3 className="row-title">{person.name}</h3>
        {person.presentation?.split('\n').map((line, index) => (
          <p className="row-summary" key={String(index)}>
            {line}
          </p>
        ))}
        <ul className="meta">
          {facts.filter(Boolean).map((fact) => (
            <li key={String(fact)}>{fact}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}
