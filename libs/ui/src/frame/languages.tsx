import type { Locale } from '#kernel';

export interface LanguageLink {
  locale: Locale;
  /** In the language itself: "På svenska". */
  text: string;
  /** The same page in that language. */
  href: string;
  current: boolean;
}

/** The languages as plain links to the same page; the present one is bold and no link. */
export function Languages({ label, links }: { label: string; links: LanguageLink[] }) {
  return (
    <nav className="languages" aria-label={label}>
      <ul className="languages-list">
        {links.map(({ locale, text, href, current }) => (
          <li key={locale}>
            {current ? (
              <strong aria-current="true">{text}</strong>
            ) : (
              <a href={href} lang={locale} hrefLang={locale}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
