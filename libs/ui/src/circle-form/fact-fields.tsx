import { type Locale, locales } from '#kernel';
import { Checkboxes, Radios, Select } from '../form/choices.js';
import type { PartProps } from './part-props.js';
import type { FormRegisters } from './registers.js';
import { formWords } from './words.js';

// Swedish and Finnish both end in å ä ö; names on an English page are the Finnish ones.
const collatorOf = (locale: Locale) => new Intl.Collator(locale === 'en' ? 'fi' : locale);

/** Who holds the circle, about what, in which languages and how. */
export function FactFields({ locale, values, errorOf, registers }: PartProps & { registers: FormRegisters }) {
  const t = formWords(locale);
  const { compare } = collatorOf(locale);
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
      <CoHosts locale={locale} chosen={values.coHosts} choices={registers.coHosts} error={errorOf('coHosts')} />
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

interface CoHostsProps {
  locale: Locale;
  chosen: string[];
  choices: { value: string; text: string }[];
  error: string | undefined;
}

/** So many more may be chosen at once; who saves and goes on finds as many again. */
const emptyChoices = 2;

/** Who else holds the circle: a choice each. */
function CoHosts({ locale, chosen, choices, error }: CoHostsProps) {
  const t = formWords(locale);
  const { compare } = collatorOf(locale);
  const sorted = choices.toSorted((a, b) => compare(a.text, b.text));
  const rows = [...chosen, ...Array.from({ length: emptyChoices }, () => '')];
  return rows.map((value, index) => (
    <Select
      // The choices of one form never change place.
      key={String(index)}
      id={index === 0 ? 'coHosts' : `coHosts.${index + 1}`}
      name="coHosts"
      label={t('draft.coHost', { n: index + 1 })}
      optional={t('draft.optional')}
      none={t('draft.noCoHost')}
      choices={sorted}
      chosen={value}
      error={index === 0 ? error : undefined}
    />
  ));
}
