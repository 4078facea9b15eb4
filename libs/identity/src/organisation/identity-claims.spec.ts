import { describe, expect, it } from '@jest/globals';
import type { OidcProvider } from '#platform';
import { assertedIdentity } from './identity-claims.js';

const provider: OidcProvider = {
  key: 'porvoo',
  names: { fi: 'x', sv: 'x', en: 'x' },
  issuer: 'https://idp.example/realms/porvoo',
  clientId: 'x',
  clientSecret: 'x',
  claims: { subject: 'sub', email: null, emailVerified: 'email_verified' },
  domains: ['porvoo.example'],
};
const claims = { sub: 'a', email: 'Aino@Porvoo.example ', email_verified: true, name: '  Aino \n Esimerkki ' };
const of = (given: Record<string, unknown>, set: Partial<OidcProvider> = {}) =>
  assertedIdentity({ ...provider, ...set }, given);

describe('what a provider says of someone', () => {
  it('is issuer and subject, with an address and a name as the service keeps them', () => {
    expect(of(claims)).toEqual({
      providerKey: 'porvoo',
      issuer: provider.issuer,
      subject: 'a',
      email: 'aino@porvoo.example',
      verified: true,
      name: 'Aino Esimerkki',
    });
  });

  it('names nobody without a subject of its kind', () => {
    for (const sub of [undefined, '', 1, 'x'.repeat(256)]) expect(of({ ...claims, sub })).toBeNull();
    expect(of(claims, { claims: { ...provider.claims, subject: 'oid' } })).toBeNull();
  });

  it('has a checked address only when it says so, and of the domains that it may speak for', () => {
    for (const email_verified of [false, 'false', undefined, null, 0, {}])
      expect(of({ ...claims, email_verified })).toMatchObject({ verified: false });
    for (const email_verified of [true, 'true', 1, '1'])
      expect(of({ ...claims, email_verified })).toMatchObject({ verified: true });
    expect(of({ ...claims, email: 'a@sivistys.porvoo.example' })).toMatchObject({ verified: true });
    for (const email of ['a@eiporvoo.example', 'a@muualla.example', 'a@porvoo.example.evil.example'])
      expect(of({ ...claims, email })).toMatchObject({ verified: false, email });
    expect(of({ ...claims, email: 'a@muualla.example' }, { domains: [] })).toMatchObject({ verified: true });
  });

  it('has the name of signing in for an address where there is no other, never as checked', () => {
    const { email, ...rest } = claims;
    expect(of({ ...rest, preferred_username: email })).toMatchObject({ email: 'aino@porvoo.example', verified: false });
    expect(of({ ...rest, preferred_username: 'aino' })).toMatchObject({ email: null, verified: false });
    const named = { claims: { ...provider.claims, email: 'preferred_username' } };
    expect(of({ ...rest, preferred_username: email }, named)).toMatchObject({ verified: false });
    expect(of({ ...rest, mail: email }, { claims: { ...provider.claims, email: 'mail' } })).toMatchObject({
      verified: true,
    });
  });

  it('suggests no name that could not be kept', () => {
    for (const name of [undefined, 5, 'x'.repeat(101), 'Aino 131052-308T'])
      expect(of({ ...claims, name })).toMatchObject({ name: '' });
  });
});
