import type { Locale } from '#kernel';

/** The words of each page's address in each language. `:id` is a part that varies. */
export const paths = {
  circles: { fi: '', sv: '', en: '' },
  circle: { fi: 'ringit/:id', sv: 'cirklar/:id', en: 'circles/:id' },
  signIn: { fi: 'kirjaudu', sv: 'logga-in', en: 'sign-in' },
} as const satisfies Record<string, Record<Locale, string>>;

export type PageName = keyof typeof paths;
