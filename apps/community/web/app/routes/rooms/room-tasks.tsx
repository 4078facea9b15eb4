import { path } from '../../paths';
import { useWords } from '../../use-words';

/** How much the viewer has still to do, and the way there. */
export function RoomTasks({ slug, count }: { slug: string; count: number }) {
  const { locale, t } = useWords();
  return (
    <section className="section stack" aria-labelledby="tasks">
      <h2 id="tasks">{t('page.roomTasks')}</h2>
      <p>{t('task.count', { count })}</p>
      <p className="actions">
        <a href={path(locale, 'roomTasks', slug)}>{t('task.openPage')}</a>
      </p>
    </section>
  );
}
