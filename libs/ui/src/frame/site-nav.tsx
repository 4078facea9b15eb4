export interface NavLink {
  text: string;
  href: string;
  current: boolean;
}

/** The main navigation: a row of links, on narrow screens behind a button with a word. */
export function SiteNav({ label, menu, links }: { label: string; menu: string; links: NavLink[] }) {
  return (
    <details className="menu">
      <summary className="menu-button">{menu}</summary>
      <nav className="site-nav" aria-label={label}>
        <ul className="site-nav-list">
          {links.map(({ text, href, current }) => (
            <li key={href}>
              <a href={href} aria-current={current ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
