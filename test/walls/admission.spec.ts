import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';

const most = 6;
let world: World;
let site: AppProcess;
beforeAll(async () => {
  world = await createWorld();
  site = await startProcess('community', world.database.appUrl, { REQUESTS_AT_ONCE: String(most) });
}, 120_000);
afterAll(async () => {
  await site.end();
  await world.close();
});

const words = { '/fi/kunnat': 'Palvelussa on ruuhkaa', '/sv/kommuner': 'Många använder tjänsten', '/en': 'is busy' };

describe('more requests than a process takes at once', () => {
  it('are turned away at once in the reader’s language, and welcome again when the others are answered', async () => {
    const blocker = new pg.Client({ connectionString: world.database.ownerUrl });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE municipality IN ACCESS EXCLUSIVE MODE');
    const held = Array.from({ length: most }, () => fetch(`${site.origin}/fi/kunnat`).then(({ status }) => status));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    try {
      const took: number[] = [];
      for (const [path, text] of Object.entries(words)) {
        const start = performance.now();
        const answer = await fetch(site.origin + path);
        took.push(performance.now() - start);
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
        expect(answer.headers.get('cache-control')).toBe('private, no-store');
        expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'");
        expect(await answer.text()).toContain(text);
      }
      // The quickest: another process may have the machine while one of them is answered.
      expect(Math.min(...took)).toBeLessThan(50);
      const asked = await fetch(`${site.origin}/graphql`, { method: 'POST', headers: { Origin: site.origin } });
      expect(await asked.json()).toMatchObject({ errors: [{ extensions: { code: 'BUSY' } }] });
      expect((await fetch(`${site.origin}/health/live`)).status).toBe(200);
    } finally {
      await blocker.query('ROLLBACK');
      await blocker.end();
    }
    expect(await Promise.all(held)).toEqual(Array(most).fill(200));
    expect((await fetch(`${site.origin}/fi/kunnat`)).status).toBe(200);
  });

  it('do not keep the place of someone who went away', async () => {
    for (let n = 0; n < 3 * most; n += 1) {
      const gone = new AbortController();
      const asked = fetch(`${site.origin}/fi/kunnat`, { signal: gone.signal }).catch(() => null);
      gone.abort();
      await asked;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await fetch(`${site.origin}/fi/kunnat`)).status).toBe(200);
  });
});
