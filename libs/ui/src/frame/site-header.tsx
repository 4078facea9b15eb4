import type { ReactNode } from 'react';
import { SearchForm, type SearchFormProps } from '../search/search-form.js';
import { type LanguageLink, Languages } from './languages.js';
import { Mark } from './mark.js';
import { type NavLink, SiteNav } from './site-nav.js';

interface SiteHeaderProps {
  name: string;
  home: string;
  languages: { label: string; links: LanguageLink[] };
  /** Null on the page of the search, which has a field of its own. */
  search: SearchFormProps | null;
  nav: { label: string; menu: string; links: NavLink[] };
  /** Who is signed in, or the way to sign in. */
  children: ReactNode;
}

export function SiteHeader({ name, home, languages, search, nav, children }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <div className="wrap site-header-top">
        <a className="brand" href={home}>
          <Mark />
          {name}
        </a>
        <div className="who">{children}</div>
        <Languages {...languages} />
      </div>
      <div className="wrap site-header-bar">
        <SiteNav {...nav} />
        {search && <SearchForm {...search} />}
      </div>
    </header>
  );
}
