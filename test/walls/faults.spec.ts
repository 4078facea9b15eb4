import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let site: AppProcess;
beforeAll(async () => {
  world = await createWorld();
  // What fails here is told in the log, as it should be; the test need not show it.
  site = await startProcess('community', world.database.appUrl, { LOG_LEVEL: 'silent' });
}, 120_000);
afterAll(async () => {
  await site.end();
  await world.close();
});

const words = [
  ['/fi/kunnat', 'kerro meille tunnus'],
  ['/sv/kommuner', 'uppge koden'],
  ['/en/municipalities', 'tell us the code'],
];

describe('a page that fails', () => {
  it.each(words)('%s names the request, and is kept by nobody', async (path, text) => {
    await world.owner.read('ALTER TABLE municipality RENAME TO municipality_gone');
    try {
      const answer = await fetch(site.origin + path);
      const html = await answer.text();
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, 'private, no-store']);
      expect(html).toContain(`${text} ${answer.headers.get('x-request-id')}.`);
      expect(html).not.toMatch(/municipality_gone|relation|node_modules/);
    } finally {
      await world.owner.read('ALTER TABLE municipality_gone RENAME TO municipality');
    }
    expect((await fetch(site.origin + path)).status).toBe(200);
  });

  it('before it is a page, for want of sessions, says so in the reader’s language', async () => {
    const { id } = await world.person();
    const entered = await fetch(`${site.origin}/auth/demo`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: site.origin },
      body: new URLSearchParams({ person: id }),
    });
    const Cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    await world.owner.read('ALTER TABLE community_session RENAME TO session_gone');
    const failed = await fetch(`${site.origin}/sv/kommuner`, { headers: { Cookie } });
    await world.owner.read('ALTER TABLE session_gone RENAME TO community_session');
    expect([failed.status, failed.headers.get('cache-control')]).toEqual([500, 'private, no-store']);
    expect(await failed.text()).toContain(`uppge koden ${failed.headers.get('x-request-id')}.`);
  });
});
