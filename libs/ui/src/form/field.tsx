import type { ReactNode } from 'react';
import { Icon } from '../lists/icon.js';

export interface FieldTexts {
  label: string;
  /** "(valinnainen)": the optional fields are marked, not the required ones. */
  optional?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
}

interface FieldProps extends FieldTexts {
  id: string;
  name: string;
  defaultValue?: string | undefined;
}

function described(id: string, { hint, error }: FieldTexts) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined };
}

function Label({ id, label, optional }: { id: string; label: string; optional: string | undefined }) {
  return (
    <label className="field-label" htmlFor={id}>
      {label} {optional && <span className="field-optional">{optional}</span>}
    </label>
  );
}

function HintAndError({ id, hint, error }: { id: string; hint: string | undefined; error: string | undefined }) {
  return (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="error" /> {error}
        </p>
      )}
    </>
  );
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email';
  /** What a browser may fill in: `email`, `name`, `one-time-code`. */
  autoComplete?: string;
  inputMode?: 'numeric';
  width?: 'normal' | 'short';
}

/** Label, hint, error, field: in this order, one below the other. */
export function TextField({ id, name, defaultValue, type = 'text', width, ...rest }: TextFieldProps) {
  const { autoComplete, inputMode, ...texts } = rest;
  return (
    <div className={texts.error ? 'field field-invalid' : 'field'}>
      <Label id={id} label={texts.label} optional={texts.optional} />
      <HintAndError id={id} hint={texts.hint} error={texts.error} />
      <input
        className={width === 'short' ? 'field-input field-short' : 'field-input'}
        type={type}
        id={id}
        name={name}
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        inputMode={inputMode}
        {...described(id, texts)}
      />
    </div>
  );
}

/** A longer text of several lines. */
export function TextArea({ id, name, defaultValue, rows = 4, ...texts }: FieldProps & { rows?: number }) {
  return (
    <div className={texts.error ? 'field field-invalid' : 'field'}>
      <Label id={id} label={texts.label} optional={texts.optional} />
      <HintAndError id={id} hint={texts.hint} error={texts.error} />
      <textarea
        className="field-input"
        id={id}
        name={name}
        rows={rows}
        defaultValue={defaultValue}
        {...described(id, texts)}
      />
    </div>
  );
}

interface SelectProps extends FieldProps {
  /** The choice that is none. */
  none: string;
  choices: { value: string; text: string }[];
}

/** One of many, of which one need not see all at once. */
export function Select({ id, name, none, choices, defaultValue, ...texts }: SelectProps) {
  return (
    <div className={texts.error ? 'field field-invalid' : 'field'}>
      <Label id={id} label={texts.label} optional={texts.optional} />
      <HintAndError id={id} hint={texts.hint} error={texts.error} />
      <select className="field-input" id={id} name={name} defaultValue={defaultValue} {...described(id, texts)}>
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
