import { describe, expect, it } from '@jest/globals';
import { isOfDomain } from './mail-domain.js';

const domains = ['hel.example', 'helsinki.example'];

describe('an address of a municipality', () => {
  it.each(['aino@hel.example', 'aino@helsinki.example', 'aino@edu.hel.example'])('is %s', (address) => {
    expect(isOfDomain(address, domains)).toBe(true);
  });

  it.each([
    'aino@nothel.example',
    'aino@hel.example.evil.example',
    'aino@example',
    'hel.example@evil.example',
    'aino@hel.example.',
    'aino',
  ])('is not %s', (address) => {
    expect(isOfDomain(address, domains)).toBe(false);
  });

  it('is none where the municipality has no domain', () => {
    expect(isOfDomain('aino@hel.example', [])).toBe(false);
  });
});
