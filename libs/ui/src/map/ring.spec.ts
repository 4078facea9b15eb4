import { describe, expect, it } from '@jest/globals';
import { ringThrough } from './ring.js';

describe('a ring on the map', () => {
  it('goes around all its municipalities, through the outermost', () => {
    const ring = ringThrough([
      [0, 0],
      [10, 0],
      [5, 4],
      [10, 10],
      [0, 10],
    ]);
    expect(ring?.line.match(/C/g)).toHaveLength(4);
    expect(ring?.line).not.toContain(' 5 4C');
  });

  it('has its free place on the longest stretch', () => {
    const [x = 0] = ringThrough([
      [0, 0],
      [30, 0],
      [15, 3],
    ])?.open ?? [0, 0];
    expect(x).toBeGreaterThan(10);
    expect(x).toBeLessThan(20);
  });

  it('needs three municipalities', () => {
    expect(
      ringThrough([
        [0, 0],
        [1, 1],
      ]),
    ).toBeNull();
  });
});
