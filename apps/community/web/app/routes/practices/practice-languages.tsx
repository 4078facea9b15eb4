import { formatDate, type Locale } from '#kernel';
import { Notice, type PracticeSection, practiceSections, practiceWords } from '#ui';
import type { PracticeLanguageFieldsFragment, PracticeRowFieldsFragment } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

/** What the sections are called, in the order in which they are read. */
export const sectionNames = (sections: readonly string[], locale: Locale): string =>
  practiceSections
    .filter((key: PracticeSection) => sections.includes(key))
    .map((key) => `”${practiceWords[locale].sections[key]}”`)
    .join(', ');

interface PracticeLanguagesProps {
  practice: PracticeLanguageFieldsFragment & { slug: string };
  /** The language of the text that is read. */
  shown: Locale;
}

/** Whether the text that is read is behind the one from which it was made, and when each language was written. */
export function PracticeLanguages({ practice: { slug, languages }, shown }: PracticeLanguagesProps) {
  const { locale, t } = useWords();
  const own = languages.find((one) => one.locale === shown);
  const source = languages.find((one) => one.isSource);
  const day = (at: string) => formatDate(new Date(at), locale);
  const missing = sectionNames(own?.missing ?? [], locale);
  return (
    <>
      {own?.status === 'stale' && source && (
        <Notice kind="language" heading={t('versions.behind')}>
          <p>
            {t(`versions.behindSince.${source.locale}`, {
              date: day(source.revisedAt),
              sections: sectionNames(own.changed, locale),
            })}
          </p>
          <SourceLink slug={slug} source={source.locale} />
        </Notice>
      )}
      {missing && source && (
        <Notice kind="language" heading={t(`versions.onlyIn.${source.locale}`, { sections: missing })}>
          {own?.status !== 'stale' && <SourceLink slug={slug} source={source.locale} />}
        </Notice>
      )}
    </>
  );
}

function SourceLink({ slug, source }: { slug: string; source: Locale }) {
  const { t } = useWords();
  return (
    <p>
      <a href={path(source, 'practice', slug)} hrefLang={source}>
        {t(`lang.readNewer.${source}`)}
      </a>
    </p>
  );
}

/** When each language was last changed, and the way to what it said before. */
export function LanguageDates({ practice: { slug, languages } }: Omit<PracticeLanguagesProps, 'shown'>) {
  const { locale, t } = useWords();
  const dated = languages.map((one) => {
    const text = `${t(`versions.in.${one.locale}`)} ${formatDate(new Date(one.revisedAt), locale)}`;
    return one.status === 'stale' ? t('versions.staleIn', { language: text }) : text;
  });
  return (
    <p className="small">
      {t('versions.label')}: {dated.join(' · ')}.{' '}
      <a className="no-print" href={path(locale, 'practiceRevisions', slug)}>
        {t('versions.history')}
      </a>
    </p>
  );
}

/** In which languages a practice of a list can be read. */
export function useLanguageMark({ languages }: Pick<PracticeRowFieldsFragment, 'languages'>): string {
  const { t } = useWords();
  const named = languages.map(({ locale, status }) => {
    const language = t(`versions.in.${locale}`);
    return status === 'stale' ? t('versions.staleIn', { language }) : language;
  });
  return t('versions.readIn', { languages: named.join(', ') });
}
