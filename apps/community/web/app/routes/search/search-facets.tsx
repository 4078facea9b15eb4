import type { SearchTextsQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import { type Asked, addressOf, kinds } from './search-address';

interface FacetLink {
  text: string;
  count: number | null;
  href: string;
  current: boolean;
}

/** What kinds of things were found and about what, each a link to these alone. */
export function SearchFacets({ asked, found: { search } }: { asked: Asked; found: SearchTextsQuery }) {
  const { locale, t } = useWords();
  // Where not all was counted there may be some of each, and nobody is told how many.
  const counted = (count: number) => (search.areFacetsCounted ? count : null);
  const all = search.kinds.reduce((sum, { count }) => sum + count, 0);
  const ofKind: FacetLink[] = kinds.map((kind) => ({
    text: t(`search.kindsMany.${kind}`),
    count: counted(search.kinds.find(({ value }) => value === kind)?.count ?? 0),
    href: addressOf(locale, asked, { kind }),
    current: asked.kind === kind,
  }));
  const ofTheme: FacetLink[] = search.themes.map(({ value, label, count }) => ({
    ...{ text: label, count: counted(count) },
    href: addressOf(locale, asked, { theme: value }),
    current: asked.theme === value,
  }));
  const count = [asked.kind, asked.theme].filter(Boolean).length;
  const every = { text: t('search.allKinds'), count: counted(all), href: addressOf(locale, asked, { kind: null }) };
  const anything = { text: t('search.allThemes'), count: null, href: addressOf(locale, asked, { theme: null }) };
  return (
    <details className="filters">
      <summary className="filters-button">{t('filter.summary', { count })}</summary>
      <nav className="filters-form search-facets" aria-label={t('search.facets')}>
        <Facet heading={t('search.kind')} links={[{ ...every, current: asked.kind === null }, ...ofKind]} />
        <Facet heading={t('search.theme')} links={[{ ...anything, current: asked.theme === null }, ...ofTheme]} />
      </nav>
    </details>
  );
}

/** The first link takes the choice away; the others are there where something is to be found. */
function Facet({ heading, links: [all, ...links] }: { heading: string; links: FacetLink[] }) {
  const shown = links.filter(({ count, current }) => current || count !== 0);
  if (all === undefined || shown.length === 0) return null;
  return (
    <section>
      <h2 className="search-facet-heading">{heading}</h2>
      <ul className="search-facet-list">
        {[all, ...shown].map(({ text, count, href, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {text}
            </a>
            {count !== null && <span className="quiet"> ({count})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
