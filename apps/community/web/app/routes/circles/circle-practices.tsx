import { Rows } from '#ui';
import { PracticeRow } from '../../parts/practice-row';
import { useWords } from '../../use-words';
import type { CirclePageData } from './circle-page-data';

/** Good practices that came of a circle. */
export function CirclePractices({ practices }: Pick<CirclePageData, 'practices'>) {
  const { t } = useWords();
  if (practices.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('origin.of')}</h2>
      <Rows>
        {practices.map((practice) => (
          <PracticeRow key={practice.id} practice={practice} level={3} />
        ))}
      </Rows>
    </section>
  );
}
