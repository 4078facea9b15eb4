import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { createDataSource, Database } from '#platform';
import { IndexTexts } from '#search';
import { type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { createWorld, type World } from '../support/people.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let app: RunningApp;
let worker: INestApplication;
let mailbox: Mailbox;

interface Found {
  totalCount: number;
  isMore: boolean;
  hits: {
    kind: string;
    place: string;
    locale: string;
    title: { text: string; found: boolean }[];
    snippet: { text: string; found: boolean }[];
  }[];
  kinds: { value: string; count: number }[];
  themes: { value: string; count: number }[];
}

const find = async (query: string, more: Record<string, unknown> = {}): Promise<Found> => {
  const { data, codes } = await app.client().ask<{ search: Found }>(
    `query Find($query: String!, $locale: Locale!, $kind: SearchKind, $theme: ID, $page: Int) {
      search(query: $query, locale: $locale, kind: $kind, theme: $theme, page: $page) { totalCount isMore areFacetsCounted
        kinds { value count } themes { value count }
        hits { kind place locale title { text found } snippet { text found } } } }`,
    { query, locale: 'fi', ...more },
  );
  if (codes.length > 0) throw new Error(codes.join());
  return data.search;
};
const places = async (query: string, more: Record<string, unknown> = {}) =>
  (await find(query, more)).hits.map(({ kind, place }) => `${kind} ${place}`);
const titles = async (query: string, more: Record<string, unknown> = {}) =>
  (await find(query, more)).hits.map(({ title }) => title.map(({ text }) => text).join(''));
const suggested = async (query: string, locale = 'fi') => {
  const { data } = await app
    .client()
    .ask<{ searchSuggestions: { title: string }[] }>(
      'query S($query: String!, $locale: Locale!) { searchSuggestions(query: $query, locale: $locale) { title } }',
      { query, locale },
    );
  return data.searchSuggestions.map(({ title }) => title);
};

/** A circle whose texts say something. */
const circle = async (slug: string, texts: Record<string, [title: string, summary: string]>, facts = {}) => {
  const named = Object.fromEntries(Object.entries(texts).map(([locale, [title]]) => [locale, title]));
  const made = await world.circle({ slug, texts: named, ...facts });
  for (const [locale, [, summary]] of Object.entries(texts))
    await world.owner.read('UPDATE circle_text SET summary = $3 WHERE circle_id = $1 AND locale = $2', [
      made.id,
      locale,
      summary,
    ]);
  return made;
};

beforeAll(async () => {
  world = await createWorld();
  mailbox = await openMailbox();
  const dataSource = await createDataSource({ url: world.database.workerUrl, poolSize: 1 }).initialize();
  await new IndexTexts(new Database(dataSource)).everything();
  await dataSource.destroy();
  worker = await startWorkerApp(world, mailbox);
  app = await startApp('community', world.database);
  await circle(
    'ikaihmiset',
    {
      fi: ['Digituki ikäihmisille', 'Opettelemme yhdessä, miten kirjastossa autetaan verkkopankin kanssa.'],
      sv: ['Digitalt stöd för äldre', 'Vi lär oss tillsammans hur biblioteket hjälper med nätbanken.'],
    },
    { themes: ['mapping'], languages: ['fi', 'sv'] },
  );
  await circle(
    'vertaiset',
    { fi: ['Vertaisopastajien kouluttaminen', 'Vapaaehtoiset antavat digitukea <script>alert(1)</script> kylillä.'] },
    { themes: ['security'] },
  );
  await circle('luonnos', { fi: ['Digituki salaisesti', 'Luonnosta ei löydy.'] }, { status: 'draft' });
  await circle('peruttu', { fi: ['Digituki peruttu', 'Peruttua ei löydy.'] }, { status: 'cancelled' });
  await world.settled();
}, 60_000);

afterAll(async () => {
  await app?.close();
  await worker?.close();
  await mailbox?.close();
  await world?.close();
});

describe('what is found', () => {
  it.each(['digituki', 'digituen', 'Digituesta', 'digitukea'])('by any form: %s', async (query) => {
    expect(await places(query)).toEqual(['circle ikaihmiset', 'circle vertaiset']);
  });

  it.each([
    ['Hyvinkäällä', 'municipality 106'],
    ['hyvinkaa', 'municipality 106'],
    ['Hyvinge', 'municipality 106'],
    ['Tampereelta', 'municipality 837'],
    ['Borgå', 'municipality 638'],
  ])('a municipality by a form of its name: %s', async (query, place) => {
    expect((await places(query, { locale: 'sv' }))[0]).toBe(place);
  });

  it('by the word of the other language, in the reader’s language where there is one', async () => {
    const [hit] = (await find('digitalt stöd', { locale: 'fi' })).hits;
    expect(hit).toMatchObject({ place: 'ikaihmiset' });
    expect((await find('digituki', { locale: 'sv' })).hits[0]).toMatchObject({ place: 'ikaihmiset', locale: 'sv' });
    expect((await find('digituki', { locale: 'fi' })).hits[0]).toMatchObject({ place: 'ikaihmiset', locale: 'fi' });
  });

  it.each(['ikaihmisille', 'ikäihmisilel', 'vertaisopastjien'])('though it is mistyped: %s', async (query) => {
    expect((await places(query)).length).toBeGreaterThan(0);
  });

  it('with the words that were asked for marked', async () => {
    const [hit] = (await find('verkkopankki')).hits;
    expect(hit?.snippet.filter(({ found }) => found).map(({ text }) => text)).toEqual(['verkkopankin']);
    const [script] = (await find('vapaaehtoinen')).hits;
    expect(script?.snippet.map(({ text }) => text).join('')).toContain('<script>alert(1)</script>');
  });

  it('counted by kind and theme, each by the other choice', async () => {
    const all = await find('digituki');
    expect(all.kinds).toEqual([{ value: 'circle', count: 2 }]);
    expect(all.themes).toEqual([
      { value: 'mapping', count: 1 },
      { value: 'security', count: 1 },
    ]);
    const some = await find('digituki', { theme: 'mapping', kind: 'circle' });
    expect(some).toMatchObject({ totalCount: 1, kinds: [{ value: 'circle', count: 1 }] });
    expect(some.themes).toHaveLength(2);
    expect(await find('digituki', { kind: 'municipality' })).toMatchObject({ totalCount: 0, hits: [] });
  });

  it('in pages', async () => {
    const first = await find('Uusimaa');
    expect(first.totalCount).toBe(26);
    expect(first.hits).toHaveLength(20);
    expect((await find('Uusimaa', { page: 2 })).hits).toHaveLength(6);
    expect((await find('Uusimaa', { page: 25 })).hits).toEqual([]);
    await expect(find('Uusimaa', { page: 26 })).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('what is not everyone’s to see', () => {
  it('is not found, counted or suggested: a draft, a cancelled circle', async () => {
    expect(await find('salaisesti')).toMatchObject({ totalCount: 0, kinds: [], themes: [] });
    expect(await titles('peruttu')).toEqual([]);
    expect(await suggested('digituki')).toEqual(['Digituki ikäihmisille']);
  });

  it('goes at once when a circle is withdrawn, before the worker knows of it', async () => {
    const { id } = await circle('lyhyt', { fi: ['Kansalaisopiston kurssit', 'Hetken näkyvissä.'] });
    await world.settled();
    expect(await places('kansalaisopisto')).toEqual(['circle lyhyt']);
    expect(await suggested('kansal')).toEqual(['Kansalaisopiston kurssit']);
    await worker.close();
    await world.owner.read(`UPDATE circle SET status = 'archived' WHERE id = $1`, [id]);
    expect(await find('kansalaisopisto')).toMatchObject({ totalCount: 0, kinds: [] });
    expect(await suggested('kansal')).toEqual([]);
    worker = await startWorkerApp(world, mailbox);
    await world.settled();
    const rows = await world.owner.read(`SELECT FROM search_document WHERE place = 'lyhyt'`);
    expect(rows).toEqual([]);
  });

  it('is a person who does not want to be found by all; who opts out is gone at the same moment', async () => {
    const { id } = await world.person({ name: 'Eufrosyne Esimerkki' });
    const says = (visibility: string) =>
      world.owner.read(`UPDATE account SET visibility = $2, presentation = 'Opastan kylillä.' WHERE id = $1`, [
        id,
        visibility,
      ]);
    await says('members');
    await world.settled();
    expect(await titles('Eufrosyne')).toEqual([]);
    expect(await world.owner.read(`SELECT FROM search_document WHERE kind = 'person'`)).toEqual([]);
    await says('all');
    await world.settled();
    expect(await titles('Eufrosyne')).toEqual(['Eufrosyne Esimerkki']);
    expect((await find('opastaminen kylä')).kinds).toContainEqual({ value: 'person', count: 1 });
    await says('nobody');
    expect(await find('Eufrosyne')).toMatchObject({ totalCount: 0, hits: [], kinds: [] });
    expect(await suggested('eufro')).toEqual([]);
    expect(await world.owner.read(`SELECT FROM search_document WHERE kind = 'person'`)).toEqual([]);
    expect(await world.owner.read(`SELECT FROM search_word WHERE word LIKE 'eufrosyne%'`)).toEqual([]);
  });

  it('is a tutor municipality on other days than those of its period', async () => {
    const { id } = await world.person();
    await world.owner.read(
      `WITH programme AS (INSERT INTO programme (name, created_at) VALUES ('{"fi": "Hanke", "sv": "Projekt"}', now()) RETURNING id),
         period AS (INSERT INTO programme_period (programme_id, first_day, last_day, created_at)
           SELECT id, '2031-01-01', '2031-12-31', now() FROM programme RETURNING id)
       INSERT INTO tutor_municipality (period_id, municipality_code, capacity, appointed_at, appointed_by)
       SELECT id, '638', 3, now(), $1 FROM period`,
      [id],
    );
    await world.settled();
    expect(await places('tutorkunta', { kind: 'tutor' })).toEqual([]);
    await world.shiftClock(`${String(2031 - new Date().getFullYear())} years`);
    expect(await places('tutorkunnat', { kind: 'tutor' })).toEqual(['tutor 638']);
    expect(await places('tutorkommun', { locale: 'sv', kind: 'tutor' })).toEqual(['tutor 638']);
    await world.shiftClock('0');
  });
});

describe('what is typed by mistake or malice', () => {
  it.each(['', '   ', '!!!', `'`, '"', '\\', ':*&|!', '\u0001\u0002', '()', '--'])(
    'finds nothing and breaks nothing: %j',
    async (query) => {
      expect(await find(query)).toEqual({
        totalCount: 0,
        isMore: false,
        areFacetsCounted: true,
        hits: [],
        kinds: [],
        themes: [],
      });
      expect(await suggested(query)).toEqual([]);
    },
  );

  it.each([
    `digi'tuki`,
    '<script>alert(1)</script>',
    `'; DROP TABLE account; --`,
    'a'.repeat(500),
    'ä'.repeat(250),
    'digituki '.repeat(60),
    'a:*b&c|!d',
    '%_%',
    'x'.repeat(60).concat(' ').repeat(8),
  ])('is asked as words: %j', async (query) => {
    // Hits are of this world, whatever is asked; more than eight names are never suggested.
    for (const { kind, place } of (await find(query)).hits)
      expect(`${kind} ${place}`).toMatch(/^circle (ikaihmiset|vertaiset)$/);
    expect((await suggested(query)).length).toBeLessThanOrEqual(8);
  });
});

it('writes nothing when everything is made anew and nothing has changed', async () => {
  await world.settled();
  const rows = () => world.owner.read(`SELECT kind, thing, language, xmin::text FROM search_document ORDER BY 1, 2, 3`);
  const again = new IndexTexts(world.owner);
  await again.everything();
  const before = await rows();
  await again.everything();
  expect(await rows()).toEqual(before);
  expect(before.length).toBeGreaterThan(900);
});
