import { Button } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';

interface MakeDraftProps {
  circleId: string;
  /** Null: there is none yet. */
  draftId: string | null;
}

/** The way from the outcomes of a circle to a draft of a good practice. */
export function MakeDraft({ circleId, draftId }: MakeDraftProps) {
  const { locale, t } = useWords();
  return (
    <section className="section stack" aria-labelledby="make-draft">
      <h2 id="make-draft">{t('drafts.makeHeading')}</h2>
      {draftId === null ? (
        <form method="post" action={path(locale, 'myDrafts')}>
          <input type="hidden" name="circle" value={circleId} />
          <p className="text">{t('drafts.makeNote')}</p>
          <p className="actions">
            <Button>{t('drafts.make')}</Button>
          </p>
        </form>
      ) : (
        <>
          <p>{t('drafts.openNote')}</p>
          <p>
            <a href={path(locale, 'myDraft', draftId)}>{t('drafts.open')}</a>
          </p>
        </>
      )}
    </section>
  );
}
