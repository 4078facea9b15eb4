import type { Locale } from '#kernel';
import { Button } from '../form/button.js';
import { Checkboxes } from '../form/choices.js';
import type { FormError } from '../form/error-summary.js';
import { TextField } from '../form/field.js';
import { choicesOf, choiceWords } from './choice-words.js';
import type { TermsValues } from './terms-values.js';
import { termsWords } from './terms-words.js';

interface TermsFormProps {
  action: string;
  values: TermsValues;
  themes: { id: string; label: string }[];
  errors: FormError[];
  locale: Locale;
}

/** What a tutor municipality offers in its period. */
export function TermsForm({ action, values, themes, errors, locale }: TermsFormProps) {
  const t = termsWords[locale];
  const words = choiceWords[locale];
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.text;
  const group = (field: 'languages' | 'formats' | 'modes' | 'levels', hint?: string) => (
    <Checkboxes
      id={field}
      name={field}
      label={t[field]}
      hint={hint}
      choices={choicesOf<string>(words[field])}
      chosen={values[field]}
      error={errorOf(field)}
    />
  );
  return (
    <form method="post" action={action} noValidate className="join">
      <input type="hidden" name="version" value={values.version} />
      {group('languages')}
      {group('formats')}
      {group('modes')}
      <TextField
        id="travelKm"
        name="travelKm"
        size="short"
        inputMode="numeric"
        label={t.travelKm}
        hint={t.travelHint}
        defaultValue={values.travelKm}
        error={errorOf('travelKm')}
      />
      {group('levels', t.levelsHint)}
      <Checkboxes
        id="themes"
        name="themes"
        label={t.themes}
        optional={t.optional}
        hint={t.themesHint}
        choices={themes.map(({ id, label }) => ({ value: id, text: label }))}
        chosen={values.themes}
        error={errorOf('themes')}
      />
      <p className="actions">
        <Button>{t.save}</Button>
      </p>
    </form>
  );
}
