import type { Locale } from '#kernel';
import { wordsOf } from './i18n';

/** "Sivu – Kuntarinki"; "Virhe: …" where something has to be mended. */
export function pageMeta(locale: Locale, title: string, more: { description?: string; error?: boolean } = {}) {
  const t = wordsOf(locale);
  // Soft hyphens are for lines that break; a title has none.
  const plain = title.replaceAll('\u00ad', '');
  const told = more.error ? t('form.errorTitle', { title: plain }) : plain;
  return [
    { title: `${told} – ${t('service.name')}` },
    ...(more.description ? [{ name: 'description', content: more.description }] : []),
  ];
}
