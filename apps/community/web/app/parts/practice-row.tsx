import { formatDate } from '#kernel';
import { Row } from '#ui';
import type { PracticeRowFieldsFragment } from '../gql/graphql';
import { path } from '../paths';
import { useLanguageMark } from '../routes/practices/practice-languages';
import { useWords } from '../use-words';

interface PracticeRowProps {
  practice: PracticeRowFieldsFragment;
  level: 2 | 3;
}

/** A good practice in a list: what was done, where, and of which themes it is. */
export function PracticeRow({ practice, level }: PracticeRowProps) {
  const { locale, t } = useWords();
  const { text, municipality, themes, publishedAt, outdatedSince, comments } = practice;
  return (
    <Row
      title={text.title ?? t('practice.unnamed')}
      href={path(locale, 'practice', practice.slug)}
      lang={text.locale === locale ? undefined : text.locale}
      summary={text.summary ?? undefined}
      level={level}
      meta={[
        t('practice.from', { m: municipality.name }),
        themes.map(({ label }) => label).join(', '),
        useLanguageMark(practice),
        t('practice.published', { date: formatDate(new Date(publishedAt), locale) }),
        ...(outdatedSince ? [t('stillTrue.outdated')] : []),
        ...(comments > 0 ? [t('practiceTalk.comments', { count: comments })] : []),
      ]}
    />
  );
}
