import { describe, expect, it } from '@jest/globals';
import { containsPersonalIdentityCode } from './personal-identity-code.js';

describe('a personal identity code in a text', () => {
  it.each(['131052-308T', 'tunnus on 131052-308T.', '131052-308t', '131052Y308T'])('is noticed in %j', (text) => {
    expect(containsPersonalIdentityCode(text)).toBe(true);
  });

  it.each(['131052-308A', '991352-308T', 'tilaus 1131052-308T', '21.11.2026', ''])('is not seen in %j', (text) => {
    expect(containsPersonalIdentityCode(text)).toBe(false);
  });
});
