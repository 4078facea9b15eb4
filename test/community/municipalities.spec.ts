import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let app: RunningApp;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

interface Register {
  municipalities: {
    code: string;
    name: string;
    region: { code: string };
    languages: string[];
    validTo: string | null;
    mergedInto: string | null;
  }[];
}

const on = (asOf: string | null) =>
  app
    .client()
    .ask<Register>(
      `query On($asOf: Date) { municipalities(asOf: $asOf) { code name(locale: sv) region { code } languages validTo mergedInto } }`,
      { asOf },
    );

describe('the register', () => {
  it('holds the 308 municipalities of today, whole', async () => {
    const { municipalities } = (await on(null)).data;
    expect(municipalities).toHaveLength(308);
    expect(municipalities.find(({ code }) => code === '611')).toEqual({
      code: '611',
      name: 'Borgnäs',
      region: { code: '01' },
      languages: ['fi'],
      validTo: null,
      mergedInto: null,
    });
  });

  it('knows the day on which Pertunmaa became a part of Mäntyharju', async () => {
    const before = (await on('2024-12-31')).data.municipalities;
    const after = (await on('2025-01-01')).data.municipalities;
    expect(before).toHaveLength(309);
    expect(before.find(({ code }) => code === '588')).toMatchObject({ validTo: '2024-12-31', mergedInto: '507' });
    expect(after).toHaveLength(308);
  });

  it('tells the region of the day', async () => {
    const iitti = (await on('2021-01-01')).data.municipalities.find(({ code }) => code === '142');
    expect(iitti?.region.code).toBe('07');
  });

  it.each(['2020-12-31', '1999-01-01'])('refuses %s in words, because it begins later', async (asOf) => {
    const { status, codes, body } = await on(asOf);
    expect({ status, codes }).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] });
    expect(body).toContain('The register begins on 2021-01-01.');
  });

  it.each(['2026-02-30', '21.11.2026', 'today'])('refuses %s, which is no date', async (asOf) => {
    const { status, codes } = await on(asOf);
    expect({ status, codes }).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] });
  });

  it('holds 19 regions in both languages', async () => {
    const { data } = await app
      .client()
      .ask<{ regions: { code: string; fi: string; sv: string }[] }>(
        '{ regions { code fi: name(locale: fi) sv: name(locale: sv) } }',
      );
    expect(data.regions).toHaveLength(19);
    expect(data.regions[0]).toEqual({ code: '01', fi: 'Uusimaa', sv: 'Nyland' });
  });
});
