import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readChanges, readMunicipalities, readRegions } from './register-file.js';

const data = (name: string): string => readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8');

describe('the files of the register', () => {
  it('hold 308 municipalities of today and Pertunmaa, which became a part of Mäntyharju', () => {
    const all = readMunicipalities(data('municipalities.csv'));
    expect(all.filter((m) => m.validTo === null)).toHaveLength(308);
    expect(all.filter((m) => m.validTo !== null)).toMatchObject([
      { code: '588', name: { fi: 'Pertunmaa' }, validTo: '2024-12-31', mergedInto: '507' },
    ]);
    expect(all.find((m) => m.code === '611')).toMatchObject({
      name: { fi: 'Pornainen', sv: 'Borgnäs' },
      slug: { fi: 'pornainen', sv: 'borgnas' },
    });
  });

  it('give each slug to one municipality a language', () => {
    const all = readMunicipalities(data('municipalities.csv'));
    for (const locale of ['fi', 'sv', 'en'] as const) {
      expect(new Set(all.map((m) => m.slug[locale])).size).toBe(all.length);
    }
  });

  it('hold 19 regions and the changes since 2021', () => {
    expect(readRegions(data('regions.csv'))).toHaveLength(19);
    expect(readChanges(data('municipality_changes.csv'))).toHaveLength(7);
  });

  it('are refused with the line of the broken row', () => {
    const [head, first] = data('municipalities.csv').split('\n');
    expect(() => readMunicipalities(`${head}\n${first}\n5,Alavus,Alavo,Alavus,14,fi,62,23,10,,,`)).toThrow(
      'line 3: code 5',
    );
    expect(() => readMunicipalities(`${head}\n005,A,A,A,14,xx,62,23,10,,,`)).toThrow('line 2: languages xx');
    expect(() => readMunicipalities(`${head}\n005,A,A,A,14,fi,north,23,10,,,`)).toThrow(
      'line 2: lat north is not a number',
    );
  });
});
