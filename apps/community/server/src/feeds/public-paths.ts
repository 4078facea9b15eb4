import type { Locale } from '#kernel';

/** Pages that everyone may find, in the words of the web's own list; a test compares the two. */
export const publicPages = {
  home: { fi: '', sv: '', en: '' },
  circles: { fi: 'ringit', sv: 'cirklar', en: 'circles' },
  practices: { fi: 'kaytannot', sv: 'praxis', en: 'practices' },
  practicesByMunicipality: {
    fi: 'kaytannot-kunnittain',
    sv: 'praxis-per-kommun',
    en: 'practices-by-municipality',
  },
  municipalities: { fi: 'kunnat', sv: 'kommuner', en: 'municipalities' },
  sparringRound: { fi: 'sparraus/kierros', sv: 'sparring/omgang', en: 'sparring/round' },
  tutors: { fi: 'tutorkunnat', sv: 'tutorkommuner', en: 'tutors' },
  accessibility: { fi: 'saavutettavuus', sv: 'tillganglighet', en: 'accessibility' },
  privacy: { fi: 'tietosuoja', sv: 'dataskydd', en: 'privacy' },
  cookies: { fi: 'evasteet', sv: 'kakor', en: 'cookies' },
  licence: { fi: 'lisenssi', sv: 'licens', en: 'licence' },
  siteMap: { fi: 'sivukartta', sv: 'webbkarta', en: 'site-map' },
} as const satisfies Record<string, Record<Locale, string>>;

/** Pages of one person or one moment, and of names, which are nothing to be found. The search says so itself (`noindex`). */
export const hiddenPages = {
  my: { fi: 'oma', sv: 'mina-sidor', en: 'my' },
  signIn: { fi: 'kirjaudu', sv: 'logga-in', en: 'sign-in' },
  people: { fi: 'henkilot', sv: 'personer', en: 'people' },
} as const satisfies Record<string, Record<Locale, string>>;

/** The feed of good practices, as the pages name it too. */
export const practiceFeed: Record<Locale, string> = {
  fi: 'syotteet/kaytannot',
  sv: 'floden/praxis',
  en: 'feeds/practices',
};

export type PublicPage = keyof typeof publicPages;

/** The path of a public page, or of one thing on it. */
export function publicPath(locale: Locale, page: PublicPage, slug?: string): string {
  const words: string = publicPages[page][locale];
  const parts = [locale, ...(words === '' ? [] : [words]), ...(slug === undefined ? [] : [encodeURIComponent(slug)])];
  return `/${parts.join('/')}`;
}
