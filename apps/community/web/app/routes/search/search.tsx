import { data } from 'react-router';
import { formatNumber } from '#kernel';
import { Breadcrumb, EmptyState, ErrorSummary, Pagination } from '#ui';
import { SearchTextsDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/search';
import { addressOf, askedIn, hasWord, nextPage } from './search-address';
import { SearchFacets } from './search-facets';
import { SearchField } from './search-field';
import { SearchHit } from './search-hit';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = askedIn(searchParams);
  const isAsked = searchParams.has('q');
  if (!hasWord(asked.q)) return data({ asked, found: null, wordless: isAsked }, { status: isAsked ? 422 : 200 });
  const { q: query, ...choice } = asked;
  const variables = { query, locale: localeOf(pathname), ...choice };
  const found = answered(await context.get(visit).execute(SearchTextsDocument, variables));
  return data({ asked, found, wordless: false });
}

/** What is hidden is gone from a search at once: nobody keeps one. */
export const headers = () => ({ 'Cache-Control': 'private, no-store' });

export const meta = ({ location, loaderData }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  const t = wordsOf(locale);
  const q = loaderData?.found ? loaderData.asked.q.trim() : '';
  return [
    ...pageMeta(locale, q === '' ? t('page.search') : t('search.titleOf', { q }), {
      description: t('search.lead'),
      error: Boolean(loaderData?.wordless),
    }),
    { name: 'robots', content: 'noindex' },
  ];
};

export default function Search({ loaderData: { asked, found, wordless } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const error = wordless ? t('search.wordless') : undefined;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        {error && <ErrorSummary heading={t('form.summary')} errors={[{ text: error, field: 'q' }]} />}
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[{ text: t('page.home'), href: path(locale, 'home') }]}
          here={{ text: t('page.search') }}
        />
        <div className="intro">
          <h1>{t('page.search')}</h1>
          {!found && <p className="lead">{t('search.lead')}</p>}
        </div>
        <SearchField asked={asked} error={error} />
        {found && <Results asked={asked} found={found} />}
      </div>
    </main>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

function Results({ asked, found }: { asked: Loaded['asked']; found: NonNullable<Loaded['found']> }) {
  const { locale, t } = useWords();
  const { hits, totalCount, isMore } = found.search;
  // Where nothing was found there is nothing to narrow, only a choice to be taken away: the text says so.
  const isNarrowable = totalCount > 0;
  const next = nextPage(asked, totalCount);
  return (
    <div className={isNarrowable ? 'side section' : 'section'}>
      {isNarrowable && <SearchFacets asked={asked} found={found} />}
      <section className="stack" aria-labelledby="count">
        <h2 id="count">
          {isMore && t('search.resultsMore', { least: formatNumber(totalCount, locale) })}
          {!isMore && (totalCount === 0 ? t('search.none') : t('search.results', { count: totalCount }))}
          {asked.page > 1 && ` · ${t('search.page', { page: asked.page })}`}
        </h2>
        {hits.length === 0 ? (
          <NoHits asked={asked} />
        ) : (
          <ol className="rows" start={(asked.page - 1) * 20 + 1}>
            {hits.map((hit) => (
              <SearchHit key={`${hit.kind} ${hit.place}`} hit={hit} />
            ))}
          </ol>
        )}
        <Pagination
          label={t('paging.label')}
          first={asked.page > 1 ? { text: t('paging.first'), href: addressOf(locale, asked, {}) } : undefined}
          next={next === null ? undefined : { text: t('paging.next'), href: addressOf(locale, asked, { page: next }) }}
        />
      </section>
    </div>
  );
}

/** What to do next: ask with fewer choices, by the beginning of a name, or look through the lists. */
function NoHits({ asked }: { asked: Loaded['asked'] }) {
  const { locale, t } = useWords();
  const { q, kind, theme } = asked;
  const names = `${path(locale, 'searchNames')}?${new URLSearchParams({ q }).toString()}`;
  return (
    <EmptyState heading={t('search.noneHeading')}>
      <p>{t('search.noneText')}</p>
      <ul>
        {(kind ?? theme) && (
          <li>
            <a href={addressOf(locale, asked, { kind: null, theme: null })}>{t('action.clear')}</a>
          </li>
        )}
        <li>
          <a href={names}>{t('search.byBeginning')}</a>
        </li>
        {(['circles', 'municipalities'] as const).map((page) => (
          <li key={page}>
            <a href={path(locale, page)}>{t(`page.${page}`)}</a>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
