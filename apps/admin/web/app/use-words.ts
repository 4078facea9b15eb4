import { useLocation } from 'react-router';
import { wordsOf } from './i18n';
import { localeOf } from './paths';

/** The words of the page's language, and the language itself. */
export function useWords() {
  const locale = localeOf(useLocation().pathname);
  return { locale, t: wordsOf(locale) };
}
