import type { PracticePageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

/** How far a practice has spread, in a line, with the way to who learned it from whom. */
export function AdoptionLine({ slug, adoptions }: { slug: string; adoptions: PracticePageQuery['practiceAdoptions'] }) {
  const { locale, t } = useWords();
  if (!adoptions) return null;
  const { reached, inUse } = adoptions;
  return (
    <p className="text">
      {reached > 0 && `${t('adoption.summary', { reached, inUse })} `}
      <a className="no-print" href={path(locale, 'practiceAdoptions', slug)}>
        {t(reached > 0 ? 'adoption.see' : 'adoption.firstOne')}
      </a>
    </p>
  );
}
