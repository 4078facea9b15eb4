export interface KeyFigure {
  label: string;
  value: string;
  unit?: string | undefined;
}

/** One ruled strip of at most five figures. */
export function KeyFigures({ figures }: { figures: KeyFigure[] }) {
  return (
    <dl className="key-figures">
      {figures.map(({ label, value, unit }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span className="key-figure">{value}</span> {unit}
          </dd>
        </div>
      ))}
    </dl>
  );
}
