import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { enrol } from '../support/enrolments.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { createWorld, type World } from '../support/people.ts';
import { randomOf } from '../support/random.ts';
import { endProcess, startWorkerProcess } from '../support/worker-process.ts';

const people = Number(process.env.KILL_PEOPLE ?? 80);
const kills = Number(process.env.KILL_TIMES ?? 4);
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 1e9));

let world: World;
let mailbox: Mailbox;
let queue: pg.Client;
const workers: ChildProcess[] = [];

const start = async () => workers.push(await startWorkerProcess(world.database.workerUrl, mailbox.smtpUrl));

const jobs = async (where = 'true') => {
  const text = `SELECT id, locked_by, attempts FROM graphile_worker.jobs WHERE ${where}`;
  return (await queue.query<{ id: string; locked_by: string | null; attempts: number }>(text)).rows;
};

/** Looks until it is told to stop, and answers how long each killed worker's jobs stayed locked. */
function watchOrphans(): () => Promise<number[]> {
  const seen = new Map<string, { first: number; last: number }>();
  let watching = true;
  const watch = async () => {
    while (watching) {
      const now = performance.now();
      for (const { locked_by: id } of await jobs(withoutSignOfLife)) {
        if (id !== null) seen.set(id, { first: seen.get(id)?.first ?? now, last: now });
      }
      await pause(200);
    }
  };
  const watched = watch();
  return async () => {
    watching = false;
    await watched;
    return [...seen.values()].map(({ first, last }) => (last - first) / 1000);
  };
}

const withoutSignOfLife = `locked_by IS NOT NULL AND NOT EXISTS (
  SELECT FROM pg_locks, hashtextextended(locked_by, 0) AS key WHERE locktype = 'advisory' AND objsubid = 1
    AND classid::bigint = (key >> 32) & x'ffffffff'::bigint AND objid::bigint = key & x'ffffffff'::bigint)`;

beforeAll(async () => {
  world = await createWorld();
  mailbox = await openMailbox({ answersAfterMs: 1000 });
  queue = new pg.Client({ connectionString: world.database.workerUrl });
  await queue.connect();
});

afterAll(async () => {
  await Promise.all(workers.map((child) => endProcess(child, 'SIGTERM')));
  await mailbox.close();
  await queue.end();
  await world.close();
});

it(`no mail is lost when workers are killed at random moments (seed ${seed}), and others go on within 60 s`, async () => {
  const random = randomOf(seed);
  const ids = await enrol(world, people);
  await Promise.all([start(), start()]);
  const orphansWatched = watchOrphans();
  for (let n = 0; n < kills; n += 1) {
    await pause(200 + random() * 1500);
    const [victim] = workers.splice(Math.floor(random() * workers.length), 1);
    if (victim) await endProcess(victim, 'SIGKILL');
    await start();
  }
  const deadline = performance.now() + 75_000;
  while ((await jobs()).length > 0 && performance.now() < deadline) await pause(250);
  const orphanedFor = await orphansWatched();
  expect(await jobs()).toEqual([]);
  // Else nobody was killed at work, and the rest says nothing.
  expect(orphanedFor.length).toBeGreaterThan(0);
  expect(Math.max(...orphanedFor)).toBeLessThan(60);

  const copies = new Map<string, number>();
  for (const { messageId = '' } of mailbox.mails) copies.set(messageId, (copies.get(messageId) ?? 0) + 1);
  // One Message-ID a person, whatever the number of copies.
  expect([...copies.keys()].sort()).toEqual(ids.map((id) => `<enrolment.${id}.confirmed@kuntarinki.example>`).sort());
  const twice = [...copies.values()].filter((count) => count > 1).length;
  const seconds = orphanedFor.map((time) => time.toFixed(0)).join(', ');
  console.info(`${people} people, ${twice} of them with more than one copy; taken over after ${seconds} s`);
}, 150_000);

it('a worker that is asked to stop finishes its mails, and leaves no job locked and no mail to be sent again', async () => {
  mailbox.mails.length = 0;
  const ids = await enrol(world, people);
  await mailbox.until(8);
  const codes = await Promise.all(workers.splice(0).map((child) => endProcess(child, 'SIGTERM')));
  expect(await jobs('locked_by IS NOT NULL')).toEqual([]);
  expect((await jobs()).length).toBe(ids.length - mailbox.mails.length);
  expect(codes.every((code) => code === 0 || code === null)).toBe(true);
}, 60_000);
