import { Notice } from '#ui';
import { useWords } from '../../use-words';

/** Why the circle was sent back, as it was written. */
export function ReturnedNote({ note }: { note: string }) {
  const { t } = useWords();
  return (
    <Notice kind="deadline" heading={t('acts.returned')}>
      <p className="circle-summary">{note}</p>
    </Notice>
  );
}
