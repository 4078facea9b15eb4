import type { Locale } from '#kernel';

interface Titled {
  mainLocale: Locale;
  texts: { locale: Locale; title: string | null }[];
}

/** What a practice is called in the reader's language, else in the one in which it was begun, else in any. */
export function practiceTitle({ mainLocale, texts }: Titled, locale: Locale) {
  const titled = texts.filter(({ title }) => title !== null);
  const text =
    titled.find((one) => one.locale === locale) ?? titled.find((one) => one.locale === mainLocale) ?? titled[0];
  return { text: text?.title ?? null, lang: text === undefined || text.locale === locale ? undefined : text.locale };
}
