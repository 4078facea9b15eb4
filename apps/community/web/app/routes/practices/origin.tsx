import type { PracticeOriginFieldsFragment } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

/** Where a practice came from, in a line: a learning circle, with its page where it has one, or sparring. */
export function OriginLine({ origin }: { origin: PracticeOriginFieldsFragment | null | undefined }) {
  const { locale, t } = useWords();
  if (!origin) return null;
  const { kind, circle, sparredWith } = origin;
  if (kind === 'sparring')
    return <li>{sparredWith ? t('origin.with', { m: sparredWith.name }) : t('origin.sparring')}</li>;
  return (
    <li>
      {t('origin.circle')}
      {circle && (
        <>
          {': '}
          <a href={path(locale, 'circle', circle.slug)} lang={circle.locale === locale ? undefined : circle.locale}>
            {circle.title}
          </a>
        </>
      )}
    </li>
  );
}
