import { Button, practiceLooks, practiceWords, StatusTag } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { DraftData } from './draft-texts';

/** The good practice that the draft is written on as; where there is none yet, the button that begins it. */
export function DraftPractice({ draft, here }: { draft: DraftData; here: string }) {
  const { locale, t } = useWords();
  const { practice, edits, version } = draft;
  if (!practice && !edits) return null;
  return (
    <section className="section stack" aria-labelledby="practice">
      <h2 id="practice">{t('drafts.practice')}</h2>
      {practice ? (
        <>
          <p className="tags">
            <StatusTag status={practiceLooks[practice.status]}>
              {practiceWords[locale].statuses[practice.status]}
            </StatusTag>
          </p>
          <p className="text">{t('drafts.isPractice')}</p>
          <ul className="meta">
            {edits && (
              <li>
                <a href={path(locale, 'ownPractice', practice.id)}>{t('drafts.writePractice')}</a>
              </li>
            )}
            {practice.slug && (
              <li>
                <a href={path(locale, 'practice', practice.slug)}>{t('drafts.readPractice')}</a>
              </li>
            )}
          </ul>
        </>
      ) : (
        <>
          <p className="text">{t('drafts.practiceNote')}</p>
          <form method="post" action={here}>
            <input type="hidden" name="version" value={version} />
            <p className="actions">
              <Button name="act" value="write">
                {t('drafts.beginPractice')}
              </Button>
            </p>
          </form>
        </>
      )}
    </section>
  );
}
