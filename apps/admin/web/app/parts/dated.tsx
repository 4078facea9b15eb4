import { formatDate } from '#kernel';
import { useWords } from '../use-words';

interface DatedProps {
  at: string | null | undefined;
  /** Who did it, with their word: "Antoi: Henrik Modell". */
  by?: string | null | undefined;
  byLabel: string;
  why: string | null | undefined;
}

/** A day, and below it by whom and why. */
export function Dated({ at, by, byLabel, why }: DatedProps) {
  const { locale, t } = useWords();
  return (
    <>
      {at && formatDate(new Date(at), locale)}
      {by && <span className="cell-note">{`${byLabel}: ${by}`}</span>}
      {why && <span className="cell-note">{`${t('person.why')}: ${why}`}</span>}
    </>
  );
}
