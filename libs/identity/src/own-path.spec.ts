import { describe, expect, it } from '@jest/globals';
import { ownPath } from './own-path.js';

describe('the way back after signing in', () => {
  it.each(['/fi/ringit/kirjasto#paikka', '/sv/cirklar?tema=x', '/'])('leads to our own page %j', (path) => {
    expect(ownPath(path, '/fi')).toBe(path);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/.//evil.example',
    '/fi/..//evil.example',
    '/fi/../..//evil.example/x',
    '/%2e//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'fi/ringit',
    '',
    undefined,
    ['/fi'],
  ])('never leads to %j', (path) => {
    expect(ownPath(path, '/fi')).toBe('/fi');
  });
});
