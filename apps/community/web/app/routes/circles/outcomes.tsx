import { useWords } from '../../use-words';
import type { CirclePageData } from './circle-page-data';

/** What came of a circle that is completed, or why nothing is recorded. */
export function Outcomes({ outcomes }: { outcomes: NonNullable<CirclePageData['circle']['outcomes']> }) {
  const { locale, t } = useWords();
  return (
    <section className="stack">
      <h2>{t('outcomes.heading')}</h2>
      {outcomes.kind === 'NONE' && <p>{t('outcomes.none')}</p>}
      <p className="written" lang={outcomes.locale === locale ? undefined : outcomes.locale}>
        {outcomes.text}
      </p>
    </section>
  );
}
