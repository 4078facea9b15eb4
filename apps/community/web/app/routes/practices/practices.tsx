import {
  Breadcrumb,
  Button,
  ButtonLink,
  ChosenFilters,
  EmptyState,
  FilterGroup,
  FilterSelect,
  Filters,
  Pagination,
  Rows,
} from '#ui';
import { PracticesPageDocument, type PracticesPageQuery } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { PracticeRow } from '../../parts/practice-row';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practices';
import { FeedLink, practiceFeedPath } from './feed-link';
import {
  chosenFieldLinks,
  chosenFields,
  type FieldChoices,
  FieldFilters,
  fieldFilter,
  fieldOptions,
  fieldQuery,
} from './field-filters';

interface Choices extends FieldChoices {
  theme: string[];
  municipality: string;
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams, origin } = new URL(request.url);
  const locale = localeOf(pathname);
  const choices: Choices = {
    theme: searchParams.getAll('theme').slice(0, 20),
    municipality: searchParams.get('municipality') ?? '',
    ...chosenFields(searchParams),
  };
  const after = searchParams.get('after');
  const filter = { themes: choices.theme, municipality: choices.municipality || null, ...fieldFilter(choices) };
  const { practices } = answered(await context.get(visit).execute(PracticesPageDocument, { locale, filter, after }));
  return {
    practices,
    options: optionsOf(practices.facets, choices, locale),
    choices,
    first: after === null,
    origin,
  };
}

export const meta = ({ location, loaderData }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  const t = wordsOf(locale);
  const theme = loaderData && followed(loaderData.options);
  const feed = { tagName: 'link', rel: 'alternate', type: 'application/atom+xml' };
  const title = [t('page.practices'), ...(theme ? [theme.text] : [])].join(' – ');
  return [
    ...pageMeta(locale, t('page.practices'), { description: t('practice.lead') }),
    ...(loaderData ? [{ ...feed, title, href: loaderData.origin + practiceFeedPath(locale, theme) }] : []),
  ];
};

/** The values that occur, with their words and counts; what is chosen also where nothing has it, so that it can be taken away. */
function optionsOf(
  { themes, municipalities, ...fields }: PracticesPageQuery['practices']['facets'],
  choices: Choices,
  locale: 'fi' | 'sv' | 'en',
) {
  const order = new Intl.Collator(locale === 'sv' ? 'sv' : 'fi');
  const option = ({ value, label, count }: (typeof themes)[number], chosen: boolean) => ({
    ...{ value, text: label, count, chosen },
  });
  return {
    theme: themes.map((one) => option(one, choices.theme.includes(one.value))),
    municipality: municipalities
      .map((one) => option(one, choices.municipality === one.value))
      .sort((one, other) => order.compare(one.text, other.text)),
    ...fieldOptions(fields, choices, locale),
  };
}

/** The theme whose feed has what is listed: where one is chosen. */
function followed({ theme }: ReturnType<typeof optionsOf>) {
  const [one, ...more] = theme.filter(({ chosen }) => chosen);
  return more.length === 0 ? one : undefined;
}

/** The address's question part of these choices. */
function queryOf({ theme, municipality, ...fields }: Choices, after?: string): string {
  const search = new URLSearchParams([...theme.map((id) => ['theme', id]), ...fieldQuery(fields)]);
  if (municipality !== '') search.set('municipality', municipality);
  if (after !== undefined) search.set('after', after);
  return `?${search}`;
}

/** Good practices, the newest first. */
export default function Practices({ loaderData: { practices, options, choices, first } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { pageInfo } = practices;
  const chosen = [
    ...options.theme
      .filter((one) => one.chosen)
      .map(({ value, text }) => ({
        text: `${t('practice.theme')}: ${text}`,
        href: queryOf({ ...choices, theme: choices.theme.filter((id) => id !== value) }),
        remove: t('filter.remove'),
      })),
    ...options.municipality
      .filter((one) => one.chosen)
      .map(({ text }) => ({
        text: t('practice.from', { m: text }),
        href: queryOf({ ...choices, municipality: '' }),
        remove: t('filter.remove'),
      })),
    ...chosenFieldLinks(options, locale, t('filter.remove'), (without) => queryOf({ ...choices, ...without(choices) })),
  ];
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[{ text: t('page.home'), href: path(locale, 'home') }]}
          here={{ text: t('page.practices') }}
        />
        <div className="intro">
          <h1>{t('page.practices')}</h1>
          <p className="lead">{t('practice.lead')}</p>
          <p className="actions">
            <ButtonLink look="secondary" href={path(locale, 'ownPractices')}>
              {t('practice.write')}
            </ButtonLink>
          </p>
        </div>
        <div className="side section">
          <Filters
            summary={t('practice.filters', { count: chosen.length })}
            label={t('practice.filterLabel')}
            action={path(locale, 'practices')}
          >
            <FilterGroup legend={t('practice.theme')} name="theme" choices={options.theme} />
            <FilterSelect
              id="municipality"
              name="municipality"
              label={t('practice.municipality')}
              all={t('practice.all')}
              choices={options.municipality}
            />
            <FieldFilters options={options} locale={locale} />
            <p className="actions">
              <Button>{t('practice.show')}</Button>
              {chosen.length > 0 && <a href={path(locale, 'practices')}>{t('action.clear')}</a>}
            </p>
          </Filters>
          <section className="stack" aria-labelledby="count">
            <h2 id="count">{t('practice.count', { count: practices.totalCount })}</h2>
            <ChosenFilters label={t('filter.chosen')} links={chosen} />
            {practices.nodes.length === 0 ? (
              <EmptyState heading={t('practice.none')}>
                <p>
                  <a href={path(locale, 'practices')}>{t('action.clear')}</a>
                </p>
              </EmptyState>
            ) : (
              <Rows>
                {practices.nodes.map((practice) => (
                  <PracticeRow key={practice.id} practice={practice} level={3} />
                ))}
              </Rows>
            )}
            <Pagination
              label={t('paging.label')}
              first={first ? undefined : { text: t('paging.first'), href: queryOf(choices) }}
              next={
                pageInfo.hasNextPage
                  ? { text: t('paging.next'), href: queryOf(choices, pageInfo.endCursor ?? '') }
                  : undefined
              }
            />
            <p>
              <a href={path(locale, 'practicesByMunicipality')}>{t('practiceBy.link')}</a>
            </p>
            <FeedLink theme={followed(options)} />
          </section>
        </div>
      </div>
    </main>
  );
}
