import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, Database } from '#platform';
import { FindTexts, IndexTexts } from '#search';
import { createWorld, type World } from '../support/people.ts';
import { labelledSet } from '../support/search/labelled-set.ts';

const { documents, queries } = labelledSet();
const few = 3000;
const many = 30_000;

let world: World;
let site: Database;
let close: () => Promise<void>;

/** Circles with the texts of the labelled set, from one number to another. */
async function addCircles(from: number, to: number): Promise<void> {
  const tables = ['circle', 'circle_text'];
  for (const table of tables) await world.owner.read(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const codes = await world.owner.read<{ code: string }>('SELECT code FROM municipality ORDER BY code');
  const texts = Array.from({ length: to - from }, (_, n) => {
    const { language, title, body } = documents[(from + n) % documents.length] ?? {
      language: 'fi',
      title: '',
      body: '',
    };
    return { slug: `c${String(from + n)}`, host: codes[n % codes.length]?.code, language, title, body };
  });
  await world.owner.read(
    `WITH t AS MATERIALIZED (SELECT gen_random_uuid() AS id, gen_random_uuid() AS pool, t.*
         FROM jsonb_to_recordset($1::jsonb) AS t (slug text, host text, language text, title text, body text)),
       pool AS (INSERT INTO seat_pool (id, capacity, offers_until) SELECT pool, 12, now() FROM t),
       circle AS (INSERT INTO circle (id, slug, status, seat_pool_id, host_municipality_code, languages, mode, enrolment_opens_at,
           enrolment_closes_at, first_meeting_starts_at, last_meeting_ends_at, created_at)
         SELECT id, slug, 'published', pool, host, ARRAY[language], 'remote', now(), now() + interval '1 day',
           now() + interval '2 days', now() + interval '3 days', now() FROM t)
     INSERT INTO circle_text (circle_id, locale, published_at, revised_at, title, summary)
     SELECT id, language, now(), now(), title, body FROM t`,
    [JSON.stringify(texts)],
  );
  for (const table of tables) await world.owner.read(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  const begun = performance.now();
  const count = await new IndexTexts(world.owner).everything();
  console.log(`${String(count)} texts made findable in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  await world.owner.read('VACUUM ANALYZE search_document');
  await world.owner.read('VACUUM ANALYZE search_word');
}

const some = queries.filter((_, n) => n % 12 === 0);

/** Milliseconds a question, in order. */
async function timed(): Promise<{ median: number; slow: number }> {
  const texts = new FindTexts(site);
  const ask = (query: (typeof some)[number]) =>
    texts.find({ query: query.text, locale: query.language, kind: null, theme: null, page: 1 });
  for (const query of some) await ask(query);
  const taken: number[] = [];
  for (const query of some) {
    const begun = performance.now();
    await ask(query);
    taken.push(performance.now() - begun);
  }
  taken.sort((one, other) => one - other);
  const at = (part: number) => taken[Math.floor(taken.length * part)] ?? 0;
  return { median: at(0.5), slow: at(0.95) };
}

/** What very many texts hold, and what is suggested for the beginning of many names. */
async function broad(): Promise<string[]> {
  const texts = new FindTexts(site);
  const words = await world.owner.read<{ word: string; count: number }>(
    'SELECT word, count(*)::int AS count FROM search_document, unnest(words) u (word) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 3',
  );
  const lines: string[] = [];
  for (const { word, count } of words) {
    const begun = performance.now();
    const { totalCount } = await texts.find({ query: word, locale: 'fi', kind: null, theme: null, page: 1 });
    const taken = (performance.now() - begun).toFixed(0);
    lines.push(`${word} in ${String(count)} texts: ${String(totalCount)} found in ${taken} ms`);
  }
  for (const typed of ['ka', 'kun']) {
    const begun = performance.now();
    await texts.suggestions(typed, 'fi');
    lines.push(`names that begin with ${typed} in ${(performance.now() - begun).toFixed(0)} ms`);
  }
  return lines;
}

/** A search among as many texts as the service is made for. */
describe('The search', () => {
  beforeAll(async () => {
    world = await createWorld();
    const dataSource = await createDataSource({ url: world.database.appUrl, poolSize: 4 }).initialize();
    site = new Database(dataSource);
    close = () => dataSource.destroy();
  });

  afterAll(async () => {
    await close?.();
    await world?.close();
  });

  it('takes at most 2.5 times as long in ten times as many texts', async () => {
    await addCircles(0, few);
    const before = await timed();
    await addCircles(few, many);
    const after = await timed();
    const told = ({ median, slow }: typeof before) => `${median.toFixed(1)} ms, one in twenty ${slow.toFixed(1)} ms`;
    console.log(`a question in ${String(few)} texts: ${told(before)}; in ${String(many)}: ${told(after)}`);
    console.log((await broad()).join('\n'));
    expect(after.median / before.median).toBeLessThan(2.5);
  }, 600_000);
});
