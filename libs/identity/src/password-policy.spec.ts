import { describe, expect, it } from '@jest/globals';
import { whyNotPassword } from './password-policy.js';

const owner = { name: 'Aino Esimerkki', email: 'aino.esimerkki@pornainen.example' };

describe('a password', () => {
  it.each(['tuuli puhaltaa ylös', 'vågorna-7-sover', 'x7#kP2!m', 'ääkköset ja 9 muuta'])('may be %s', (password) => {
    expect(whyNotPassword(password, owner)).toBeNull();
  });

  it.each([
    ['lyhyt12', 'password_short'],
    ['€'.repeat(7), 'password_short'],
    [`${'pitkä '.repeat(34)}`, 'password_long'],
    ['password', 'password_common'],
    ['Password1', 'password_common'],
    ['12345678', 'password_common'],
    ['qwertyuiop', 'password_common'],
    ['football2026!', 'password_common'],
    ['abcabcabcabc', 'password_common'],
    ['aaaaaaaaaaaa', 'password_common'],
    ['kuntarinki-oma', 'password_common'],
    ['esimerkki-77', 'password_personal'],
    ['vain-Pornainen-1', 'password_personal'],
  ])('cannot be %s', (password, reason) => {
    expect(whyNotPassword(password, owner)).toEqual({ reason });
  });
});
