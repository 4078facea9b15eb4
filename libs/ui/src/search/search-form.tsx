export interface SearchFormProps {
  /** Of the page of the search. */
  action: string;
  label: string;
  button: string;
}

/** The field in the header that finds people's words; it asks by address, so that it works without script. */
export function SearchForm({ action, label, button }: SearchFormProps) {
  return (
    <search>
      <form className="header-search" method="get" action={action}>
        <label className="visually-hidden" htmlFor="site-search">
          {label}
        </label>
        <input
          className="field-input"
          type="search"
          id="site-search"
          name="q"
          placeholder={label}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button className="header-search-button" type="submit">
          {button}
        </button>
      </form>
    </search>
  );
}
