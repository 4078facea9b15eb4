import { isLocale, type Locale } from '#kernel';
import { type PageName, paths } from './path-words';

/** The address of a page in a language. */
export function path(locale: Locale, page: PageName, slug = '', number = ''): string {
  const words = paths[page][locale]
    .replace(':slug', encodeURIComponent(slug))
    .replace(':number', encodeURIComponent(number));
  return words === '' ? `/${locale}` : `/${locale}/${words}`;
}

/** The language in an address; Finnish where there is none. */
export function localeOf(pathname: string): Locale {
  const first = pathname.split('/')[1];
  return isLocale(first) ? first : 'fi';
}

/** A part of an address as it was meant; one that is malformed stands as it is, and leads to "not found". */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Which page an address is of, so that the language links lead to the same one. */
export function pageOf(pathname: string): { page: PageName; slug: string; number: string } | null {
  const locale = localeOf(pathname);
  const [, first, ...parts] = pathname.replace(/\/$/, '').split('/');
  if (!isLocale(first)) return null;
  const pattern = (page: PageName) => paths[page][locale].split('/').filter(Boolean);
  for (const page of Object.keys(paths) as PageName[]) {
    const wanted = pattern(page);
    const fits = wanted.length === parts.length && wanted.every((word, n) => word.startsWith(':') || word === parts[n]);
    const part = (name: string) => decoded(parts[wanted.indexOf(name)] ?? '');
    if (fits) return { page, slug: part(':slug'), number: part(':number') };
  }
  return null;
}
