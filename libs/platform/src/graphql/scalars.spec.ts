import { describe, expect, it } from '@jest/globals';
import { scalars } from './scalars.js';

const { DateTime } = scalars;

describe('an instant', () => {
  it.each([
    ['2026-11-21T11:00:00+00:00', '2026-11-21T11:00:00.000Z'],
    ['2026-11-21T11:00:00.5+00:00', '2026-11-21T11:00:00.500Z'],
    ['2026-11-21T11:00:00.123987+00:00', '2026-11-21T11:00:00.123Z'],
    ['2026-11-21T13:00:00.12+02:00', '2026-11-21T11:00:00.120Z'],
    ['2026-11-21T11:00:00Z', '2026-11-21T11:00:00.000Z'],
  ])('that the database writes as %s is told as %s', (written, told) => {
    expect(DateTime.serialize(written)).toBe(told);
    expect(new Date(written).toISOString()).toBe(told);
  });

  it('is told of a Date, and nothing else is one', () => {
    expect(DateTime.serialize(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
    for (const value of ['yesterday', '', 5, null, {}]) expect(() => DateTime.serialize(value)).toThrow('DateTime');
  });
});
