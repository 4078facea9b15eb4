import { locales } from '#kernel';
import { Checkboxes, Radios, Select } from '../form/choices.js';
import type { PartProps } from './part-props.js';
import type { FormRegisters } from './registers.js';
import { formWords } from './words.js';

/** Who holds the circle, about what, in which languages and how. */
export function FactFields({ locale, values, errorOf, registers }: PartProps & { registers: FormRegisters }) {
  const t = formWords(locale);
  // Swedish and Finnish both end in å ä ö; names on an English page are the Finnish ones.
  const { compare } = new Intl.Collator(locale === 'en' ? 'fi' : locale);
  const municipalities = registers.municipalities.toSorted((a, b) => compare(a.name, b.name));
  return (
    <section className="circle-form-part" aria-labelledby="facts">
      <h2 id="facts">{t('draft.facts')}</h2>
      <Select
        id="host"
        name="host"
        label={t('draft.host')}
        none={t('draft.chooseHost')}
        choices={municipalities.map(({ code, name }) => ({ value: code, text: name }))}
        chosen={values.host}
        error={errorOf('host')}
      />
      <Checkboxes
        id="languages"
        name="languages"
        label={t('draft.languages')}
        hint={t('draft.languagesHint')}
        choices={locales.map((language) => ({ value: language, text: t(`draft.languageNames.${language}`) }))}
        chosen={values.languages}
      />
      <Radios
        id="mode"
        name="mode"
        label={t('draft.mode')}
        choices={(['onsite', 'remote', 'hybrid'] as const).map((mode) => ({
          value: mode,
          text: t(`draft.modes.${mode}`),
        }))}
        chosen={values.mode}
      />
      <Checkboxes
        id="themes"
        name="themes"
        label={t('draft.themes')}
        optional={t('draft.optional')}
        choices={registers.themes.map(({ id, label }) => ({ value: id, text: label }))}
        chosen={values.themes}
        error={errorOf('themes')}
      />
    </section>
  );
}
