import { createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from '../support/apps.ts';
import { enrol } from '../support/enrolments.ts';
import { freePort } from '../support/free-port.ts';
import { openMailbox } from '../support/mailbox.ts';
import { createWorld, type World } from '../support/people.ts';
import { endProcess, startWorkerProcess } from '../support/worker-process.ts';
import { Community } from './community.ts';
import { type DatabaseServer, startDatabaseServer } from './database-server.ts';

let server: DatabaseServer;
let world: World;
let community: Community;

beforeAll(async () => {
  server = await startDatabaseServer();
  world = await createWorld(server.database);
  community = await Community.start(server.database.appUrl);
}, 120_000);

afterAll(async () => {
  await community.end();
  await world.close();
  await server.end();
}, 60_000);

it('while the database is away everyone hears so within 3 seconds, in their language; 5 seconds after its return all is well', async () => {
  const visitor = new Client(community.origin);
  const query = '{ municipalities { code } }';
  expect((await visitor.ask(query)).codes).toEqual([]);
  await server.kill();
  const times: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const start = performance.now();
    const answer = await visitor.ask(query);
    times.push(performance.now() - start);
    expect([answer.codes, answer.body.includes('ECONN')]).toEqual([['SERVICE_UNAVAILABLE'], false]);
    const page = await fetch(`${community.origin}/sv/kommuner`);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('Tjänsten är tillfälligt ur bruk');
    const form = await fetch(`${community.origin}/sv/logga-in`, {
      method: 'POST',
      headers: { Origin: community.origin },
      body: new URLSearchParams({ act: 'link', email: 'skriven@kunta.example' }),
    });
    expect(form.status).toBe(503);
    expect(await form.text()).toContain('name="email" value="skriven@kunta.example"');
    await pause(100);
  }
  expect(Math.max(...times)).toBeLessThan(3000);
  expect((await fetch(`${community.origin}/health/live`)).status).toBe(200);
  expect((await fetch(`${community.origin}/health/ready`)).status).toBe(503);
  await server.start();
  const start = performance.now();
  while ((await visitor.ask(query)).codes.length > 0) await pause(50);
  const back = performance.now() - start;
  console.info(`told within ${Math.round(Math.max(...times))} ms; back after ${Math.round(back)} ms`);
  expect(back).toBeLessThan(5000);
}, 120_000);

it('while the mail server is away nobody notices, and every mail comes later', async () => {
  const port = await freePort();
  // A server that takes connections and says nothing, then none at all, then the mail server.
  const open = new Set<Socket>();
  const silent = createServer((socket) => open.add(socket.on('error', () => {}))).listen(port, '127.0.0.1');
  const worker = await startWorkerProcess(server.database.workerUrl, `smtp://127.0.0.1:${port}`);
  const enrolments = await enrol(world, 12);
  await pause(3000);
  for (const socket of open) socket.destroy();
  await new Promise((resolve) => silent.close(resolve));
  await pause(3000);
  const mailbox = await openMailbox({ port });
  const start = performance.now();
  const missing = () => enrolments.filter((id) => !mailbox.mails.some(({ messageId }) => messageId?.includes(id)));
  while (missing().length > 0 && performance.now() - start < 120_000) await pause(200);
  console.info(`all mails ${Math.round(performance.now() - start)} ms after the mail server came`);
  expect(missing()).toEqual([]);
  await endProcess(worker, 'SIGTERM');
  await mailbox.close();
}, 240_000);
