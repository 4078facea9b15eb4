import { describe, expect, it } from '@jest/globals';
import { oidcProviders } from './oidc-providers.js';

const entra = {
  key: 'porvoo',
  name: { fi: 'Porvoon kaupunki', sv: 'Borgå stad', en: 'City of Porvoo' },
  issuer: 'https://login.microsoftonline.com/c0ffee00-1111-4222-8333-444455556666/v2.0',
  clientId: 'an id',
  clientSecret: 'a secret',
};
const read = (...list: unknown[]) => oidcProviders(JSON.stringify(list));

describe('the providers of sign-in in the settings', () => {
  it('are none where nothing is said', () => {
    expect(oidcProviders('none')).toEqual([]);
    expect(oidcProviders('[]')).toEqual([]);
  });

  it('are read with what they leave out', () => {
    const { name, ...rest } = entra;
    expect(read({ ...entra, domains: ['Porvoo.FI'] })).toEqual([
      {
        ...rest,
        names: name,
        claims: { subject: 'sub', email: null, emailVerified: 'email_verified' },
        domains: ['porvoo.fi'],
      },
    ]);
    expect(read({ ...entra, claims: { subject: 'oid', email: 'mail' } })?.[0]?.claims).toEqual({
      subject: 'oid',
      email: 'mail',
      emailVerified: 'email_verified',
    });
    expect(read(entra, { ...entra, key: 'toinen', issuer: 'http://127.0.0.1:8080/realms/x' })).toHaveLength(2);
  });

  it.each([
    ['no JSON', '{'],
    ['no list', JSON.stringify(entra)],
    ['one key twice', JSON.stringify([entra, entra])],
    ['a key that cannot stand in an address', JSON.stringify([{ ...entra, key: '../x' }])],
    ['a word that is not known', JSON.stringify([{ ...entra, tenant: 'x' }])],
    ['a name that lacks a language', JSON.stringify([{ ...entra, name: { fi: 'x', en: 'x' } }])],
    ['an issuer without TLS', JSON.stringify([{ ...entra, issuer: 'http://idp.example/realms/x' }])],
    ['an issuer for everyone', JSON.stringify([{ ...entra, issuer: 'https://login.microsoftonline.com/common/v2.0' }])],
    ['no secret', JSON.stringify([{ ...entra, clientSecret: '' }])],
    ['a claim that is no name', JSON.stringify([{ ...entra, claims: { subject: 1 } }])],
  ])('are refused with %s', (_what, text) => {
    expect(oidcProviders(text)).toBeUndefined();
  });
});
