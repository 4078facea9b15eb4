const paths = {
  info: 'M14 3a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm0 10v7m0-11.6v.2',
  clock: 'M14 3a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm0 4.5V14l4.2 3',
  check: 'M14 3a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm-5 11.4 3.5 3.5 6.6-7.4',
  language: 'M4 5h14v10H9l-4 3.4V15H4zM21 9h3v10h-2v3.4L18 19h-5',
} as const;

/** Line drawings beside words; they say nothing the words do not. */
export function Icon({ name }: { name: keyof typeof paths | 'error' }) {
  if (name === 'error') {
    return (
      <svg className="icon" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
        <circle className="fill icon-error" cx="14" cy="14" r="12" />
        <path className="icon-sign" d="M14 8v7" fill="none" strokeWidth="3" strokeLinecap="round" />
        <circle className="ground icon-point" cx="14" cy="19.6" r="1.9" />
      </svg>
    );
  }
  return (
    <svg className="icon" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
      <path
        className="stroke"
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
