import type { Locale } from '#kernel';
import type { PracticeFeed } from '#practices';
import { practiceFeed, publicPath } from './public-paths.js';
import { element } from './xml.js';

const words: Record<Locale, { service: string; title: string; subtitle: string }> = {
  fi: { service: 'Kuntarinki', title: 'Hyvät käytännöt', subtitle: 'Mitä kunnat ovat tehneet ja mitä siitä opittiin.' },
  sv: { service: 'Kommunringen', title: 'God praxis', subtitle: 'Vad kommuner har gjort och vad de lärde sig.' },
  en: { service: 'Kuntarinki', title: 'Good practices', subtitle: 'What municipalities have done and learned.' },
};

const licence = 'https://creativecommons.org/licenses/by/4.0/';
/** The year from which the host is taken to be the service's own (RFC 4151); before it nothing was published. */
const since = '2026';

const instant = (at: string): string => new Date(at).toISOString();

/**
 * Good practices of one language as Atom (RFC 4287), with what was retracted (RFC 6721). Ids name the host and not the
 * address: they stay when an address is written otherwise.
 */
export function atomFeed(feed: PracticeFeed, locale: Locale, theme: string | null, publicUrl: URL): string {
  const t = words[locale];
  const tag = (...parts: string[]) => `tag:${publicUrl.hostname},${since}:${parts.join('/')}`;
  const href = (path: string) => publicUrl.origin + path;
  const self = `/${locale}/${practiceFeed[locale]}${theme === null ? '' : `/${encodeURIComponent(theme)}`}`;
  const list = publicPath(locale, 'practices') + (theme === null ? '' : `?${new URLSearchParams({ theme })}`);
  const page = (slug: string) =>
    element('link', {
      ...{ rel: 'alternate', type: 'text/html', hreflang: locale },
      href: href(publicPath(locale, 'practices', slug)),
    });
  const last = [
    `${since}-01-01T00:00:00.000Z`,
    ...feed.entries.map(({ updatedAt }) => instant(updatedAt)),
    ...feed.retracted.map(({ at }) => instant(at)),
  ].reduce((latest, at) => (at > latest ? at : latest));
  const parts = [
    element('id', {}, tag('practices', locale, ...(theme === null ? [] : [theme]))),
    element('title', {}, [t.service, t.title, ...(feed.theme === null ? [] : [feed.theme])].map(plain).join(' – ')),
    element('subtitle', {}, t.subtitle),
    element('updated', {}, last),
    element('link', { rel: 'self', type: 'application/atom+xml', href: href(self) }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: href(list) }),
    element('link', { rel: 'license', href: licence }),
    element('rights', {}, 'CC BY 4.0'),
    element('icon', {}, href('/icon.svg')),
    element('author', {}, [element('name', {}, t.service)]),
    ...feed.entries.map((one) =>
      element('entry', {}, [
        element('id', {}, tag('practice', one.id, locale)),
        element('title', { type: 'text' }, plain(one.title)),
        element('published', {}, instant(one.publishedAt)),
        element('updated', {}, instant(one.updatedAt)),
        // Persons are named on the page alone, where they can be erased at once.
        element('author', {}, [element('name', {}, one.municipality)]),
        page(one.slug),
        ...one.themes.map(({ id, label }) => element('category', { term: id, label: plain(label) })),
        element('summary', { type: 'text' }, plain(one.summary)),
      ]),
    ),
    ...feed.retracted.map(({ id, slug, at }) =>
      element('at:deleted-entry', { ref: tag('practice', id, locale), when: instant(at) }, [page(slug)]),
    ),
  ];
  const spaces = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:at': 'http://purl.org/atompub/tombstones/1.0' };
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('feed', { ...spaces, 'xml:lang': locale }, parts)}\n`;
}

/** Soft hyphens are for lines that break on a page. */
const plain = (text: string): string => text.replaceAll('\u00ad', '');
