import { isLocale, type Locale } from '#kernel';
import { type PageName, paths } from './path-words';

/** The address of a page in a language. */
export function path(locale: Locale, page: PageName, id = ''): string {
  const words = paths[page][locale].replace(':id', id);
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
  if (id !== '' && paths.circle[locale].startsWith(first)) return path(other, 'circle', id);
  return path(other, first === paths.signIn[locale] ? 'signIn' : 'circles');
}
