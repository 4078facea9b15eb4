import { Difference, type PracticeSection, practiceSections, practiceWords, StatusTag } from '#ui';
import type { AdminPracticeLanguageFieldsFragment } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { sectionNames } from '../languages/gap-fields';

const looks = { missing: 'late', draft: 'soon', current: 'done', stale: 'late', not_required: 'fact' } as const;
const codes = ['wrong_language', 'lead_repeated', 'untranslated'] as const;

interface PracticeLanguagesProps {
  practice: AdminPracticeLanguageFieldsFragment & {
    revision: number;
    /** As they are written now. */
    texts: AdminPracticeLanguageFieldsFragment['publishedTexts'];
  };
}

/** How what is written stands in each language, how large its writers say the edit is, and what they may look at again. */
export function PracticeLanguages({ practice }: PracticeLanguagesProps) {
  const { locale, t } = useWords();
  const { languages, advice, revision, editMinor, editNote, publishedTexts, texts } = practice;
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
      {revision > 0 && <Changes before={publishedTexts} after={texts} />}
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

type Texts = AdminPracticeLanguageFieldsFragment['publishedTexts'];

/** What has changed since the last revision, section by section. */
function Changes({ before, after }: { before: Texts; after: Texts }) {
  const { locale, t } = useWords();
  const changes = after.flatMap((text) => {
    const published = before.find((one) => one.locale === text.locale);
    return practiceSections
      .filter((key) => published && (published[key] ?? '') !== (text[key] ?? ''))
      .map((key) => ({ key, language: text.locale, before: published?.[key] ?? '', after: text[key] ?? '' }));
  });
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{t('gaps.sinceLast')}</h3>
      {changes.map(({ key, language, ...texts }) => (
        <div key={`${language}.${key}`}>
          <p>
            <strong>
              {t(`gaps.in.${language}`)}: {practiceWords[locale].sections[key]}
            </strong>
          </p>
          <Difference {...texts} locale={locale} lang={language === locale ? undefined : language} />
        </div>
      ))}
    </>
  );
}

function nameOf(section: string, locale: 'fi' | 'sv' | 'en'): string {
  const known = practiceSections.find((one): one is PracticeSection => one === section);
  return known ? practiceWords[locale].sections[known] : section;
}
