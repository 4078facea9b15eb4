import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor } from './cursor.js';

const id = '9f2d1b7e-0000-4000-8000-000000000000';
const parts = ['number', 'instant', 'uuid'] as const;

describe('a cursor', () => {
  it('gives back the values it was made of', () => {
    const values = [1, '2026-11-21T11:00:00+00:00', id];
    expect(decodeCursor(encodeCursor(values), parts)).toEqual(values);
  });

  it.each([
    '',
    'x',
    'eyJhIjoxfQ',
    encodeCursor([1]),
    encodeCursor(['1', '2026-11-21T11:00:00Z', id]),
    encodeCursor([1, 'yesterday', id]),
    encodeCursor([1, '2026-11-21 (noon)', id]),
    encodeCursor([1, '2026-11-21T11:00:00Z', 'x']),
    encodeCursor([1.5, '2026-11-21T11:00:00Z', id]),
    Buffer.from('[{},1,1]').toString('base64url'),
  ])('is refused when it is %j', (text) => expect(decodeCursor(text, parts)).toBeNull());
});
