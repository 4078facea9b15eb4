import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { root } from '../support/built.ts';
import { startProcess } from '../support/community-process.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { createWorld, type World } from '../support/people.ts';
import { randomOf } from '../support/random.ts';
import { endProcess, startWorkerProcess } from '../support/worker-process.ts';
import { type Balancer, startProxy } from './balancer.ts';
import { Community } from './community.ts';
import { type DatabaseServer, startDatabaseServer } from './database-server.ts';
import { Load } from './load.ts';
import { buildOldVersion, type OldVersion } from './old-version.ts';
import { runProgram } from './program.ts';
import { Readers } from './readers.ts';

const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 2 ** 31));
const random = randomOf(seed);

let old: OldVersion;
let server: DatabaseServer;
let world: World;
let mailbox: Mailbox;
let queue: pg.Client;
let proxy: Balancer;
/** What is to be ended afterwards, the last first. */
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  old = buildOldVersion();
  ends.push(() => old.remove());
  server = await startDatabaseServer(old.folder);
  ends.push(() => server.end());
  await runProgram(old.folder, 'demo-load', server.database);
  world = await createWorld(server.database);
  ends.push(() => world.close());
  mailbox = await openMailbox();
  ends.push(() => mailbox.close());
  queue = new pg.Client({ connectionString: server.database.workerUrl });
  await queue.connect();
  ends.push(() => queue.end());
  proxy = await startProxy();
  ends.push(() => proxy.close());
}, 300_000);

afterAll(async () => {
  for (const end of ends.reverse()) await end();
}, 120_000);

const site = async (version: string): Promise<Community> => {
  const community = await Community.start(server.database.appUrl, proxy.origin, version);
  ends.push(() => community.end());
  return community;
};
const worker = async (version: string) => {
  const child = await startWorkerProcess(server.database.workerUrl, mailbox.smtpUrl, version);
  ends.push(() => endProcess(child, 'SIGTERM'));
  return child;
};
/** One of the old version's demo for each role, or for this one only, and one who facilitates. */
const demoPeople = (role = '%') =>
  world.owner.read<{ id: string }>(
    `WITH part AS (SELECT account_id, role FROM role_grant
       UNION ALL SELECT account_id, 'facilitator' FROM circle_facilitator)
     SELECT min(a.id::text) AS id FROM part JOIN account a ON a.id = part.account_id
     WHERE a.demo AND part.role LIKE $1 GROUP BY part.role`,
    [role],
  );
const jobs = async (): Promise<{ id: string; task: string; failed: boolean }[]> =>
  (
    await queue.query(
      'SELECT id, task_identifier AS task, last_error IS NOT NULL AS failed FROM graphile_worker.jobs WHERE run_at <= now()',
    )
  ).rows;
const migrationsDone = async () =>
  (await world.owner.read<{ name: string }>('SELECT name FROM migration ORDER BY id')).map(({ name }) => name);
const worst = (times: number[]): number => Math.round(Math.max(0, ...times));

it(`a new version migrates while the old one serves, and takes over from it, without a failed request (seed ${seed})`, async () => {
  console.info([`from ${old.commit}`, ...old.remarks].join('\n'));
  expect(old.remarks.filter((remark) => remark.startsWith('edited'))).toEqual([]);

  // The old version serves: two sites behind a proxy, the administration, a worker.
  const leaving = [await site(old.folder), await site(old.folder)];
  proxy.use(leaving.map(({ origin }) => origin));
  const admin = await startProcess('admin', server.database.appUrl, {}, undefined, old.folder);
  ends.push(() => admin.end());
  const oldWorker = await worker(old.folder);
  const load = new Load({ world, origins: [proxy.origin], people: 8, random });
  const communityReaders = new Readers({ origin: proxy.origin, people: [null, ...(await demoPeople())], random });
  const team = await demoPeople('administrator');
  const adminReaders = new Readers({ origin: admin.origin, people: team, random });
  const faults = () => Object.fromEntries([...load.faults, ...communityReaders.faults, ...adminReaders.faults]);
  await load.start();
  ends.push(() => load.stop().catch(() => undefined));
  for (const readers of [communityReaders, adminReaders]) {
    readers.start();
    ends.push(() => readers.stop());
  }
  await pause(4000);
  expect(faults()).toEqual({});

  // The operator's steps of an upgrade, while it serves.
  const before = await migrationsDone();
  const [acts, answers, pages] = [load.history.told.length, load.times.length, communityReaders.times.length];
  await runProgram(root, 'bootstrap', server.database, { DATABASE_SUPERUSER_URL: server.facts.superuserUrl });
  const began = performance.now();
  await runProgram(root, 'migrate', server.database);
  const migrating = performance.now() - began;
  await runProgram(root, 'register-load', server.database);
  const added = (await migrationsDone()).slice(before.length);
  expect(added).not.toEqual([]);
  const slowest = worst([...load.times.slice(answers), ...communityReaders.times.slice(pages)]);

  // The old version on the new schema.
  await pause(8000);
  expect(load.history.told.length).toBeGreaterThan(acts + 50);
  expect(faults()).toEqual({});
  await adminReaders.stop();
  await admin.end();

  // What the old version queues from now on waits for the new worker.
  await endProcess(oldWorker, 'SIGTERM');
  const deadline = performance.now() + 20_000;
  while ((await jobs()).length < 5 && performance.now() < deadline) await pause(100);
  const left = await jobs();
  expect(left.length).toBeGreaterThanOrEqual(5);
  expect(left.filter(({ failed }) => failed)).toEqual([]);

  // One after the other, and as balancers do: first nothing new but the files of pages that were read, then the signal.
  const serving = [...leaving];
  for (const community of leaving) {
    serving.push(await site(root));
    proxy.use(serving.map(({ origin }) => origin));
    await pause(2000);
    serving.shift();
    proxy.use(serving.map(({ origin }) => origin));
    await pause(1000);
    await community.end();
  }
  await worker(root);
  await pause(3000);
  await Promise.all([load.stop(), communityReaders.stop()]);
  await load.history.check(world);

  const stillThere = async () => {
    const ids = new Set((await jobs()).map(({ id }) => id));
    return left.filter(({ id }) => ids.has(id));
  };
  const patience = performance.now() + 60_000;
  while ((await stillThere()).length > 0 && performance.now() < patience) await pause(200);
  expect(await stillThere()).toEqual([]);
  expect((await jobs()).filter(({ failed }) => failed)).toEqual([]);

  const told = load.history.told.length;
  const read = communityReaders.times.length + adminReaders.times.length;
  const mails = mailbox.mails.length;
  console.info(
    `${added.length} migrations (${added.join(', ')}) in ${Math.round(migrating)} ms, slowest answer meanwhile ${slowest} ms; ${told} acts told, ${read} pages read, ${communityReaders.seen.size + adminReaders.seen.size} of them different; ${left.length} jobs of the old version done by the new worker, ${mails} mails`,
  );
  expect(faults()).toEqual({});
}, 600_000);
