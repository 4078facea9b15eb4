import { useId } from 'react';
import { type Place, project } from './projection.js';

export interface CoveredPlace extends Place {
  name: string;
  state: 'answered' | 'late' | 'declined' | 'silent' | 'origin';
}

interface CoverageMapProps {
  title: string;
  /** The same in words; the table beside the map says it one by one. */
  description: string;
  places: CoveredPlace[];
}

const width = 360;
const margin = 24;
/** So that two neighbours do not fill the map. */
const least = 40;

/**
 * How municipalities stand: a full dot, a triangle, a square, a hollow dot, and a diamond for where it comes from. What each says
 * stands in the words beside the map. Only the part of Finland in question.
 */
export function CoverageMap({ title, description, places }: CoverageMapProps) {
  const id = useId();
  const points = places.map((place) => ({ ...place, at: project(place) }));
  const [xs, ys] = [points.map(({ at }) => at[0]), points.map(({ at }) => at[1])];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(Math.max(...xs) - left, least), Math.max(Math.max(...ys) - top, least)];
  const scale = (width - 2 * margin) / Math.max(wide, high * 0.6);
  const height = Math.round(high * scale + 2 * margin);
  return (
    <svg
      className="coverage-map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {points.map(({ name, state, at }) => {
        const [x, y] = [round((at[0] - left) * scale + margin), round((at[1] - top) * scale + margin)];
        return (
          <g key={name} className={`coverage-${state}`}>
            <title>{name}</title>
            <Mark state={state} x={x} y={y} />
          </g>
        );
      })}
    </svg>
  );
}

function Mark({ state, x, y }: Pick<CoveredPlace, 'state'> & { x: number; y: number }) {
  if (state === 'late') return <path className="fill" d={`M${x} ${y - 7}l7 12.5h-14z`} />;
  if (state === 'declined') return <rect className="fill" x={x - 5} y={y - 5} width="10" height="10" />;
  if (state === 'origin') return <path className="fill" d={`M${x} ${y - 9}l9 9-9 9-9-9z`} />;
  return <circle className={state === 'silent' ? 'hollow' : 'fill'} cx={x} cy={y} r="6" />;
}

const round = (value: number): number => Math.round(value * 10) / 10;
