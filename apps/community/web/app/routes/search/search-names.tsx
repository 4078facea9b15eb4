import { EmptyState } from '#ui';
import { SuggestTextsDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/search-names';
import { askedIn, hrefOf } from './search-address';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const { q: query } = askedIn(searchParams);
  const variables = { query, locale: localeOf(pathname) };
  return { query, ...answered(await context.get(visit).execute(SuggestTextsDocument, variables)) };
}

/** What is hidden is gone from a search at once: nobody keeps one. */
export const headers = () => ({ 'Cache-Control': 'private, no-store' });

export const meta = ({ location }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  return [...pageMeta(locale, wordsOf(locale)('page.searchNames')), { name: 'robots', content: 'noindex' }];
};

/** Names that begin as what was typed: what the script of the search suggests, for those who have none. */
export default function SearchNames({ loaderData: { query, searchSuggestions } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <PageFrame
      title={t('page.searchNames')}
      titledByMeta
      lead={query.trim() === '' ? undefined : t('search.namesLead', { q: query.trim() })}
      crumbs={[{ text: t('page.search'), href: path(locale, 'search') }]}
    >
      {searchSuggestions.length === 0 ? (
        <EmptyState heading={t('search.noNames')}>
          <p>
            <a href={path(locale, 'search')}>{t('search.again')}</a>
          </p>
        </EmptyState>
      ) : (
        <ul className="search-names">
          {searchSuggestions.map(({ title, ...one }) => (
            <li key={`${one.kind} ${one.place}`}>
              <a href={hrefOf(locale, one)} lang={one.locale === locale ? undefined : one.locale} data-suggestion="">
                {title}
              </a>
              <span className="quiet"> · {t(`search.kinds.${one.kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </PageFrame>
  );
}
