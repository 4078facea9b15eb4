export interface Crumb {
  text: string;
  href: string;
  lang?: string | undefined;
}

/** The way here. The last one is the page itself and therefore no link. */
export function Breadcrumb({ label, crumbs, here }: { label: string; crumbs: Crumb[]; here: Omit<Crumb, 'href'> }) {
  return (
    <nav className="breadcrumb" aria-label={label}>
      <ol className="breadcrumb-list">
        {crumbs.map(({ text, href, lang }) => (
          <li key={href}>
            <a href={href} lang={lang}>
              {text}
            </a>
          </li>
        ))}
        <li aria-current="page" lang={here.lang}>
          {here.text}
        </li>
      </ol>
    </nav>
  );
}
