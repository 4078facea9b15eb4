const glyphs = {
  open: <circle className="fill" cx="7" cy="7" r="5.5" fill="currentColor" />,
  full: <circle className="hollow" cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  half: (
    <>
      <circle className="hollow" cx="7" cy="7" r="4.9" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path className="fill" d="M7 2a5 5 0 0 0 0 10z" fill="currentColor" />
    </>
  ),
  offered: (
    <>
      <circle className="hollow" cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle className="fill" cx="7" cy="7" r="2.3" fill="currentColor" />
    </>
  ),
  late: <path className="fill" d="M7 1.5 13 12.5H1z" fill="currentColor" />,
  declined: <rect className="fill" x="2" y="2" width="10" height="10" fill="currentColor" />,
  done: (
    <path
      className="stroke"
      d="m2.5 7.5 3.2 3.2 6-7"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  fact: null,
} as const;

/** Each status has one glyph and one tint; `fact` (a language, a place) has neither. */
const looks = {
  open: 'open',
  full: 'full',
  soon: 'half',
  underway: 'half',
  offered: 'offered',
  late: 'late',
  declined: 'declined',
  done: 'done',
  fact: 'fact',
} as const satisfies Record<string, keyof typeof glyphs>;

export type Status = keyof typeof looks;

/** A glyph beside the word of the glossary; the word alone is enough. */
export function StatusTag({ status, children }: { status: Status; children: string }) {
  const glyph = glyphs[looks[status]];
  return (
    <span className={`tag tag-${status}`}>
      {glyph && (
        <svg className="tag-glyph" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
          {glyph}
        </svg>
      )}
      {children}
    </span>
  );
}
