import type { ReactNode } from 'react';
import type { Locale } from '#kernel';

interface RowProps {
  title: string;
  /** None where the thing has no page. */
  href?: string | undefined;
  /** Language of title and summary where it is not the page's. */
  lang?: Locale | undefined;
  summary?: string | undefined;
  meta: ReactNode[];
  level?: 2 | 3;
  /** Status and seats, at the right on wide screens. */
  children?: ReactNode;
}

/** A list of things that one reads one after the other. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>;
}

export function Row({ title, href, lang, summary, meta, level = 3, children }: RowProps) {
  const Heading = `h${level}` as const;
  return (
    <li className="row">
      <div>
        <Heading className="row-title" lang={lang}>
          {href === undefined ? title : <a href={href}>{title}</a>}
        </Heading>
        {summary && (
          <p className="row-summary" lang={lang}>
            {summary}
          </p>
        )}
        <ul className="meta">
          {meta.filter(Boolean).map((item, index) => (
            // The items of one row never change place.
            <li key={String(index)}>{item}</li>
          ))}
        </ul>
      </div>
      <div className="row-side">{children}</div>
    </li>
  );
}
