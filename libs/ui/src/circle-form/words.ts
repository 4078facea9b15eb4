import type { Locale } from '#kernel';
import enSeats from '../circle-seats/words/en.json' with { type: 'json' };
import fiSeats from '../circle-seats/words/fi.json' with { type: 'json' };
import svSeats from '../circle-seats/words/sv.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import fi from './words/fi.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

/** The catalogs of the forms of a circle, which a web takes into its own. */
export const circleFormWords = { fi: { ...fi, ...fiSeats }, sv: { ...sv, ...svSeats }, en: { ...en, ...enSeats } };

type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}`;
}[keyof T & string];

/** A word of the form, by its key in the catalogs. */
export type FormWords = (key: Keys<typeof circleFormWords.fi>, values?: Record<string, string | number>) => string;

interface Catalog {
  [key: string]: string | Catalog;
}

/** The words of a language. A missing word is a fault that a test finds. */
export const formWords =
  (locale: Locale): FormWords =>
  (key, values = {}) => {
    let found: string | Catalog = circleFormWords[locale];
    for (const part of key.split('.')) found = typeof found === 'string' ? '' : (found[part] ?? '');
    return typeof found === 'string'
      ? found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
      : '';
  };
