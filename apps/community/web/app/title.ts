import type { Locale } from '#kernel';
import { wordsOf } from './i18n';

/** "Sivu – Kuntarinki"; "Virhe: …" where something has to be mended. */
export function pageMeta(locale: Locale, title: string, more: { description?: string; error?: boolean } = {}) {
  const t = wordsOf(locale);
  const told = more.error ? t('form.errorTitle', { title }) : title;
  return [
    { title: `${told} – ${t('service.name')}` },
    ...(more.description ? [{ name: 'description', content: more.description }] : []),
  ];
}
