import { describe, expect, it } from '@jest/globals';
import { conditionsOf, type MunicipalitySide, type PracticeSide, sizeOf } from './fit-policy.js';

const practice: PracticeSide = {
  fields: { sizes: ['from_5000', 'from_20000'], organisationModels: ['library', 'association'] },
  versions: [
    { locale: 'fi', status: 'current' },
    { locale: 'sv', status: 'stale' },
  ],
};
const municipality: MunicipalitySide = {
  population: 20_000,
  languages: ['sv', 'fi'],
  organisationModels: ['purchased', 'library'],
};
const told = (p: PracticeSide, m: MunicipalitySide) =>
  conditionsOf(p, m).map(({ kind, outcome, reason, language }) => [language ?? kind, outcome, reason].join(' '));

describe('a practice held against a municipality', () => {
  it('is met where it was tried, is read and is organised alike', () => {
    expect(told(practice, municipality)).toEqual([
      'size met tried_in_this_size',
      'sv met version_stale',
      'fi met version_current',
      'organisation_model met organised_alike',
    ]);
  });

  it('is unmet where it is otherwise', () => {
    const fi: PracticeSide = { ...practice, versions: [{ locale: 'fi', status: 'current' }] };
    expect(told(fi, { population: 4_999, languages: ['sv'], organisationModels: ['purchased'] })).toEqual([
      'size unmet tried_in_other_sizes',
      'sv unmet version_missing',
      'organisation_model unmet organised_otherwise',
    ]);
  });

  it('is unknown where one of them has said nothing', () => {
    const silent: PracticeSide = { ...practice, fields: {} };
    expect(told(silent, municipality).filter((line) => line.includes('unknown'))).toEqual([
      'size unknown practice_silent',
      'organisation_model unknown practice_silent',
    ]);
    for (const organisationModels of [null, []])
      expect(told(practice, { ...municipality, organisationModels }).at(-1)).toBe(
        'organisation_model unknown municipality_silent',
      );
  });

  it.each([
    [0, 'under_5000'],
    [4_999, 'under_5000'],
    [5_000, 'from_5000'],
    [19_999, 'from_5000'],
    [20_000, 'from_20000'],
    [50_000, 'from_50000'],
    [99_999, 'from_50000'],
    [100_000, 'from_100000'],
    [684_018, 'from_100000'],
  ])('a municipality of %i inhabitants is %s', (population, size) => {
    expect(sizeOf(population)).toBe(size);
  });
});
