import { formatDate } from '#kernel';
import type { PracticePageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

interface PrintedSourceProps {
  practice: NonNullable<PracticePageQuery['practice']>;
  /** With what addresses begin. */
  origin: string;
}

/** Which revision lies on the table as paper, and where the last one is read. */
export function PrintedSource({ practice: { text, slug, revision, publishedAt }, origin }: PrintedSourceProps) {
  const { locale, t } = useWords();
  return (
    <p className="print-only small text">
      {t('practice.printed', {
        n: revision,
        date: formatDate(new Date(publishedAt), locale),
        address: origin + path(text.locale, 'practice', slug),
      })}
    </p>
  );
}
