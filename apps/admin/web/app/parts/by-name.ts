import type { Locale } from '#kernel';

/** In the order of the alphabet: Swedish and Finnish both end in å ä ö; names on an English page are the Finnish ones. */
export function byName<T extends { name: string }>(things: T[], locale: Locale): T[] {
  const { compare } = new Intl.Collator(locale === 'en' ? 'fi' : locale);
  return things.toSorted((a, b) => compare(a.name, b.name));
}
