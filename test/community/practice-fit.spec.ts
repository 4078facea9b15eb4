import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';

let world: World;
let community: RunningApp;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
});

afterAll(async () => {
  await community.close();
  await world.close();
});

const fitOf = async (client: Client, slug: string, municipality: string) => {
  const { data } = await client.ask<{
    practiceFit: {
      conditions: { kind: string; outcome: string; reason: string; language: string | null }[];
      organisationModels: string[];
    } | null;
  }>(
    `query ($slug: String!, $municipality: ID!) { practiceFit(slug: $slug, municipality: $municipality) {
       conditions { kind outcome reason language } organisationModels } }`,
    { slug, municipality },
  );
  return (
    data?.practiceFit?.conditions.map(
      ({ kind, outcome, reason, language }) => `${language ?? kind} ${outcome} ${reason}`,
    ) ?? null
  );
};
const save = async (client: Client, municipalityCode: string, version: number, organisationModels: string[]) => {
  const { data } = await client.ask<{ saveSupportProfile: { __typename: string; version?: number; code?: string } }>(
    `mutation ($input: SaveSupportProfileInput!) { saveSupportProfile(input: $input) { __typename
       ... on SupportProfileSaved { version } ... on SupportProfileRefused { code } } }`,
    { input: { municipalityCode, version, organisationModels } },
  );
  return data?.saveSupportProfile.code ?? data?.saveSupportProfile.version;
};
const published = async (fields: Record<string, string[]>, languages: string[] = ['fi', 'sv']) => {
  const author = await world.person({ name: 'Sopiva Kirjoittaja', represents: '049' });
  const practice = await addPractice(world, { by: author.id, code: '049', status: 'published' });
  await world.owner.read(
    `UPDATE practice_revision r SET fields = $2,
       texts = (SELECT jsonb_object_agg(e.key, e.value) FROM jsonb_each(r.texts) e WHERE e.key = ANY ($3)) WHERE practice_id = $1`,
    [practice.id, JSON.stringify(fields), languages],
  );
  return practice;
};

describe('a practice held against a municipality', () => {
  it('is told to anyone, condition by condition', async () => {
    const anyone = community.client();
    const { slug } = await published({ sizes: ['from_100000'], organisationModels: ['library'] }, ['fi']);
    // Raasepori: 27,000 inhabitants, Swedish and Finnish.
    expect(await fitOf(anyone, slug, '710')).toEqual([
      'size unmet tried_in_other_sizes',
      'sv unmet version_missing',
      'fi met version_current',
      'organisation_model unknown municipality_silent',
    ]);
    // Helsinki.
    expect(await fitOf(anyone, slug, '091')).toEqual(expect.arrayContaining(['size met tried_in_this_size']));
    expect(await fitOf(anyone, slug, '999')).toBeNull();
    expect(await fitOf(anyone, 'none', '091')).toBeNull();
    const silent = await published({});
    expect(await fitOf(anyone, silent.slug, '710')).toEqual([
      'size unknown practice_silent',
      'sv met version_current',
      'fi met version_current',
      'organisation_model unknown practice_silent',
    ]);
    await world.owner.read(`UPDATE practice SET status = 'retracted', retraction = 'Ohi' WHERE id = $1`, [silent.id]);
    expect(await fitOf(anyone, silent.slug, '710')).toBeNull();
  });

  it('knows how support is organised by what a representative has said', async () => {
    const anna = await community.client().signIn(await world.person({ name: 'Anna Sanoja', represents: '710' }));
    const bo = await community.client().signIn(await world.person({ name: 'Bo Sanoja', represents: '710' }));
    const other = await community.client().signIn(await world.person({ name: 'Muu Kunta', represents: '049' }));
    const { slug } = await published({ organisationModels: ['library', 'association'] });
    const model = async () => (await fitOf(anna, slug, '710'))?.at(-1);

    expect(await save(other, '710', 0, ['library'])).toBe('not_a_representative');
    expect(await save(anna, '710', 3, ['library'])).toBe('stale_version');
    expect(await model()).toBe('organisation_model unknown municipality_silent');
    // Two at once say it first: one is told that the other was faster.
    const both = await Promise.all([save(anna, '710', 0, ['purchased']), save(bo, '710', 0, ['purchased'])]);
    expect(both.map(String).sort()).toEqual(['1', 'stale_version']);
    expect(await model()).toBe('organisation_model unmet organised_otherwise');
    expect(await save(bo, '710', 1, ['association', 'purchased'])).toBe(2);
    expect(await save(anna, '710', 1, [])).toBe('stale_version');
    expect(await model()).toBe('organisation_model met organised_alike');

    const { data } = await bo.ask<{ ownSupportProfiles: unknown }>(
      '{ ownSupportProfiles(locale: sv) { municipality { code } organisationModels version } }',
    );
    expect(data?.ownSupportProfiles).toEqual([
      { municipality: { code: '710' }, organisationModels: ['association', 'purchased'], version: 2 },
    ]);
    expect(await save(anna, '710', 2, [])).toBe(3);
    expect(await model()).toBe('organisation_model unknown municipality_silent');
  });
});
