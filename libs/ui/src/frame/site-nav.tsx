export interface NavLink {
  text: string;
  href: string;
  /** It leads to this page. */
  current: boolean;
  /** This page belongs to it. */
  within?: boolean;
}

/** The main navigation: a row of links, on narrow screens behind a button with a word. */
export function SiteNav({ label, menu, links }: { label: string; menu: string; links: NavLink[] }) {
  return (
    <details className="menu">
      <summary className="menu-button">{menu}</summary>
      <nav className="site-nav" aria-label={label}>
        <ul className="site-nav-list">
          {links.map(({ text, href, current, within }) => (
            <li key={href}>
              <a href={href} aria-current={current ? 'page' : within || undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
