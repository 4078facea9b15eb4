import type { Locale } from '#kernel';
import {
  type FormError,
  type PracticeSection,
  practiceSections,
  practiceWords,
  Radios,
  StatusTag,
  TextArea,
} from '#ui';
import type { OwnPracticeLanguageFieldsFragment } from '../../gql/graphql';
import { typed } from '../../parts/forms';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { sectionNames } from './practice-languages';

/** How the tag of each state of a language looks. */
export const languageLooks = { missing: 'late', draft: 'soon', current: 'done', stale: 'late' } as const;
const adviceCodes = ['wrong_language', 'lead_repeated', 'untranslated'] as const;

interface OwnLanguagesProps {
  practice: OwnPracticeLanguageFieldsFragment & { id: string };
  /** Whether it can be written now. */
  open: boolean;
}

/** How the text stands in each language, what to look at again, and where it is written beside its source. */
export function OwnLanguages({ practice: { id, languages, advice }, open }: OwnLanguagesProps) {
  const { locale, t } = useWords();
  const hasSource = languages.some(({ isSource, status }) => isSource && status !== 'missing');
  return (
    <>
      <section className="section stack" aria-labelledby="languages">
        <h2 id="languages">{t('versions.standing')}</h2>
        <dl className="language-standing">
          {languages.map((one) => (
            <div key={one.locale} className="stack">
              <dt>{t(`practice.textIn.${one.locale}`)}</dt>
              <dd>
                <StatusTag status={languageLooks[one.status]}>{t(`versions.statuses.${one.status}`)}</StatusTag>{' '}
                {one.isSource && t('versions.isSource')}
              </dd>
              {one.changed.length > 0 && (
                <dd>{t('versions.changedIn', { sections: sectionNames(one.changed, locale) })}</dd>
              )}
              {one.missing.length > 0 && (
                <dd>{t('versions.lacks', { sections: sectionNames(one.missing, locale) })}</dd>
              )}
              {open && hasSource && !one.isSource && (
                <dd>
                  <a href={path(locale, 'ownPracticeTranslation', id, one.locale)}>
                    {t('versions.translate', { language: t(`practice.textIn.${one.locale}`) })}
                  </a>
                </dd>
              )}
            </div>
          ))}
        </dl>
      </section>
      {advice.length > 0 && (
        <section className="section stack text" aria-labelledby="advice">
          <h2 id="advice">{t('versions.adviceHeading')}</h2>
          <p>{t('versions.adviceNote')}</p>
          <ul>
            {advice.map(({ locale: language, section, code }) => (
              <li key={`${language}.${section}`}>
                <a href={`${path(locale, 'ownPracticeText', id, language)}#${section}`}>
                  {t(`versions.advice.${adviceCodes.find((one) => one === code) ?? 'wrong_language'}`, {
                    language: t(`versions.in.${language}`),
                    section: sectionName(section, locale),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function sectionName(section: string, locale: Locale): string {
  const known = practiceSections.find((one): one is PracticeSection => one === section);
  return known ? practiceWords[locale].sections[known] : section;
}

export interface TypedEdit {
  minor: boolean;
  note: string;
}

/** What is said of a new revision; null where the form does not ask. */
export const editOf = (form: FormData): TypedEdit | null =>
  form.has('size') ? { minor: typed(form, 'size') === 'minor', note: typed(form, 'note') } : null;

interface EditFieldsProps {
  practice: OwnPracticeLanguageFieldsFragment;
  /** What was typed before it was refused. */
  typed?: TypedEdit | null | undefined;
  errors?: FormError[] | undefined;
}

/** Whether the other languages have to follow what was changed, and what readers are told of it. */
export function EditFields({ practice: { editMinor, editNote }, typed: sent, errors }: EditFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <Radios
        id="size"
        name="size"
        label={t('versions.edit.size')}
        choices={(['major', 'minor'] as const).map((size) => ({
          value: size,
          text: t(`versions.edit.${size}`),
          note: t(`versions.edit.${size}Note`),
        }))}
        chosen={(sent?.minor ?? editMinor) ? 'minor' : 'major'}
      />
      <TextArea
        id="note"
        name="note"
        label={t('versions.edit.note')}
        hint={t('versions.edit.noteHint')}
        optional={t('form.optional')}
        rows={3}
        defaultValue={sent?.note ?? editNote ?? ''}
        error={errors?.find(({ field }) => field === 'note')?.text}
      />
    </>
  );
}
