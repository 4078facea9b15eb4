import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let site: AppProcess;
let cookie: string;
beforeAll(async () => {
  world = await createWorld();
  await world.circle({ slug: 'kirjasto' });
  site = await startProcess('community', world.database.appUrl);
  const { id } = await world.person();
  const entered = await fetch(`${site.origin}/auth/demo`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: site.origin },
    body: new URLSearchParams({ person: id }),
  });
  cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}, 120_000);
afterAll(async () => {
  await site.end();
  await world.close();
});

const words = {
  fi: ['', '/ringit', '/ringit/kirjasto', '/kunnat', '/kirjaudu', '/evasteet', '/lisenssi', '/sivukartta'],
  sv: ['', '/cirklar', '/cirklar/kirjasto', '/kommuner', '/logga-in', '/kakor', '/licens', '/webbkarta'],
  en: ['', '/circles', '/circles/kirjasto', '/municipalities', '/sign-in', '/cookies', '/licence', '/site-map'],
};
const pages = Object.entries(words).flatMap(([locale, paths]) => paths.map((path) => `/${locale}${path}`));

// Without it Node asks for a fresh answer whatever it has.
const asBrowsers = { 'Cache-Control': 'max-age=0' };

describe('a public page', () => {
  it.each(pages)('%s may be kept by a shared cache for a visitor, and by nobody for anyone else', async (path) => {
    const visited = await fetch(site.origin + path);
    expect(visited.headers.get('cache-control')).toBe('public, s-maxage=5');
    expect(visited.headers.get('vary')).toMatch(/Cookie/);
    expect(visited.headers.getSetCookie()).toEqual([]);
    expect(await visited.text()).not.toMatch(/idempotencyKey|nonce=|<script/);

    const tag = visited.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\//);
    const again = await fetch(site.origin + path, { headers: { 'If-None-Match': tag, ...asBrowsers } });
    expect([again.status, (await again.text()).length]).toEqual([304, 0]);
    expect(again.headers.get('cache-control')).toBe('public, s-maxage=5');

    const own = await fetch(site.origin + path, { headers: { Cookie: cookie, 'If-None-Match': tag, ...asBrowsers } });
    expect([own.status, own.headers.get('cache-control'), own.headers.get('etag')]).toEqual([
      200,
      'private, no-store',
      null,
    ]);
  });

  it('names the public address, whatever a request says of its host', async () => {
    const html = await (
      await fetch(`${site.origin}/fi`, {
        headers: { 'X-Forwarded-Host': 'evil.example:666', 'X-Forwarded-Proto': 'https' },
      })
    ).text();
    expect(html).toContain(`hrefLang="sv" href="${site.origin}/sv"`);
    expect(html).not.toContain('666');
  });
});

describe('what is no page', () => {
  it('is kept for a year when its name changes with its content, and not at all when it is not there', async () => {
    const html = await (await fetch(`${site.origin}/fi`)).text();
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    expect((await fetch(site.origin + sheet)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const gone = await fetch(`${site.origin}/assets/none.css`);
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'private, no-store']);
  });

  it('of health and operations is kept by nobody', async () => {
    expect((await fetch(`${site.origin}/health/live`)).headers.get('cache-control')).toContain('no-store');
    const asked = await fetch(`${site.origin}/graphql`, {
      method: 'POST',
      headers: { Origin: site.origin, 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    expect(asked.headers.get('cache-control')).toContain('no-store');
  });
});
