import { useWords } from '../../use-words';
import type { CirclePageData } from './circle-page-data';

/** What people take home, and whom the circle is for, where that is written. */
export function Purpose({ circle: { text } }: { circle: CirclePageData['circle'] }) {
  const { locale, t } = useWords();
  const parts = (['aim', 'audience'] as const).filter((part) => text[part]);
  if (parts.length === 0) return null;
  return (
    <section className="split">
      {parts.map((part) => (
        <div key={part}>
          <h2>{t(`circle.${part}`)}</h2>
          <p className="written" lang={text.locale === locale ? undefined : text.locale}>
            {text[part]}
          </p>
        </div>
      ))}
    </section>
  );
}
