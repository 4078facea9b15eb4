import type { ReactNode } from 'react';
import type { Locale } from '#kernel';
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
  /** Language of what is typed, where it is not the page's. */
  lang?: Locale | undefined;
}

export function described(id: string, { hint, error }: FieldTexts) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined };
}

export function Label({ id, label, optional }: { id: string; label: string; optional: string | undefined }) {
  return (
    <label className="field-label" htmlFor={id}>
      {label} {optional && <span className="field-optional">{optional}</span>}
    </label>
  );
}

export function HintAndError({ id, hint, error }: { id: string; hint: string | undefined; error: string | undefined }) {
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
  type?: 'text' | 'email' | 'password';
  /** What a browser may fill in: `email`, `name`, `one-time-code`. */
  autoComplete?: string;
  inputMode?: 'numeric';
  size?: 'short';
}

/** Label, hint, error, field: in this order, one below the other. */
export function TextField({ id, name, defaultValue, lang, type = 'text', size, ...rest }: TextFieldProps) {
  const { autoComplete, inputMode, ...texts } = rest;
  return (
    <div className={texts.error ? 'field field-invalid' : 'field'}>
      <Label id={id} label={texts.label} optional={texts.optional} />
      <HintAndError id={id} hint={texts.hint} error={texts.error} />
      <input
        className={size === 'short' ? 'field-input field-short' : 'field-input'}
        type={type}
        id={id}
        name={name}
        lang={lang}
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        inputMode={inputMode}
        {...described(id, texts)}
      />
    </div>
  );
}

/** A longer text of several lines. */
export function TextArea({ id, name, defaultValue, lang, rows = 4, ...texts }: FieldProps & { rows?: number }) {
  return (
    <div className={texts.error ? 'field field-invalid' : 'field'}>
      <Label id={id} label={texts.label} optional={texts.optional} />
      <HintAndError id={id} hint={texts.hint} error={texts.error} />
      <textarea
        className="field-input"
        id={id}
        name={name}
        rows={rows}
        lang={lang}
        defaultValue={defaultValue}
        {...described(id, texts)}
      />
    </div>
  );
}

interface FileFieldProps extends FieldTexts {
  id: string;
  name: string;
  /** Endings among which a browser lets one choose, with commas. */
  accept: string;
}

/** A file of one's own. Its form is sent as multipart/form-data. */
export function FileField({ id, name, accept, ...texts }: FileFieldProps) {
  return (
    <div className={texts.error ? 'field field-invalid' : 'field'}>
      <Label id={id} label={texts.label} optional={texts.optional} />
      <HintAndError id={id} hint={texts.hint} error={texts.error} />
      <input className="field-file" type="file" id={id} name={name} accept={accept} {...described(id, texts)} />
    </div>
  );
}

/** What to think of beside what is typed; it stands in the way of nothing. */
export function FieldNote({ children }: { children: ReactNode }) {
  return (
    <p className="field-note">
      <Icon name="info" /> <span>{children}</span>
    </p>
  );
}
