import { describe, expect, it } from '@jest/globals';
import { type OrganisationInput, organisationProblems, tidyOrganisation } from './organisation-policy.js';

const council: OrganisationInput = {
  kind: 'regional_council',
  name: { fi: 'Esimerkin liitto', sv: 'Exempels förbund', en: null },
  mailDomains: ['liitto.example'],
  validFrom: '2021-01-01',
  validTo: null,
};

describe('an organisation', () => {
  it('is tidied before it is kept', () => {
    const typed = {
      ...council,
      name: { fi: ' Esimerkin  liitto', sv: 'Förbund ', en: ' ' },
      mailDomains: ['@Liitto.example', 'liitto.example', ''],
    };
    expect(tidyOrganisation(typed)).toMatchObject({
      name: { fi: 'Esimerkin liitto', sv: 'Förbund', en: null },
      mailDomains: ['liitto.example'],
    });
    expect(organisationProblems(council)).toEqual([]);
  });

  it('has a name in both languages, and ends after it begins', () => {
    const broken = { ...council, name: { fi: '', sv: 'x'.repeat(151), en: null }, validTo: '2020-12-31' };
    expect(organisationProblems(broken)).toEqual([
      { field: 'name_fi', code: 'missing' },
      { field: 'name_sv', code: 'too_long' },
      { field: 'valid_to', code: 'before_begin' },
    ]);
  });

  it.each([
    ['example', 'not_a_domain'],
    ['-x.example', 'not_a_domain'],
    ['a b.example', 'not_a_domain'],
    ['gmail.com', 'public_domain'],
  ])('cannot prove anything by %s', (mailDomain, code) => {
    expect(organisationProblems({ ...council, mailDomains: [mailDomain] })).toEqual([{ field: 'mail_domains', code }]);
  });
});
