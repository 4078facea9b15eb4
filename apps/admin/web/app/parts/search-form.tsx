import type { ReactNode } from 'react';
import { Button } from '#ui';
import './search-form.css';

interface SearchFormProps {
  label: string;
  action: string;
  find: string;
  /** The way back to everything. */
  clear?: { text: string; href: string } | undefined;
  children: ReactNode;
}

/** A form that asks by address; its fields stand side by side where there is room. */
export function SearchForm({ label, action, find, clear, children }: SearchFormProps) {
  return (
    <search>
      <form className="search-form" method="get" action={action} aria-label={label}>
        <div className="search-fields">{children}</div>
        <p className="actions">
          <Button look="secondary">{find}</Button>
          {clear && <a href={clear.href}>{clear.text}</a>}
        </p>
      </form>
    </search>
  );
}
