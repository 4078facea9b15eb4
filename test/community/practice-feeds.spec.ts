import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';
import { readXml, type XmlElement } from '../support/xml.ts';

let world: World;
let app: RunningApp;
let by: string;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  by = (await world.person({ name: 'Aino Kirjoittaja', represents: '611' })).id;
});

afterAll(async () => {
  await app.close();
  await world.close();
});

const read = (path: string, headers: Record<string, string> = {}) =>
  fetch(app.url + path, { headers: { 'Cache-Control': 'max-age=0', ...headers } });
const feedAt = async (path: string): Promise<XmlElement> => readXml(await (await read(path)).text());

/** Publishes the practice anew: with these texts and themes. */
const revise = (id: string, texts: object, themes: string[], at = 'now()') =>
  world.owner.read(
    `WITH next AS (UPDATE practice SET revision = revision + 1, published_at = ${at} WHERE id = $1 RETURNING id, revision)
     INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at)
     SELECT id, revision, $2::jsonb, $3::jsonb, ${at} FROM next`,
    [id, JSON.stringify(texts), JSON.stringify(themes)],
  );

const theme = async (position: number): Promise<string> =>
  (await world.owner.read<{ id: string }>('SELECT id FROM theme ORDER BY position OFFSET $1 LIMIT 1', [position]))[0]
    ?.id ?? '';

describe('the feed of good practices', () => {
  it('is Atom with all it has to have, in one language, and names no person', async () => {
    const { id, slug } = await addPractice(world, { by, code: '611', status: 'published' });
    const chosen = await theme(0);
    const texts = { fi: { title: 'Digi & <script>alert(1)</script>\u0007 "Järvi"', summary: 'Apua & tukea <b>.' } };
    await revise(id, texts, [chosen], `'2026-11-20T12:00:00+02'`);
    const answer = await read('/fi/syotteet/kaytannot');
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      ...[200, 'application/atom+xml; charset=utf-8', 'public, max-age=300'],
    ]);
    const body = await answer.text();
    expect(body).not.toContain('Aino');
    const feed = readXml(body);
    expect([feed.name, feed.space, feed.attributes['xml:lang']]).toEqual(['feed', 'http://www.w3.org/2005/Atom', 'fi']);
    const host = new URL(app.url).hostname;
    expect([feed.text('id'), feed.text('title')]).toEqual([
      `tag:${host},2026:practices/fi`,
      'Kuntarinki – Hyvät käytännöt',
    ]);
    expect(feed.links()).toMatchObject({
      self: { href: `${app.url}/fi/syotteet/kaytannot`, type: 'application/atom+xml' },
      alternate: { href: `${app.url}/fi/kaytannot`, hreflang: 'fi' },
    });
    const [entry, ...others] = feed.all('entry');
    expect(others).toEqual([]);
    expect(entry?.text('id')).toBe(`tag:${host},2026:practice/${id}/fi`);
    expect(entry?.text('title')).toBe('Digi & <script>alert(1)</script> "Järvi"');
    expect(entry?.text('summary')).toBe('Apua & tukea <b>.');
    expect(entry?.text('updated')).toBe('2026-11-20T10:00:00.000Z');
    expect(entry?.first('author')?.text('name')).toBe('Pornainen');
    expect(entry?.links().alternate?.href).toBe(`${app.url}/fi/kaytannot/${slug}`);
    expect(entry?.all('category').map(({ attributes }) => attributes.term)).toEqual([chosen]);
    expect(feed.text('updated')).toBe('2026-11-20T10:00:00.000Z');

    // What is not there in Swedish is not in the Swedish feed.
    expect((await feedAt('/sv/floden/praxis')).all('entry')).toEqual([]);
    expect((await feedAt(`/fi/syotteet/kaytannot/${chosen}`)).all('entry').length).toBe(1);
    const other = await feedAt(`/fi/syotteet/kaytannot/${await theme(1)}`);
    expect([other.all('entry'), other.text('updated')]).toEqual([[], '2026-01-01T00:00:00.000Z']);
    for (const path of ['/fi/syotteet/kaytannot/ei-ole', '/en/feeds/practices/%00', '/fi/syotteet/muuta'])
      expect((await read(path)).status).toBe(404);
  });

  it('is not sent again to who has it, and tells what was retracted', async () => {
    const { id } = await addPractice(world, { by, code: '106', status: 'published' });
    const answer = await read('/sv/floden/praxis');
    const tag = answer.headers.get('etag') ?? '';
    expect((await read('/sv/floden/praxis', { 'If-None-Match': tag })).status).toBe(304);
    expect(readXml(await answer.text()).all('entry').length).toBe(1);
    await world.owner.read(
      `UPDATE practice SET status = 'retracted', status_since = now(), retraction = 'Vanhentunut' WHERE id = $1`,
      [id],
    );
    const again = await read('/sv/floden/praxis', { 'If-None-Match': tag });
    expect(again.status).toBe(200);
    const feed = readXml(await again.text());
    expect(feed.all('entry')).toEqual([]);
    const [gone] = feed.all('deleted-entry');
    expect([gone?.space, gone?.attributes.ref]).toEqual([
      'http://purl.org/atompub/tombstones/1.0',
      `tag:${new URL(app.url).hostname},2026:practice/${id}/sv`,
    ]);
    expect(feed.text('updated')).toBe(gone?.attributes.when);
    await world.owner.read(`UPDATE practice SET status_since = now() - interval '91 days' WHERE id = $1`, [id]);
    expect((await feedAt('/sv/floden/praxis')).all('deleted-entry')).toEqual([]);
  });

  it('has the fifty newest', async () => {
    for (let n = 0; n < 52; n += 1) {
      const { id } = await addPractice(world, { by, code: '611', status: 'published' });
      await revise(
        id,
        { en: { title: `No ${n}`, summary: '' } },
        [],
        `'2026-10-01'::timestamptz + interval '${n} hours'`,
      );
    }
    const titles = (await feedAt('/en/feeds/practices')).all('entry').map((entry) => entry.text('title'));
    expect([titles.length, titles[0], titles[49]]).toEqual([50, 'No 51', 'No 2']);
  });
});
