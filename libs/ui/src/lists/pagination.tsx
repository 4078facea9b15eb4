interface PaginationProps {
  label: string;
  /** Back to the first page, when one has left it. */
  first?: { text: string; href: string } | undefined;
  next?: { text: string; href: string } | undefined;
}

/** Long lists are read on by a link; one can always go back to their beginning. */
export function Pagination({ label, first, next }: PaginationProps) {
  if (!first && !next) return null;
  return (
    <nav className="pagination" aria-label={label}>
      {first && <a href={first.href}>{first.text}</a>}
      {next && (
        <a href={next.href} rel="next">
          {next.text}
        </a>
      )}
    </nav>
  );
}
