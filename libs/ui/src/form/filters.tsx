import type { ReactNode } from 'react';

interface FiltersProps {
  /** "Rajaa (1 valinta)", on narrow screens. */
  summary: string;
  label: string;
  action: string;
  children: ReactNode;
}

/** A form that asks by address: what is chosen stands in the URL. On narrow screens it opens by its own button. */
export function Filters({ summary, label, action, children }: FiltersProps) {
  return (
    <details className="filters">
      <summary className="filters-button">{summary}</summary>
      <form className="filters-form" method="get" action={action} aria-label={label}>
        {children}
      </form>
    </details>
  );
}

export interface FilterChoice {
  value: string;
  text: string;
  count: number;
  chosen: boolean;
}

/** Checkboxes of one kind, each with how many there are. */
export function FilterGroup({ legend, name, choices }: { legend: string; name: string; choices: FilterChoice[] }) {
  return (
    <fieldset className="filter-group">
      <legend className="field-label">{legend}</legend>
      {choices.map(({ value, text, count, chosen }) => (
        <label className="choice" key={value}>
          <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
          <span>
            {text} <span className="quiet">({count})</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface FilterSelectProps {
  id: string;
  label: string;
  name: string;
  all: string;
  choices: FilterChoice[];
}

export function FilterSelect({ id, label, name, all, choices }: FilterSelectProps) {
  return (
    <div className="filter-group">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select className="field-input" id={id} name={name} defaultValue={choices.find(({ chosen }) => chosen)?.value}>
        <option value="">{all}</option>
        {choices.map(({ value, text, count }) => (
          <option key={value} value={value}>
            {`${text} (${count})`}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ChosenFiltersProps {
  label: string;
  links: { text: string; href: string; remove: string }[];
}

/** What is chosen, each as a link to the same list without it. */
export function ChosenFilters({ label, links }: ChosenFiltersProps) {
  if (links.length === 0) return null;
  return (
    <ul className="chosen" aria-label={label}>
      {links.map(({ text, href, remove }) => (
        <li key={href}>
          <a href={href}>
            <span className="visually-hidden">{remove} </span>
            {text}
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path className="stroke" d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="2" />
            </svg>
          </a>
        </li>
      ))}
    </ul>
  );
}
