import { formatDate } from '#kernel';
import { Notice } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { CirclePageData } from './circle-page-data';

/** Says so when the text was made from another version that has changed since. */
export function NewerNotice({ circle }: { circle: CirclePageData['circle'] }) {
  const { locale, t } = useWords();
  const { newer } = circle.text;
  if (!newer) return null;
  const date = formatDate(new Date(newer.revisedAt), locale);
  return (
    <Notice kind="language" heading={t(`lang.newer.${newer.locale}`, { date })}>
      <p>
        {/* The words are of this page's language; the page that they lead to is in the other. */}
        <a href={path(newer.locale, 'circle', circle.slug)} hrefLang={newer.locale}>
          {t(`lang.readNewer.${newer.locale}`)}
        </a>
      </p>
    </Notice>
  );
}
