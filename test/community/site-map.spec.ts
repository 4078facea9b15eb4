import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SiteMapFiles } from '../../apps/community/server/src/feeds/site-map-files.ts';
import { type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';
import { readXml, type XmlElement } from '../support/xml.ts';

const locations = (map: XmlElement): string[] => map.children.map((one) => one.text('loc') ?? '');
const alternates = (url: XmlElement | undefined) =>
  Object.fromEntries((url?.all('link') ?? []).map(({ attributes }) => [attributes.hreflang, attributes.href]));

describe('the site map', () => {
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

  const read = async (path: string) => {
    const answer = await fetch(app.url + path);
    return { answer, text: await answer.text() };
  };

  it('names each version of each text with the others, and nothing that was retracted or is a draft', async () => {
    const { id: by } = await world.person({ represents: '611' });
    const add = (status: 'draft' | 'published' | 'retracted') => addPractice(world, { by, code: '611', status });
    const [{ slug }, retracted, draft, swedish] = [
      await add('published'),
      await add('retracted'),
      await add('draft'),
      await add('published'),
    ];
    await world.owner.read(
      `WITH next AS (UPDATE practice SET revision = 2, published_at = '2026-11-20T12:00:00+02' WHERE id = $1 RETURNING id)
       INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at)
       SELECT id, 2, '{"sv": {"title": "Ny", "summary": "S"}}', '[]', '2026-11-20T12:00:00+02' FROM next`,
      [swedish.id],
    );
    await world.circle({ slug: 'kirjasto' });
    const statements = await app.statements(() => read('/sitemap.xml'));
    expect(statements.filter((one) => one.includes('practice_card')).length).toBe(1);
    const { answer, text } = await read('/sitemap.xml');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
    const map = readXml(text);
    expect([map.name, map.space]).toEqual(['urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9']);
    const found = locations(map);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(
      expect.arrayContaining([`${app.url}/fi`, `${app.url}/sv/kommuner`, `${app.url}/fi/ringit/kirjasto`]),
    );
    for (const gone of [retracted.slug, draft.slug]) expect(text).not.toContain(gone);

    const of = (path: string) => map.children.find((one) => one.text('loc') === app.url + path);
    const both = {
      fi: `${app.url}/fi/kaytannot/${slug}`,
      sv: `${app.url}/sv/praxis/${slug}`,
      'x-default': `${app.url}/fi/kaytannot/${slug}`,
    };
    expect(alternates(of(`/fi/kaytannot/${slug}`))).toEqual(both);
    expect(alternates(of(`/sv/praxis/${slug}`))).toEqual(both);
    expect(of(`/en/practices/${slug}`)).toBeUndefined();
    expect(of(`/fi/kaytannot/${swedish.slug}`)).toBeUndefined();
    const one = of(`/sv/praxis/${swedish.slug}`);
    const only = `${app.url}/sv/praxis/${swedish.slug}`;
    expect([alternates(one), one?.text('lastmod')]).toEqual([
      { sv: only, 'x-default': only },
      '2026-11-20T10:00:00.000Z',
    ]);
    expect((await read('/sitemap-pages.xml')).answer.status).toBe(200);
    expect((await read('/sitemap-practices-1.xml')).text).toContain(slug);
    for (const path of ['practices-2', 'practices-0', 'none', 'practices-'])
      expect((await read(`/sitemap-${path}.xml`)).answer.status).toBe(404);
  });

  it('is told to robots, with what is nothing for them', async () => {
    const { answer, text } = await read('/robots.txt');
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    const lines = text.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'User-agent: *',
        'Disallow: /fi/oma',
        'Disallow: /sv/mina-sidor',
        `Sitemap: ${app.url}/sitemap.xml`,
      ]),
    );
    expect(lines).not.toContain('Disallow: /');
  });
});

it('among very many practices the site map is an index of files, and each stands in one of them', async () => {
  const all = Array.from({ length: 95 }, (_, n) => ({
    id: String(n).padStart(3, '0'),
    slug: `k${n}`,
    locales: n % 2 === 0 ? (['fi', 'sv', 'en'] as const) : (['sv'] as const),
    at: '2026-11-20T12:00:00Z',
  })).map((one) => ({ ...one, locales: [...one.locales] }));
  let most = 0;
  const practices = {
    count: async () => all.length,
    portion: async (from: { after: string } | { skip: number }, wanted: number) => {
      most = Math.max(most, wanted);
      const begin = 'skip' in from ? from.skip : all.findIndex(({ id }) => id === from.after) + 1;
      return all.slice(begin, begin + wanted);
    },
  };
  const files = new SiteMapFiles(practices, { all: async () => [] }, 'https://a.example', {
    mostUrls: 120,
    portion: 7,
  });
  const text = async (parts: AsyncIterable<string> | string[] | null) => {
    let whole = '';
    for await (const part of parts ?? []) whole += part;
    return whole;
  };
  const index = readXml(await text(await files.whole()));
  expect([index.name, locations(index)]).toEqual([
    'sitemapindex',
    ['pages', 'practices-1', 'practices-2', 'practices-3'].map((name) => `https://a.example/sitemap-${name}.xml`),
  ]);
  const found = [];
  for (const part of ['practices-1', 'practices-2', 'practices-3']) {
    const urls = locations(readXml(await text(await files.part(part))));
    expect(urls.length).toBeLessThanOrEqual(120);
    found.push(...urls);
  }
  expect([found.length, new Set(found).size, most]).toEqual([48 * 3 + 47, 48 * 3 + 47, 7]);
  expect(await files.part('practices-4')).toBeNull();
});
