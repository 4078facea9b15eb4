import type { ReactNode } from 'react';
import { described, type FieldTexts, HintAndError, Label } from './field.js';

interface RadiosProps extends FieldTexts {
  id: string;
  name: string;
  choices: { value: string; text: string; note?: ReactNode }[];
  chosen?: string | undefined;
}

/** One of several. The first choice carries the id, so that a link of the error summary leads to it. */
export function Radios({ id, name, choices, chosen, ...texts }: RadiosProps) {
  return (
    <fieldset
      className={texts.error ? 'field field-invalid' : 'field'}
      aria-describedby={described(id, texts)['aria-describedby']}
    >
      <legend className="field-label">{texts.label}</legend>
      <HintAndError id={id} hint={texts.hint} error={texts.error} />
      {choices.map(({ value, text, note }, index) => (
        <label className="choice" key={value}>
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={name}
            value={value}
            defaultChecked={value === chosen}
          />
          <span>
            {text} {note && <span className="field-hint">{note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface CheckboxesProps extends FieldTexts {
  id: string;
  name: string;
  choices: { value: string; text: string }[];
  chosen: readonly string[];
}

/** Any of several. The first choice carries the id, so that a link of the error summary leads to it. */
export function Checkboxes({ id, name, choices, chosen, ...texts }: CheckboxesProps) {
  return (
    <fieldset
      className={texts.error ? 'field field-invalid' : 'field'}
      aria-describedby={described(id, texts)['aria-describedby']}
    >
      <legend className="field-label">
        {texts.label} {texts.optional && <span className="field-optional">{texts.optional}</span>}
      </legend>
      <HintAndError id={id} hint={texts.hint} error={texts.error} />
      {choices.map(({ value, text }, index) => (
        <label className="choice" key={value}>
          <input
            type="checkbox"
            id={index === 0 ? id : undefined}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SelectProps extends FieldTexts {
  id: string;
  name: string;
  /** Stands first, and chooses nothing. */
  none: string;
  choices: { value: string; text: string }[];
  chosen: string;
}

/** One of many. */
export function Select({ id, name, none, choices, chosen, ...texts }: SelectProps) {
  return (
    <div className={texts.error ? 'field field-invalid' : 'field'}>
      <Label id={id} label={texts.label} optional={texts.optional} />
      <HintAndError id={id} hint={texts.hint} error={texts.error} />
      <select className="field-input" id={id} name={name} defaultValue={chosen} {...described(id, texts)}>
        <option value="">{none}</option>
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
