import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { IndexTexts } from '#search';
import { type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let app: RunningApp;
let worker: INestApplication;
let mailbox: Mailbox;

interface Found {
  totalCount: number;
  hits: { kind: string; place: string }[];
}

const find = async (query: string, more: Record<string, unknown> = {}): Promise<Found> => {
  const { data, codes } = await app.client().ask<{ search: Found }>(
    `query Find($query: String!, $kind: SearchKind, $page: Int) {
      search(query: $query, locale: fi, kind: $kind, page: $page) { totalCount hits { kind place } } }`,
    { query, ...more },
  );
  if (codes.length > 0) throw new Error(codes.join());
  return data.search;
};
const places = async (query: string, more: Record<string, unknown> = {}) =>
  (await find(query, more)).hits.map(({ kind, place }) => `${kind} ${place}`);
const suggested = async (query: string) => {
  const asked = 'query S($query: String!) { searchSuggestions(query: $query, locale: fi) { title } }';
  const { data } = await app.client().ask<{ searchSuggestions: { title: string }[] }>(asked, { query });
  return data.searchSuggestions.map(({ title }) => title);
};

beforeAll(async () => {
  world = await createWorld();
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  app = await startApp('community', world.database);
});

afterAll(async () => {
  await app?.close();
  await worker?.close();
  await mailbox?.close();
  await world?.close();
});

it('finds a practice as it was published, in each language and by any form, until it is retracted', async () => {
  const by = (await world.person()).id;
  const { id, slug } = await addPractice(world, { by, code: '611', status: 'published' });
  await world.owner.read(
    `UPDATE practice_revision SET texts = jsonb_set(jsonb_set(texts, '{fi,title}', '"Kissankellokuja"'), '{fi,done}',
       '"## Näin\\n\\n- **Sukkalaatikoita** [järjesteltiin](https://kunta.example/a). 3 * 4_000 * 2"') WHERE practice_id = $1`,
    [id],
  );
  await new IndexTexts(world.owner).everything();
  expect(await places('kissankellokujalla')).toEqual([`practice ${slug}`]);
  // Also beside what kind of thing it is.
  expect(await places('hyviä käytäntöjä kissankelloista')).toEqual([`practice ${slug}`]);
  expect(await places('sukkalaatikko', { kind: 'practice' })).toEqual([`practice ${slug}`]);
  const [kept] = await world.owner.read<{ body: string }>(
    `SELECT body FROM search_document WHERE thing = $1 AND language = 'fi'`,
    [id],
  );
  // Marks of Markdown are not quoted.
  expect(kept?.body).toContain('Näin\n\n- Sukkalaatikoita järjesteltiin. 3 * 4_000 * 2');
  // A new revision is found by the old words until the worker has read the new ones.
  await world.owner.read(
    `WITH next AS (UPDATE practice SET revision = 2 WHERE id = $1 RETURNING id)
     INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at)
     SELECT id, 2, r.texts, r.themes, now() FROM next JOIN practice_revision r ON r.practice_id = id AND r.revision = 1`,
    [id],
  );
  expect(await places('kissankellokujalla')).toEqual([`practice ${slug}`]);
  await world.owner.read(`UPDATE practice SET status = 'retracted', retraction = 'Vanhentunut' WHERE id = $1`, [id]);
  expect(await places('kissankellokuja')).toEqual([]);
  expect(await suggested('kissankello')).toEqual([]);
  // What was read before and is written now comes too late.
  const late = world.owner.read(
    `INSERT INTO search_document (kind, thing, language, place, title, plain_title, body, themes, words, title_vector, vector, card_id)
     VALUES ('practice', $1::text, 'fi', $2, 'K', ' k', 'K', '{}', '{k}', 'fk', 'fk:1A', $1::uuid)`,
    [id, slug],
  );
  await expect(late).rejects.toThrow('search_document_card_id_fk');
  const draft = await addPractice(world, { by, code: '611', status: 'draft' });
  await world.settled();
  const left = await world.owner.read('SELECT FROM search_document WHERE thing = ANY ($1)', [[id, draft.id]]);
  expect(left).toEqual([]);
});

it('gives each of very many hits once, page after page', async () => {
  await world.owner.read(
    `UPDATE search_document SET vector = vector || 'fkummitus:1B' WHERE kind = 'municipality' AND language = 'fi'`,
  );
  const { totalCount } = await find('kummitus');
  expect(totalCount).toBeGreaterThan(300);
  const seen: string[] = [];
  for (let page = 1; page <= Math.ceil(totalCount / 20); page += 1)
    for (const { place } of (await find('kummitus', { page })).hits) seen.push(place);
  expect([seen.length, new Set(seen).size]).toEqual([totalCount, totalCount]);
});
