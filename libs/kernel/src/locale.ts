/** The languages of the service, in the order in which a missing text is replaced by another language's. */
export const locales = ['fi', 'sv', 'en'] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** A short label in every language; authored texts have language versions of their own instead. */
export type LocalizedText = Record<Locale, string>;

/** The languages in which a reader of `wanted` is served, best first. */
export const languagesFor = (wanted: Locale): Locale[] => [wanted, ...locales.filter((locale) => locale !== wanted)];
