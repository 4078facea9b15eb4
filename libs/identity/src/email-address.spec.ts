import { describe, expect, it } from '@jest/globals';
import { emailAddress } from './email-address.js';

describe('an address', () => {
  it.each([
    ['  Aino.Esimerkki@Pornainen.example ', 'aino.esimerkki@pornainen.example'],
    ['a+b@edu.hel.example', 'a+b@edu.hel.example'],
    ['matti.meikäläinen@mäntsälä.example', 'matti.meikäläinen@mäntsälä.example'],
  ])('%j is kept as %j', (text, address) => {
    expect(emailAddress(text)).toBe(address);
  });

  it.each([
    '',
    'aino',
    'aino@',
    '@pornainen.example',
    'aino@pornainen',
    'aino@@pornainen.example',
    'aino@pornainen.example\r\nBcc: x@y.example',
    'aino@porna inen.example',
    'aino@-pornainen.example',
    '.aino@pornainen.example',
    'ai..no@pornainen.example',
    '"aino"@pornainen.example',
    'aino@[192.0.2.1]',
    'aino@pornainen.example,petri@inkoo.example',
    `${'a'.repeat(250)}@pornainen.example`,
  ])('%j is none', (text) => {
    expect(emailAddress(text)).toBeNull();
  });
});
