import type { ReactNode } from 'react';
import { type LanguageLink, Languages } from './languages.js';
import { Mark } from './mark.js';
import { type NavLink, SiteNav } from './site-nav.js';

interface AdminHeaderProps {
  name: string;
  /** The word in the frame, "Hallinta". */
  word: string;
  home: string;
  languages: { label: string; links: LanguageLink[] };
  nav: { label: string; menu: string; links: NavLink[] } | null;
  /** Who acts, in which role. */
  children: ReactNode;
}

export function AdminHeader({ name, word, home, languages, nav, children }: AdminHeaderProps) {
  return (
    <header className="admin-header">
      <div className="admin-header-bar">
        <div className="wrap site-header-top">
          <a className="brand" href={home}>
            <Mark ground="dark" />
            {name}
            <span className="admin-word">{word}</span>
          </a>
          <div className="who">{children}</div>
          <Languages {...languages} />
        </div>
      </div>
      {nav && (
        <div className="admin-header-nav">
          <div className="wrap">
            <SiteNav {...nav} />
          </div>
        </div>
      )}
    </header>
  );
}
