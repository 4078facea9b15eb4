import { type PracticeSection, practiceSections, practiceWords, StatusTag } from '#ui';
import type { AdminPracticeLanguageFieldsFragment } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { sectionNames } from '../languages/gap-fields';

const looks = { missing: 'late', draft: 'soon', current: 'done', stale: 'late', not_required: 'fact' } as const;
const codes = ['wrong_language', 'lead_repeated', 'untranslated'] as const;

interface PracticeLanguagesProps {
  practice: AdminPracticeLanguageFieldsFragment & { revision: number };
}

/** How what is written stands in each language, how large its writers say the edit is, and what they may look at again. */
export function PracticeLanguages({ practice }: PracticeLanguagesProps) {
  const { locale, t } = useWords();
  const { languages, advice, revision, editMinor, editNote } = practice;
  return (
    <section className="section stack" aria-labelledby="languages">
      <h2 id="languages">{t('gaps.standing')}</h2>
      <ul className="stack">
        {languages.map((one) => (
          <li key={one.locale}>
            {t(`gaps.in.${one.locale}`)}{' '}
            <StatusTag status={looks[one.status]}>{t(`versions.statuses.${one.status}`)}</StatusTag>
            {one.isSource && ` ${t('gaps.source')}`}
            {one.changed.length > 0 && ` ${t('gaps.changed', { sections: sectionNames(one.changed, locale) })}`}
            {one.missing.length > 0 && ` ${t('gaps.lacks', { sections: sectionNames(one.missing, locale) })}`}
          </li>
        ))}
      </ul>
      {revision > 0 && (
        <p>
          {t(editMinor ? 'gaps.minor' : 'gaps.major')} {editNote && <span className="plain-text">{editNote}</span>}
        </p>
      )}
      {advice.length > 0 && (
        <>
          <h3>{t('gaps.adviceHeading')}</h3>
          <ul>
            {advice.map(({ locale: language, section, code }) => (
              <li key={`${language}.${section}`}>
                {t(`gaps.advice.${codes.find((one) => one === code) ?? 'wrong_language'}`, {
                  language: t(`gaps.in.${language}`),
                  section: nameOf(section, locale),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={path(locale, 'languages')}>{t('page.languages')}</a>
      </p>
    </section>
  );
}

function nameOf(section: string, locale: 'fi' | 'sv' | 'en'): string {
  const known = practiceSections.find((one): one is PracticeSection => one === section);
  return known ? practiceWords[locale].sections[known] : section;
}
