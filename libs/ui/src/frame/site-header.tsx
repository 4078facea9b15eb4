import type { ReactNode } from 'react';
import { type LanguageLink, Languages } from './languages.js';
import { Mark } from './mark.js';
import { type NavLink, SiteNav } from './site-nav.js';

interface SiteHeaderProps {
  name: string;
  home: string;
  languages: { label: string; links: LanguageLink[] };
  nav: { label: string; menu: string; links: NavLink[] };
  /** Who is signed in, or the way to sign in. */
  children: ReactNode;
}

export function SiteHeader({ name, home, languages, nav, children }: SiteHeaderProps) {
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
      <div className="wrap">
        <SiteNav {...nav} />
      </div>
    </header>
  );
}
