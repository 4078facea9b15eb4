import { useId } from 'react';
import { mapHeight, mapWidth, type Place, project } from './projection.js';
import { ringThrough } from './ring.js';

export interface MapRing {
  key: string;
  places: Place[];
  /** Whether a seat is free: then the ring carries a hollow dot. */
  open: boolean;
}

interface DotMapProps {
  title: string;
  description: string;
  places: (Place & { population: number })[];
  rings?: MapRing[];
  ground?: 'light' | 'dark';
}

/** Dots grow with the municipality, as in the mark; four sizes are enough to see it. */
const sizes = [0, 10_000, 50_000, 150_000];
const sizeOf = (population: number): number => sizes.findLastIndex((least) => population >= least);

/** Finland as its municipalities. All dots of one size are one path of points with round ends. */
export function DotMap({ title, description, places, rings = [], ground = 'light' }: DotMapProps) {
  const id = useId();
  const box = `0 0 ${mapWidth} ${mapHeight}`;
  return (
    <svg className={`dot-map dot-map-on-${ground}`} viewBox={box} role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {sizes.map((least, size) => (
        <path
          key={least}
          className={`stroke dot-map-dots dot-map-size-${size + 1}`}
          d={places
            .filter(({ population }) => sizeOf(population) === size)
            .map((place) => `M${project(place).join(' ')}h0`)
            .join('')}
        />
      ))}
      {rings.map((ring, index) => (
        <Ring key={ring.key} ring={ring} tone={(index % 3) + 1} />
      ))}
    </svg>
  );
}

function Ring({ ring, tone }: { ring: MapRing; tone: number }) {
  const points = ring.places.map(project);
  const around = ringThrough(points);
  return (
    <g className={`dot-map-ring dot-map-tone-${tone}`}>
      {around && <path className="hollow dot-map-line" d={around.line} fill="none" />}
      {points.map(([x, y]) => (
        <circle key={`${x} ${y}`} className="fill dot-map-member" cx={x} cy={y} r="4.5" />
      ))}
      {around && ring.open && <circle className="ground dot-map-open" cx={around.open[0]} cy={around.open[1]} r="5" />}
    </g>
  );
}
