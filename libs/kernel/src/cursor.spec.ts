import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor } from './cursor.js';

describe('a cursor', () => {
  it('gives back the values it was made of', () => {
    expect(decodeCursor(encodeCursor([1, '2026-11-21', 'å']), 3)).toEqual([1, '2026-11-21', 'å']);
  });

  it.each(['', 'x', 'eyJhIjoxfQ', encodeCursor([1]), Buffer.from('[{},1,1]').toString('base64url')])(
    'is refused when it is %j',
    (text) => expect(decodeCursor(text, 3)).toBeNull(),
  );
});
