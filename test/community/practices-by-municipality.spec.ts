import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';

let world: World;
let app: RunningApp;

interface Page {
  nodes: {
    municipality: { name: string };
    totalCount: number;
    newest: { id: string; authors: { name: string | null }[] }[];
  }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

const ask = async (variables: Record<string, unknown> = {}) => {
  const { data, codes } = await app.client().ask<{ it: Page }>(
    `query B($locale: Locale!, $first: Int, $after: String) {
      it: practicesByMunicipality(locale: $locale, first: $first, after: $after) { pageInfo { endCursor hasNextPage }
        nodes { municipality { name(locale: $locale) } totalCount newest { id authors { name } } } } }`,
    { locale: 'fi', ...variables },
  );
  return { page: data?.it, codes };
};
const names = ({ nodes }: Page) => nodes.map(({ municipality }) => municipality.name);

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
});

afterAll(async () => {
  await app?.close();
  await world?.close();
});

it('lists the municipalities that have published, by their names in each language, the newest first', async () => {
  expect((await ask()).page).toEqual({ nodes: [], pageInfo: { endCursor: null, hasNextPage: false } });
  const by = (await world.person({ name: 'Anna Kirjoittaja' })).id;
  const published: string[] = [];
  for (let n = 0; n < 6; n += 1)
    published.push((await addPractice(world, { by, code: '611', status: 'published' })).id);
  for (const [n, id] of published.entries())
    await world.owner.read(`UPDATE practice SET published_at = now() - $2 * interval '1 day' WHERE id = $1`, [id, n]);
  // Espoo is Esbo, Vaasa is Vasa, Ähtäri comes last in Finnish; Kauniainen is Grankulla in Swedish.
  for (const code of ['049', '905', '989', '235']) await addPractice(world, { by, code, status: 'published' });
  await addPractice(world, { by, code: '106', status: 'draft' });
  const { page } = await ask();
  expect(names(page)).toEqual(['Espoo', 'Kauniainen', 'Pornainen', 'Vaasa', 'Ähtäri']);
  expect(names((await ask({ locale: 'sv' })).page)).toEqual(['Borgnäs', 'Esbo', 'Etseri', 'Grankulla', 'Vasa']);
  const { totalCount, newest } = page.nodes[2] as Page['nodes'][number];
  expect([totalCount, newest.map(({ id }) => id)]).toEqual([6, published.slice(0, 5)]);
  expect(newest[0]?.authors).toEqual([{ name: 'Anna Kirjoittaja' }]);

  await world.owner.read(`UPDATE practice SET status = 'retracted', retraction = 'x' WHERE id = $1`, [published[0]]);
  await world.owner.read(`UPDATE practice SET status = 'retracted', retraction = 'x' WHERE municipality_code = '905'`);
  const { page: after } = await ask();
  expect(names(after)).toEqual(['Espoo', 'Kauniainen', 'Pornainen', 'Ähtäri']);
  expect(after.nodes[2]?.newest.map(({ id }) => id)).toEqual(published.slice(1));
});

it('comes page after page, each municipality once', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { page }: { page: Page } = await ask({ first: 3, after });
    seen.push(...names(page));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(['Espoo', 'Kauniainen', 'Pornainen', 'Ähtäri']);
});

it('refuses what is no place in it, and too long a page', async () => {
  expect((await ask({ after: 'x' })).codes).toEqual(['BAD_USER_INPUT']);
  expect((await ask({ first: 51 })).codes).toEqual(['BAD_USER_INPUT']);
  expect((await ask({ first: 0 })).codes).toEqual(['BAD_USER_INPUT']);
});
