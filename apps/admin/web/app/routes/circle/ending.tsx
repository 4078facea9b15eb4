import { Button, FeedbackFigures } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { CirclePageData } from './circle-page-data';

/** How a circle ended: what people thought of it, what came of it, and its way into the archive. */
export function Ending({ circle }: { circle: CirclePageData }) {
  const { locale, t } = useWords();
  const { outcomes } = circle;
  return (
    <section className="section stack" aria-labelledby="ending">
      <h2 id="ending">{t('ending.heading')}</h2>
      <FeedbackFigures feedback={circle.feedback ?? null} locale={locale} />
      <h3>{t('ending.outcomes')}</h3>
      {!outcomes && <p>{t('ending.notYet')}</p>}
      {outcomes?.kind === 'NONE' && <p>{t('ending.none')}</p>}
      {(['fi', 'sv'] as const).map(
        (language) =>
          outcomes?.[language] && (
            <p className="circle-summary" lang={language} key={language}>
              {outcomes[language]}
            </p>
          ),
      )}
      {circle.state === 'completed' && (
        <form method="post" action={path(locale, 'circle', circle.id)}>
          <input type="hidden" name="version" value={circle.version} />
          <p>{t('ending.archiveNote')}</p>
          <p className="actions">
            <Button name="act" value="archive" look="secondary">
              {t('ending.archive')}
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}
