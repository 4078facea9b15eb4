import { type Locale, locales } from '#kernel';
import { type PublicPage, publicPages, publicPath } from './public-paths.js';
import { element } from './xml.js';

/** One text with its versions in the languages in which it is there. */
interface Versions {
  page: PublicPage;
  slug?: string;
  locales: readonly Locale[];
  at?: string;
}

const head = '<?xml version="1.0" encoding="utf-8"?>\n';
const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export const urlsBegin = `${head}<urlset xmlns="${protocol}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
export const urlsEnd = '</urlset>\n';

/**
 * An entry for each version, each naming all of them and, for readers of other languages, the one that is shown where
 * nothing is chosen: the first of Finnish, Swedish and English.
 */
export function versionUrls({ page, slug, locales: given, at }: Versions, origin: string): string {
  const there = locales.filter((locale) => given.includes(locale));
  const href = (locale: Locale) => origin + publicPath(locale, page, slug);
  const [first] = there;
  const links = [
    ...there.map((locale) => alternate(locale, href(locale))),
    ...(first === undefined ? [] : [alternate('x-default', href(first))]),
  ];
  const changed = at === undefined ? [] : [element('lastmod', {}, new Date(at).toISOString())];
  return there
    .map((locale) => `${element('url', {}, [element('loc', {}, href(locale)), ...changed, ...links])}\n`)
    .join('');
}

const alternate = (hreflang: string, href: string): string =>
  element('xhtml:link', { rel: 'alternate', hreflang, href });

/** The pages that are always there. */
export const pageUrls = (origin: string): string =>
  (Object.keys(publicPages) as PublicPage[]).map((page) => versionUrls({ page, locales }, origin)).join('');

export const siteMapIndex = (files: string[]): string =>
  `${head}${element(
    'sitemapindex',
    { xmlns: protocol },
    files.map((file) => element('sitemap', {}, [element('loc', {}, file)])),
  )}\n`;
