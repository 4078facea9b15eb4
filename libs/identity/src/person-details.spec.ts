import { describe, expect, it } from '@jest/globals';
import { tidyName, whyNotName } from './person-details.js';

describe('a name', () => {
  it('stands on one line', () => {
    expect(tidyName('  Aino\r\n Esimerkki\t')).toBe('Aino Esimerkki');
    expect(whyNotName('Aino Esimerkki')).toBeNull();
  });

  it.each([
    ['', 'name_missing'],
    ['x'.repeat(101), 'name_too_long'],
    ['Aino 131052-308T', 'personal_identity_code'],
  ])('%j is refused: %s', (name, reason) => {
    expect(whyNotName(name)).toEqual({ reason });
  });
});
