import { path } from '../../paths';
import { useWords } from '../../use-words';

/** How much the room holds, and the way there. */
export function RoomMaterials({ slug, count }: { slug: string; count: number }) {
  const { locale, t } = useWords();
  return (
    <section className="section stack" aria-labelledby="materials">
      <h2 id="materials">{t('page.roomMaterials')}</h2>
      <p>{t('material.count', { count })}</p>
      <p className="actions">
        <a href={path(locale, 'roomMaterials', slug)}>{t('material.open')}</a>
      </p>
    </section>
  );
}
