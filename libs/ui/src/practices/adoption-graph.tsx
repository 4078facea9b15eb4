import { useId } from 'react';

export interface GraphNode {
  key: string;
  name: string;
  /** How it stands, in words. */
  stage: string;
  generation: number;
  /** Key of whom it was learned from; null: from the practice itself. */
  from: string | null;
}

interface AdoptionGraphProps {
  title: string;
  /** The same in words; the table below says it one by one. */
  description: string;
  /** Whose practice it is. */
  origin: string;
  nodes: GraphNode[];
}

const [boxWidth, boxHeight, gapX, gapY] = [190, 52, 56, 14];
const longestName = 22;

/** Who learned a practice from whom: each generation is a column, and whoever learned from the same one stands together. */
export function AdoptionGraph({ title, description, origin, nodes }: AdoptionGraphProps) {
  const id = useId();
  const placed = placesOf(nodes);
  const columns = Math.max(0, ...nodes.map(({ generation }) => generation)) + 1;
  const rows = Math.max(1, ...[...placed.values()].map((row) => row + 1));
  const [width, height] = [columns * (boxWidth + gapX) - gapX + 4, rows * (boxHeight + gapY) - gapY + 4];
  const corner = (generation: number, row: number) =>
    [2 + generation * (boxWidth + gapX), 2 + row * (boxHeight + gapY)] as const;
  const rowOf = (key: string | null) => (key === null ? 0 : (placed.get(key) ?? 0));
  const generationOf = (key: string | null) => nodes.find((node) => node.key === key)?.generation ?? 0;
  return (
    <svg
      className="adoption-graph"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {nodes.map(({ key, generation, from }) => {
        const [x, y] = corner(generation, rowOf(key));
        const [fromX, fromY] = corner(generationOf(from), rowOf(from));
        const [startX, startY, endY] = [fromX + boxWidth, fromY + boxHeight / 2, y + boxHeight / 2];
        const bend = startX + gapX / 2;
        return <path key={key} className="adoption-way" d={`M${startX} ${startY}H${bend}V${endY}H${x}`} />;
      })}
      <Box at={corner(0, 0)} name={origin} stage="" kind="origin" />
      {nodes.map(({ key, name, stage, generation }) => (
        <Box key={key} at={corner(generation, rowOf(key))} name={name} stage={stage} kind="adopter" />
      ))}
    </svg>
  );
}

function Box({
  at: [x, y],
  name,
  stage,
  kind,
}: {
  at: readonly [number, number];
  name: string;
  stage: string;
  kind: string;
}) {
  const shown = [...name].length > longestName ? `${[...name].slice(0, longestName - 1).join('')}…` : name;
  return (
    <g className={`adoption-box adoption-${kind}`}>
      <rect x={x} y={y} width={boxWidth} height={boxHeight} rx="6" />
      <text x={x + 12} y={stage ? y + 22 : y + 31} className="adoption-name">
        {shown}
      </text>
      {stage && (
        <text x={x + 12} y={y + 41} className="adoption-stage">
          {stage}
        </text>
      )}
    </g>
  );
}

/** A row for each: whoever learned from it begins on the same row, the next ones below all that came of those before. */
function placesOf(nodes: GraphNode[]): Map<string, number> {
  const rows = new Map<string, number>();
  let next = 0;
  const place = (from: string | null): void => {
    const own = nodes.filter((node) => node.from === from);
    own.forEach(({ key }, nth) => {
      if (rows.has(key)) return;
      if (nth > 0) next += 1;
      rows.set(key, next);
      place(key);
    });
  };
  place(null);
  return rows;
}
