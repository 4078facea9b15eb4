import { isLocale, type Locale } from '#kernel';

/** The words of each page's address in each language. `:id` is a part that varies. */
export const paths = {
  circles: { fi: '', sv: '', en: '' },
  circle: { fi: 'ringit/:id', sv: 'cirklar/:id', en: 'circles/:id' },
  signIn: { fi: 'kirjaudu', sv: 'logga-in', en: 'sign-in' },
} as const satisfies Record<string, Record<Locale, string>>;

export type PageName = keyof typeof paths;

/** The address of a page in a language. */
export function path(locale: Locale, page: PageName, id = ''): string {
  const words = paths[page][locale].replace(':id', encodeURIComponent(id));
  return words === '' ? `/${locale}` : `/${locale}/${words}`;
}

/** The language in an address; Finnish where there is none. */
export function localeOf(pathname: string): Locale {
  const first = pathname.split('/')[1];
  return isLocale(first) ? first : 'fi';
}

/** The same page in another language. */
export function inLanguage(pathname: string, other: Locale): string {
  const [, locale = '', first = '', id = ''] = pathname.split('/');
  if (!isLocale(locale)) return `/${other}`;
  if (id !== '' && paths.circle[locale].startsWith(first)) return path(other, 'circle', decodeURIComponent(id));
  return path(other, first === paths.signIn[locale] ? 'signIn' : 'circles');
}
