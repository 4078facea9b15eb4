import { type Locale, languagesFor } from '#kernel';

/**
 * SQL that orders the language versions of a text for a reader, best first: `ORDER BY ${bestVersionFirst('t.locale', '$1')}`.
 * `languages` is a parameter holding `readingOrder(locale)`.
 */
export const bestVersionFirst = (column: string, languages: string): string =>
  `array_position(${languages}::text[], ${column})`;

/** The value of the parameter for `bestVersionFirst`. */
export const readingOrder = (locale: Locale): Locale[] => languagesFor(locale);

/** SQL of the first of the languages that a JSON object by language has, as text; null when it has none of them. */
export const firstIn = (object: string, languages: readonly Locale[]): string =>
  `CASE ${languages.map((locale) => `WHEN ${object} ? '${locale}' THEN '${locale}'`).join(' ')} END`;
