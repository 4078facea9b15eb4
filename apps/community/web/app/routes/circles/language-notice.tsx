import { Notice } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { CirclePageData } from './circle-page-data';

/** Says so when the text is in another language than the page. */
export function LanguageNotice({ circle }: { circle: CirclePageData['circle'] }) {
  const { locale, t } = useWords();
  const { locale: textLocale } = circle.text;
  if (textLocale === locale) return null;
  return (
    <Notice kind="info" heading={t(`lang.only.${textLocale}`)}>
      <p>
        <a href={path(textLocale, 'circle', circle.slug)} lang={textLocale} hrefLang={textLocale}>
          {t(`lang.read.${textLocale}`)}
        </a>
      </p>
    </Notice>
  );
}
