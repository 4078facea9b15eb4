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
  const [, locale, ...parts] = pathname.split('/');
  if (!isLocale(locale)) return `/${other}`;
  for (const page of Object.keys(paths) as PageName[]) {
    const words = paths[page][locale].split('/');
    const same = words.length === parts.length && words.every((word, n) => word === ':id' || word === parts[n]);
    if (same) return path(other, page, parts[words.indexOf(':id')]);
  }
  return path(other, 'circles');
}
