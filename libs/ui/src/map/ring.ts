export type Point = [x: number, y: number];

const cross = ([ox, oy]: Point, [ax, ay]: Point, [bx, by]: Point): number =>
  (ax - ox) * (by - oy) - (ay - oy) * (bx - ox);

/** The outermost points, around the rest (Andrew's monotone chain). */
function hull(points: Point[]): Point[] {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const half = (from: Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of from) {
      for (let last = chain.at(-1), before = chain.at(-2); last && before && cross(before, last, point) <= 0; ) {
        chain.pop();
        last = chain.at(-1);
        before = chain.at(-2);
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * A smooth closed line through the outermost points, and on its longest stretch the place that is still free.
 * Null for fewer than three points: two municipalities are no ring.
 */
export function ringThrough(points: Point[]): { line: string; open: Point } | null {
  const corners = hull(points);
  if (corners.length < 3) return null;
  const at = (index: number): Point => corners[(index + corners.length) % corners.length] ?? [0, 0];
  // Catmull-Rom through the corners, written as cubic curves.
  const curves = corners.map((from, index) => {
    const [before, to, after] = [at(index - 1), at(index + 1), at(index + 2)];
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return { from, first, second, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) };
  });
  const longest = curves.reduce((best, curve) => (curve.length > best.length ? curve : best));
  const halfway = (axis: 0 | 1): number =>
    round((longest.from[axis] + 3 * longest.first[axis] + 3 * longest.second[axis] + longest.to[axis]) / 8);
  const line = curves.map(({ first, second, to }) => `C${[...first, ...second, ...to].map(round).join(' ')}`).join('');
  return { line: `M${at(0).join(' ')}${line}z`, open: [halfway(0), halfway(1)] };
}
