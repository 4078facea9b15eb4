import type { Locale } from '#kernel';

const circlePath: Record<Locale, string> = { fi: 'ringit', sv: 'cirklar', en: 'circles' };

/** The circle's page in a language. */
export const circleUrl = (publicUrl: URL, locale: Locale, slug: string): string =>
  new URL(`/${locale}/${circlePath[locale]}/${slug}`, publicUrl).href;
