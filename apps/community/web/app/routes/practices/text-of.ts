import type { Locale } from '#kernel';

interface Written<T> {
  mainLocale: Locale;
  texts: T[];
}

/** What is written in the reader's language, else in the one in which it was begun, else in any. */
export const textOf = <T extends { locale: Locale; title: string | null }>(
  { mainLocale, texts }: Written<T>,
  locale: Locale,
): T | undefined => {
  const titled = texts.filter(({ title }) => title !== null);
  const from = titled.length > 0 ? titled : texts;
  return from.find((text) => text.locale === locale) ?? from.find((text) => text.locale === mainLocale) ?? from[0];
};
