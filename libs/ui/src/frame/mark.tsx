const dots = [
  [24, 6.8, 4.5],
  [40.9, 21, 3.3],
  [38.9, 32.6, 2.6],
  [29.9, 40.2, 4.1],
  [18.1, 40.2, 2.9],
  [9.1, 32.6, 3.7],
  [7.1, 21, 2.6],
  [12.9, 10.8, 3.3],
] as const;

/** The ring of municipalities with one open place. The name beside it says what it is, so it is hidden from readers. */
export function Mark({ ground = 'light' }: { ground?: 'light' | 'dark' }) {
  return (
    <svg className={`mark mark-on-${ground}`} viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
      {dots.map(([x, y, r]) => (
        <circle key={`${x} ${y}`} className="fill mark-dot" cx={x} cy={y} r={r} />
      ))}
      <circle className="hollow mark-open" cx="35.1" cy="10.8" r="3.6" fill="none" strokeWidth="2.6" />
    </svg>
  );
}
