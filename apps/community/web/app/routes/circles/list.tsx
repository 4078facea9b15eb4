import { Breadcrumb, ChosenFilters, EmptyState, Pagination, Rows } from '#ui';
import { CircleListDocument, type CircleListQuery } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { CircleRow } from '../../parts/circle-row';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/list';
import { type FilterOptions, Filters } from './filters';
import { type Choices, choicesOf, filterOf, without } from './list-filter';

export async function loader({ context, request }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const choices = choicesOf(url.searchParams);
  const after = url.searchParams.get('after');
  const variables = { locale: localeOf(url.pathname), filter: filterOf(choices), after };
  const found = answered(await context.get(visit).execute(CircleListDocument, variables));
  return { ...found, choices, first: after === null };
}

export const meta = ({ location }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  const t = wordsOf(locale);
  return pageMeta(locale, t('page.circles'), { description: t('circles.lead') });
};

/** The values that occur, with their words and counts. */
function optionsOf(
  { circles: { facets }, themes, regions }: CircleListQuery,
  choices: Choices,
  t: ReturnType<typeof wordsOf>,
): FilterOptions {
  const chosen = new Set(Object.values(choices).flat());
  const count = (list: { value: string; count: number }[], value: string): number =>
    list.find((facet) => facet.value === value)?.count ?? 0;
  // What is chosen is shown also where no circle has it, or it could not be taken away again.
  const options = (list: { value: string; count: number }[], all: { value: string; text: string }[]) =>
    all
      .map((option) => ({ ...option, count: count(list, option.value) }))
      .filter((option) => option.count > 0 || chosen.has(option.value));
  return {
    theme: options(
      facets.themes,
      themes.map(({ id, label }) => ({ value: id, text: label })),
    ),
    language: options(
      facets.languages,
      (['fi', 'sv', 'en'] as const).map((value) => ({ value, text: t(`language.${value}`) })),
    ),
    region: options(
      facets.regions,
      regions.map(({ code, name }) => ({ value: code, text: name })),
    ),
    state: options(
      facets.states,
      (['OPEN', 'FULL', 'COMING', 'RUNNING', 'COMPLETED'] as const).map((value) => ({
        value,
        text: t(`facet.${value}`),
      })),
    ),
  };
}

export default function CircleList({ loaderData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { circles, choices, first } = loaderData;
  const options = optionsOf(loaderData, choices, t);
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[{ text: t('page.home'), href: path(locale, 'home') }]}
          here={{ text: t('page.circles') }}
        />
        <div className="intro">
          <h1>{t('page.circles')}</h1>
          <p className="lead">{t('circles.lead')}</p>
        </div>
        <div className="side section">
          <Filters options={options} choices={choices} />
          <section className="stack" aria-labelledby="count">
            <h2 id="count">{t('count.circles', { count: circles.totalCount })}</h2>
            <Chosen choices={choices} options={options} />
            {circles.nodes.length === 0 ? (
              <EmptyState heading={t('circles.noneHeading')}>
                <p>{t('circles.noneText')}</p>
                <p>
                  <a href={path(locale, 'circles')}>{t('action.clear')}</a>
                </p>
              </EmptyState>
            ) : (
              <Rows>
                {circles.nodes.map((circle) => (
                  <CircleRow key={circle.id} circle={circle} level={3} />
                ))}
              </Rows>
            )}
            <Paging first={first} pageInfo={circles.pageInfo} choices={choices} />
          </section>
        </div>
      </div>
    </main>
  );
}

function Chosen({ choices, options }: { choices: Choices; options: FilterOptions }) {
  const { t } = useWords();
  const chosen = (['theme', 'language', 'state', 'region'] as const).flatMap((name) =>
    [choices[name]].flat().flatMap((value) => {
      const option = options[name].find((one) => one.value === value);
      return option ? [{ name, value, text: option.text }] : [];
    }),
  );
  const links = chosen.map(({ name, value, text }) => ({
    text: `${t(`filter.${name}`)}: ${text}`,
    href: without(choices, name, value),
    remove: t('filter.remove'),
  }));
  return <ChosenFilters label={t('filter.chosen')} links={links} />;
}

function Paging({
  first,
  pageInfo,
  choices,
}: {
  first: boolean;
  pageInfo: CircleListQuery['circles']['pageInfo'];
  choices: Choices;
}) {
  const { t } = useWords();
  const here = without(choices, 'region', 'none');
  const next = `${here}${here === '?' ? '' : '&'}${new URLSearchParams({ after: pageInfo.endCursor ?? '' })}`;
  return (
    <Pagination
      label={t('paging.label')}
      first={first ? undefined : { text: t('paging.first'), href: here }}
      next={pageInfo.hasNextPage ? { text: t('paging.next'), href: next } : undefined}
    />
  );
}
