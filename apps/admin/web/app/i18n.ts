import i18next, { type TFunction } from 'i18next';
import { type Locale, locales } from '#kernel';
import en from './locales/en/admin.json';
import fi from './locales/fi/admin.json';
import sv from './locales/sv/admin.json';

const catalogs = { fi, sv, en };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fi };
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
