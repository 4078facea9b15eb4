import type { Locale } from '#kernel';

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
