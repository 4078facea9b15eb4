import i18next, { type TFunction } from 'i18next';
import { type Locale, locales } from '#kernel';
import enAccount from './locales/en/account.json';
import enCircles from './locales/en/circles.json';
import enPages from './locales/en/pages.json';
import enSecurity from './locales/en/security.json';
import enSite from './locales/en/site.json';
import fiAccount from './locales/fi/account.json';
import fiCircles from './locales/fi/circles.json';
import fiPages from './locales/fi/pages.json';
import fiSecurity from './locales/fi/security.json';
import fiSite from './locales/fi/site.json';
import svAccount from './locales/sv/account.json';
import svCircles from './locales/sv/circles.json';
import svPages from './locales/sv/pages.json';
import svSecurity from './locales/sv/security.json';
import svSite from './locales/sv/site.json';

const catalogs = {
  fi: { ...fiSite, ...fiSecurity, ...fiCircles, ...fiAccount, ...fiPages },
  sv: { ...svSite, ...svSecurity, ...svCircles, ...svAccount, ...svPages },
  en: { ...enSite, ...enSecurity, ...enCircles, ...enAccount, ...enPages },
};

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof catalogs.fi };
    returnNull: false;
  }
}

const instance = i18next.createInstance();
await instance.init({
  resources: Object.fromEntries(locales.map((locale) => [locale, { translation: catalogs[locale] }])),
  supportedLngs: [...locales],
  // A missing word is a fault that a test finds; another language's word is not shown in its stead.
  fallbackLng: false,
  interpolation: { escapeValue: false },
});

/** The words of a language. */
export const wordsOf = (locale: Locale): TFunction => instance.getFixedT(locale);
