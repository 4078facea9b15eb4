import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let site: AppProcess;
beforeAll(async () => {
  world = await createWorld();
  site = await startProcess('community', world.database.appUrl, { DRAIN_SECONDS: '5' });
}, 120_000);
afterAll(async () => {
  await site.end();
  await world.close();
});

it('a site that is told to end is not ready any more, answers who is connected, and breaks nothing off', async () => {
  const blocker = new pg.Client({ connectionString: world.database.ownerUrl });
  await blocker.connect();
  let ended = false;
  const answers: string[] = [];
  const visitor = async () => {
    while (!ended) {
      const answer = await fetch(`${site.origin}/health/live`).catch((error: { cause: { code: string } }) => error);
      // Its port is closed only when nobody is connected; a balancer has others then.
      if ('cause' in answer) return answer.cause.code;
      answers.push(`${answer.status} ${answer.headers.get('connection')}`);
      await pause(20);
    }
    return 'ended';
  };
  const visitors = [visitor(), visitor(), visitor()];
  await blocker.query('BEGIN; LOCK TABLE municipality IN ACCESS EXCLUSIVE MODE');
  const underWay = fetch(`${site.origin}/fi/kunnat`);
  await pause(300);
  const end = site.end('SIGTERM').then(() => {
    ended = true;
  });
  await pause(300);
  expect((await fetch(`${site.origin}/health/ready`)).status).toBe(503);
  await blocker.query('ROLLBACK');
  await blocker.end();
  const page = await underWay;
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Pornainen');
  const how = await Promise.all(visitors);
  await end;
  // A connection that is being made in the moment in which the port closes is reset before anybody has taken it.
  expect(['ECONNREFUSED', 'ECONNRESET']).toEqual(expect.arrayContaining([...new Set(how)]));
  expect(new Set(answers)).toEqual(new Set(['200 keep-alive', '200 close']));
});
