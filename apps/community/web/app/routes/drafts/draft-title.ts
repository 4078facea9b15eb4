import type { Locale } from '#kernel';

/** What a draft is called in the reader's language, or in the other one; its circle's title where it is called nothing. */
export function titleOf(
  { title, circle }: { title: { fi: string | null; sv: string | null }; circle: { title: string; locale: Locale } },
  locale: Locale,
): { text: string; lang: Locale | undefined } {
  const order = locale === 'sv' ? (['sv', 'fi'] as const) : (['fi', 'sv'] as const);
  const language = order.find((one) => title[one] !== null) ?? circle.locale;
  const text = (language === 'en' ? null : title[language]) ?? circle.title;
  return { text, lang: language === locale ? undefined : language };
}
