import type { Locale } from '#kernel';

/** The words of each page's address in each language. `:slug` is a part that varies. */
export const paths = {
  home: { fi: '', sv: '', en: '' },
  circles: { fi: 'ringit', sv: 'cirklar', en: 'circles' },
  circle: { fi: 'ringit/:slug', sv: 'cirklar/:slug', en: 'circles/:slug' },
  tip: { fi: 'ringit/:slug/vinkkaa', sv: 'cirklar/:slug/tipsa', en: 'circles/:slug/tell' },
  tipLink: { fi: 'vinkki', sv: 'tips', en: 'tip' },
  municipalities: { fi: 'kunnat', sv: 'kommuner', en: 'municipalities' },
  signIn: { fi: 'kirjaudu', sv: 'logga-in', en: 'sign-in' },
  confirmIdentity: { fi: 'kirjaudu/vahvista', sv: 'logga-in/bekrafta', en: 'sign-in/confirm' },
  signInLink: { fi: 'kirjaudu/linkki', sv: 'logga-in/lank', en: 'sign-in/link' },
  organisationSignIn: { fi: 'kirjaudu/organisaatio', sv: 'logga-in/organisation', en: 'sign-in/organisation' },
  offer: { fi: 'paikka', sv: 'plats', en: 'seat' },
  my: { fi: 'oma', sv: 'mina-sidor', en: 'my' },
  myAffiliation: { fi: 'oma/edustus', sv: 'mina-sidor/representation', en: 'my/affiliation' },
  confirmAddress: {
    fi: 'oma/edustus/vahvista',
    sv: 'mina-sidor/representation/bekrafta',
    en: 'my/affiliation/confirm',
  },
  colleagues: { fi: 'oma/kunnan-edustajat', sv: 'mina-sidor/kommunens-representanter', en: 'my/colleagues' },
  invitation: { fi: 'kutsu', sv: 'inbjudan', en: 'invitation' },
  myDetails: { fi: 'oma/tiedot', sv: 'mina-sidor/uppgifter', en: 'my/details' },
  myOrganisations: {
    fi: 'oma/organisaatiotunnukset',
    sv: 'mina-sidor/organisationskonton',
    en: 'my/organisation-accounts',
  },
  myData: { fi: 'oma/tiedot/lataa', sv: 'mina-sidor/uppgifter/ladda-ner', en: 'my/details/download' },
  myDataFile: { fi: 'oma/tiedot/tiedosto', sv: 'mina-sidor/uppgifter/fil', en: 'my/details/file' },
  eraseAccount: { fi: 'oma/tiedot/poista', sv: 'mina-sidor/uppgifter/radera', en: 'my/details/erase' },
  accountErased: { fi: 'tili-poistettu', sv: 'kontot-raderat', en: 'account-erased' },
  people: { fi: 'henkilot', sv: 'personer', en: 'people' },
  mySignIns: { fi: 'oma/kirjautumiset', sv: 'mina-sidor/inloggningar', en: 'my/sign-ins' },
  changeAddress: { fi: 'oma/osoite', sv: 'mina-sidor/adress', en: 'my/address' },
  confirmNewAddress: { fi: 'oma/osoite/vahvista', sv: 'mina-sidor/adress/bekrafta', en: 'my/address/confirm' },
  stopAddress: { fi: 'osoite/pysayta', sv: 'adress/stoppa', en: 'address/stop' },
  accessibility: { fi: 'saavutettavuus', sv: 'tillganglighet', en: 'accessibility' },
  privacy: { fi: 'tietosuoja', sv: 'dataskydd', en: 'privacy' },
  cookies: { fi: 'evasteet', sv: 'kakor', en: 'cookies' },
  licence: { fi: 'lisenssi', sv: 'licens', en: 'licence' },
  siteMap: { fi: 'sivukartta', sv: 'webbkarta', en: 'site-map' },
} as const satisfies Record<string, Record<Locale, string>>;

export type PageName = keyof typeof paths;
