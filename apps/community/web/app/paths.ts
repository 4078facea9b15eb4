import { isLocale, type Locale } from '#kernel';

/** The words of each page's address in each language. `:slug` is a part that varies. */
export const paths = {
  home: { fi: '', sv: '', en: '' },
  circles: { fi: 'ringit', sv: 'cirklar', en: 'circles' },
  circle: { fi: 'ringit/:slug', sv: 'cirklar/:slug', en: 'circles/:slug' },
  municipalities: { fi: 'kunnat', sv: 'kommuner', en: 'municipalities' },
  signIn: { fi: 'kirjaudu', sv: 'logga-in', en: 'sign-in' },
  my: { fi: 'oma', sv: 'mina-sidor', en: 'my' },
  cookies: { fi: 'evasteet', sv: 'kakor', en: 'cookies' },
  licence: { fi: 'lisenssi', sv: 'licens', en: 'licence' },
  siteMap: { fi: 'sivukartta', sv: 'webbkarta', en: 'site-map' },
} as const satisfies Record<string, Record<Locale, string>>;

export type PageName = keyof typeof paths;

/** The address of a page in a language. */
export function path(locale: Locale, page: PageName, slug = ''): string {
  const words = paths[page][locale].replace(':slug', encodeURIComponent(slug));
  return words === '' ? `/${locale}` : `/${locale}/${words}`;
}

/** The language in an address; Finnish where there is none. */
export function localeOf(pathname: string): Locale {
  const first = pathname.split('/')[1];
  return isLocale(first) ? first : 'fi';
}

/** Which page an address is of, so that the language links lead to the same one. */
export function pageOf(pathname: string): { page: PageName; slug: string } | null {
  const locale = localeOf(pathname);
  const [, , first = '', slug = '', ...more] = pathname.split('/');
  if (more.length > 0) return null;
  for (const [page, words] of Object.entries(paths) as [PageName, Record<Locale, string>][]) {
    const [word = '', varying] = words[locale].split('/');
    if (word === first && (varying !== undefined) === (slug !== '')) return { page, slug: decodeURIComponent(slug) };
  }
  return null;
}
