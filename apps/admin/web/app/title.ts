import type { Locale } from '#kernel';
import { wordsOf } from './i18n';

/** "Sivu – Hallinta – Kuntarinki" */
export function pageMeta(locale: Locale, title: string) {
  const t = wordsOf(locale);
  return [{ title: `${title} – ${t('admin.bar')} – ${t('service.name')}` }, { name: 'robots', content: 'noindex' }];
}
