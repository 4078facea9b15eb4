import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/apps.ts';
import { startCommunityProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let app: RunningApp;

interface Found {
  totalCount: number;
  isMore: boolean;
  areFacetsCounted: boolean;
  kinds: { value: string; count: number }[];
  themes: { value: string }[];
  hits: { kind: string; place: string }[];
}

const find = async (more: Record<string, unknown> = {}): Promise<Found> => {
  const { data, codes } = await app.client().ask<{ search: Found }>(
    `query Find($kind: SearchKind, $theme: ID, $page: Int) {
      search(query: "kummitus", locale: fi, kind: $kind, theme: $theme, page: $page) { totalCount isMore areFacetsCounted
        kinds { value count } themes { value } hits { kind place } } }`,
    more,
  );
  expect(codes).toEqual([]);
  return data.search;
};

/** Circles with a word in the body, one of them also with it in the title, which no other text before it in the table has. */
async function addCircles(count: number): Promise<void> {
  const { id } = await world.circle();
  const more = `SELECT gen_random_uuid() AS id, gen_random_uuid() AS pool, 'kummitus-' || $2::int || '-' || n AS slug, n FROM generate_series(1, ${String(count)}) n`;
  await world.owner.read(
    `WITH more AS MATERIALIZED (${more}),
       pool AS (INSERT INTO seat_pool SELECT (jsonb_populate_record(p, jsonb_build_object('id', m.pool))).*
         FROM seat_pool p, more m WHERE p.id = (SELECT seat_pool_id FROM circle WHERE id = $1)),
       circle AS (INSERT INTO circle
         SELECT (jsonb_populate_record(c, jsonb_build_object('id', m.id, 'slug', m.slug, 'seat_pool_id', m.pool))).*
         FROM circle c, more m WHERE c.id = $1),
       text AS (INSERT INTO circle_text
         SELECT (jsonb_populate_record(t, jsonb_build_object('circle_id', m.id))).*
         FROM circle_text t, more m WHERE t.circle_id = $1)
     INSERT INTO search_document (kind, thing, language, place, title, plain_title, body, themes, words, title_vector, vector)
     SELECT 'circle', m.id, language, m.slug, 'Ilta', ' ilta', 'Täällä on kummitus.', '{}', '{}',
       CASE WHEN m.n = $2::int THEN 'fkummitus:1' ELSE '' END::tsvector,
       CASE WHEN m.n = $2::int THEN 'fkummitus:1A' ELSE 'fkummitus:5B' END::tsvector
     FROM more m, unnest('{fi,sv,en}'::text[]) language ORDER BY m.n`,
    [id, count],
  );
}

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

describe('a word that stands in', () => {
  it('1,500 texts is counted in all of them', async () => {
    await addCircles(500);
    expect(await find()).toMatchObject({
      totalCount: 500,
      isMore: false,
      areFacetsCounted: true,
      kinds: [{ value: 'circle', count: 500 }],
    });
  });

  it('more is said to stand in more, and the best are found all the same', async () => {
    await addCircles(50);
    const themes = await world.owner.read<{ id: string }>('SELECT id FROM theme');
    const found = await find();
    expect(found).toMatchObject({ totalCount: 500, isMore: true, areFacetsCounted: false });
    expect(found.themes).toHaveLength(themes.length);
    // Both stand in the title; the second was written behind 1,500 others.
    expect(
      found.hits
        .slice(0, 2)
        .map(({ place }) => place)
        .sort(),
    ).toEqual(['kummitus-50-50', 'kummitus-500-500']);
    const site = await startCommunityProcess(world.database.appUrl);
    const page = await fetch(`${site.origin}/sv/sok?q=kummitus`).then((answer) => answer.text());
    await site.end();
    expect(page).toContain('Över 500 sökresultat');
    expect(page).not.toMatch(/\(\d+\)/);
    const seen: string[] = [];
    for (let page = 1; page <= 25; page += 1) for (const { place } of (await find({ page })).hits) seen.push(place);
    expect([seen.length, new Set(seen).size]).toEqual([500, 500]);
  });

  it('more is found in the kind and with the theme that were chosen, wherever these stand', async () => {
    const [theme] = await world.owner.read<{ id: string }>('SELECT id FROM theme ORDER BY position LIMIT 1');
    await world.owner.read(
      `INSERT INTO search_document (kind, thing, language, place, title, plain_title, body, themes, words, title_vector, vector)
       VALUES ('municipality', '049', 'fi', '049', 'Espoo', ' espoo', 'Kummitus', ARRAY[$1], '{}', '', 'fkummitus:5B')
       ON CONFLICT (kind, thing, language) DO UPDATE SET vector = excluded.vector, themes = excluded.themes`,
      [theme?.id],
    );
    for (const chosen of [{ kind: 'municipality' }, { theme: theme?.id }])
      expect(await find(chosen)).toMatchObject({
        ...{ totalCount: 1, isMore: false, areFacetsCounted: false },
        hits: [{ kind: 'municipality', place: '049' }],
      });
    expect(await find({ kind: 'person' })).toMatchObject({ totalCount: 0, isMore: false, hits: [] });
  });
});
