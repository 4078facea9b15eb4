import { formatDateTime } from '#kernel';
import { useWords } from '../../use-words';

interface WrittenByProps {
  notes: { name?: string | null | undefined; writtenAt: string };
}

/** Who wrote a version of the notes, and when. */
export function WrittenBy({ notes: { name, writtenAt } }: WrittenByProps) {
  const { locale, t } = useWords();
  const dateTime = formatDateTime(new Date(writtenAt), locale);
  return <p className="small quiet">{t('room.notes.written', { name: name ?? t('deletedUser'), dateTime })}</p>;
}
