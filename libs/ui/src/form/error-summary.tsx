import { Icon } from '../lists/icon.js';

export interface FormError {
  text: string;
  /** Id of the field the error is about, where there is one. */
  field?: string | undefined;
  /** Address of the page on which it can be mended, where it is not this one. */
  href?: string | undefined;
}

/** Without a script only the attribute can bring the reader here: the page with errors opens at its errors. */
const opensHere = { autoFocus: true };

/** All errors of a form, above the heading of the page. */
export function ErrorSummary({ heading, errors }: { heading: string; errors: FormError[] }) {
  return (
    <section className="error-summary" aria-labelledby="error-summary" tabIndex={-1} {...opensHere}>
      <h2 className="error-summary-heading" id="error-summary">
        <Icon name="error" />
        {heading}
      </h2>
      <ul className="error-summary-list">
        {errors.map(({ text, field, href = field && `#${field}` }) => (
          <li key={text}>{href ? <a href={href}>{text}</a> : text}</li>
        ))}
      </ul>
    </section>
  );
}
