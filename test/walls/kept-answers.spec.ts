import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CircleListDocument, SearchTextsDocument } from '../../apps/community/web/app/gql/graphql.ts';
import { Client } from '../support/apps.ts';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';

const seconds = 3;
let world: World;
let site: AppProcess;
let member: Client;
beforeAll(async () => {
  world = await createWorld();
  site = await startProcess('community', world.database.appUrl, { PUBLIC_CACHE_SECONDS: String(seconds) });
  const { id } = await world.person();
  member = await new Client(site.origin).signIn({ id });
}, 120_000);
afterAll(async () => {
  await site.end();
  await world.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const path = '/fi/ringit';
const page = async (headers: Record<string, string> = {}) => {
  const answer = await fetch(site.origin + path, { headers });
  return { html: await answer.text(), answer };
};
const ask = async (document: { toString(): string }, variables: object, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${site.origin}/graphql`, {
    method: 'POST',
    headers: { Origin: site.origin, 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  return { text: await answer.text(), answer };
};
const list = (headers?: Record<string, string>) => ask(CircleListDocument, { locale: 'fi', filter: {} }, headers);

/** What was kept is forgotten: this process writes something. */
const forgotten = async () => {
  await member.ask('mutation { leaveOtherSessions { __typename } }');
};

/** A circle that another process has written. */
let nth = 0;
const write = async () => {
  nth += 1;
  const title = `Rinki kasvaa ${nth}`;
  await world.circle({ texts: { fi: title, sv: title } });
  return title;
};

describe('what a visitor reads', () => {
  beforeEach(forgotten);

  it('may be as old as was set and no older, and is its own for each address and choice', async () => {
    const before = await page();
    const title = await write();
    const kept = await page();
    expect(kept.html).toBe(before.html);
    for (const name of ['etag', 'cache-control', 'content-type', 'content-language', 'vary', 'content-security-policy'])
      expect([name, kept.answer.headers.get(name)]).toEqual([name, before.answer.headers.get(name)]);
    expect(kept.answer.headers.get('x-request-id')).not.toBe(before.answer.headers.get('x-request-id') ?? 'none');
    expect(await (await fetch(`${site.origin}${path}?toinen`)).text()).toContain(title);
    const tag = kept.answer.headers.get('etag') ?? '';
    expect(
      (await fetch(site.origin + path, { headers: { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' } })).status,
    ).toBe(304);
    await pause(seconds * 1000);
    expect((await page()).html).toContain(title);
  });

  it('is never what someone with a cookie reads, nor the other way round', async () => {
    const own = await page({ Cookie: member.cookies() });
    expect(own.answer.headers.get('cache-control')).toBe('private, no-store');
    const visited = await page();
    expect(visited.html).not.toBe(own.html);
    const title = await write();
    expect((await page({ Cookie: member.cookies() })).html).toContain(title);
    expect((await page({ Cookie: 'other=1' })).html).toContain(title);
    expect((await page()).html).toBe(visited.html);
  });

  it('is new after a form or a mutation that this process has answered', async () => {
    for (const act of [
      forgotten,
      () =>
        fetch(site.origin + path, { method: 'POST', headers: { Origin: site.origin }, body: new URLSearchParams() }),
    ]) {
      await page();
      const title = await write();
      expect((await page()).html).not.toContain(title);
      await act();
      expect((await page()).html).toContain(title);
    }
  });

  it('counts for operations of our pages, whose fields everyone reads alike', async () => {
    // The first makes it known.
    await list();
    const before = await list();
    const title = await write();
    const kept = await list();
    expect(kept.text).toBe(before.text);
    expect(kept.answer.headers.get('content-type')).toBe(before.answer.headers.get('content-type'));
    expect(kept.answer.headers.get('cache-control')).toBe('private, no-store');
    expect((await list({ Cookie: member.cookies() })).text).toContain(title);
    expect((await ask(CircleListDocument, { locale: 'sv', filter: {} })).text).not.toBe(kept.text);
    // Others' documents may ask for anything.
    const other = { toString: () => '{ circles(locale: fi) { nodes { text { title } } } }' };
    for (let times = 0; times < 2; times += 1) await ask(other, {});
    const later = await write();
    expect((await ask(other, {})).text).toContain(later);
  });

  it('of a search is never kept: what is hidden is gone at once', async () => {
    const find = () => ask(SearchTextsDocument, { query: 'Helsinki', locale: 'fi' });
    const search = () => fetch(`${site.origin}/fi/haku?q=Helsinki`);
    expect((await search()).headers.get('cache-control')).toBe('private, no-store');
    for (let times = 0; times < 2; times += 1) expect((await find()).text).toContain('"totalCount":1');
    await world.owner.read(`DELETE FROM search_document WHERE kind = 'municipality' AND thing = '091'`);
    expect((await find()).text).toContain('"totalCount":0');
  });
});
