import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { runMigrations } from 'graphile-worker';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { createDataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { JobQueue } from './job-queue.js';

let place: TestDatabase;
let app: Database;
let worker: Database;
let queue: JobQueue;

const connect = async (url: string) => new Database(await createDataSource({ url, poolSize: 2 }).initialize());

beforeAll(async () => {
  place = await createTestDatabase();
  app = await connect(place.appUrl);
  worker = await connect(place.workerUrl);
  queue = new JobQueue(app);
});

afterEach(() => worker.read('DELETE FROM graphile_worker._private_jobs'));

afterAll(async () => {
  await app.dataSource.destroy();
  await worker.dataSource.destroy();
  await place.drop();
});

interface Facts {
  attempts: number;
  lastError: string | null;
  payload: unknown;
  locked: boolean;
  /** Minutes ago, by the queue's own clock. */
  failedAgo: number;
}

/** A job as the queue has it in its table. */
async function job(facts: Partial<Facts> = {}): Promise<string> {
  const { attempts = 25, lastError = null, payload = {}, locked = false, failedAgo = 0 } = facts;
  const [row] = await worker.read<{ id: string }>(`SELECT id FROM graphile_worker.add_job('circles.enrolled', $1)`, [
    JSON.stringify(payload),
  ]);
  // As the queue sets the next time of a job that fails.
  await worker.read(
    `UPDATE graphile_worker._private_jobs SET attempts = $2::integer, last_error = $3, locked_at = $4, locked_by = $5,
       updated_at = now() - interval '1 day',
       run_at = now() - $6::integer * interval '1 minute' + exp(least($2::integer, 10)) * interval '1 second' WHERE id = $1`,
    [row?.id, attempts, lastError, locked ? new Date() : null, locked ? 'pool-test' : null, failedAgo],
  );
  return row?.id ?? '';
}

const minutesAgo = (date: Date | undefined) => Math.round((Date.now() - (date?.getTime() ?? 0)) / 60_000);

describe('the queue from outside', () => {
  it('counts jobs by what becomes of them', async () => {
    await job({ attempts: 0 });
    await job({ attempts: 1, locked: true });
    await job({ attempts: 25, locked: true });
    await job({ attempts: 3, lastError: 'x' });
    await job({ attempts: 24, lastError: 'x' });
    await job();
    expect(await queue.counts()).toEqual({ waiting: 1, running: 2, retrying: 2, dead: 1 });
  });

  it('lists dead letters, the oldest first, with when they failed', async () => {
    const older = await job({ lastError: 'older', failedAgo: 90 });
    const newer = await job({ lastError: 'newer', failedAgo: 5 });
    await job({ attempts: 3, lastError: 'not dead' });
    await job({ locked: true });
    const dead = await queue.failed('dead', 100);
    expect(dead).toMatchObject([
      { id: older, task: 'circles.enrolled', attempts: 25, error: 'older', nextAt: null },
      { id: newer, error: 'newer' },
    ]);
    expect(dead.map(({ since }) => minutesAgo(since))).toEqual([90, 5]);
    expect(await queue.failed('dead', 1)).toHaveLength(1);
  });

  it('lists what will be tried again by its next time', async () => {
    const later = await job({ attempts: 8, lastError: 'later' });
    const sooner = await job({ attempts: 2, lastError: 'sooner' });
    const list = await queue.failed('retrying', 100);
    expect(list.map(({ id, error }) => [id, error])).toEqual([
      [sooner, 'sooner'],
      [later, 'later'],
    ]);
    expect(list.map(({ nextAt }) => Math.round(((nextAt?.getTime() ?? 0) - Date.now()) / 100_000))).toEqual([0, 30]);
  });

  it('gives at most 100', async () => {
    await worker.read(`SELECT graphile_worker.permanently_fail_jobs(ARRAY(
      SELECT (graphile_worker.add_job('circles.enrolled')).id FROM generate_series(1, 120)))`);
    expect(await queue.failed('dead', 1000)).toHaveLength(100);
    expect((await queue.counts()).dead).toBe(120);
  });
});

describe('of a job’s payload', () => {
  const id = randomUUID();

  it.each([
    ['the id it is about', { enrolmentId: id, from: 'confirmed' }, { kind: 'enrolment', id }],
    ['the first id', { to: 'x', poolId: id, otherId: randomUUID() }, { kind: 'pool', id }],
    ['nothing when there is no id', { name: 'Aino Esimerkki', email: 'aino@kunta.example' }, null],
    ['nothing that only calls itself an id', { personId: 'aino@kunta.example' }, null],
    ['nothing of a list', [{ enrolmentId: id }], null],
    ['nothing of a text', 'aino@kunta.example', null],
  ])('it tells %s', async (_what, payload, object) => {
    await job({ payload });
    expect((await queue.failed('dead', 1))[0]?.object).toEqual(object);
  });
});

describe('of a job’s error', () => {
  it.each([
    ['the mail server answered 550 to RCPT TO', 'the mail server answered 550 to RCPT TO'],
    ['first line\nsecond line', 'first line'],
    ['first line\r\nsecond line', 'first line'],
    ['550 <aino.esimerkki+x@kunta.example>: no such user', '550 …: no such user'],
    ['no mailbox aino@kunta.example here', 'no mailbox … here'],
    ['could not send to Åsa Exempel <asa@kommun.example> now', 'could not send to … now'],
    ['to "Esimerkki, Aino" <aino@kunta.example>, refused', 'to …, refused'],
    ['to "aino esimerkki"@kunta.example, refused', 'to … refused'],
    ['connect smtp://user:word@mail.example:25 failed', 'connect … failed'],
    ['GET /?email=aino%40kunta.example&x=1 failed', 'GET … failed'],
    ['aino＠kunta.example', '…'],
    ['(aino@kunta.example,mikko@kunta.example)', '…'],
    ['connect ECONNREFUSED 127.0.0.1:25', 'connect ECONNREFUSED 127.0.0.1:25'],
  ])('%j is told as %j', async (lastError, told) => {
    await job({ lastError });
    expect((await queue.failed('dead', 1))[0]?.error).toBe(told);
  });

  it('no more than 300 characters are told, and nothing where a worker died before there was one', async () => {
    await job({ lastError: 'word '.repeat(400) });
    expect((await queue.failed('dead', 1))[0]?.error).toBe('word '.repeat(60));
    await worker.read('DELETE FROM graphile_worker._private_jobs');
    await job({ lastError: `${'a@b.example'.repeat(44)} aino.esimerkki@kunta.example` });
    expect((await queue.failed('dead', 1))[0]?.error).toBe('… ');
    await worker.read('DELETE FROM graphile_worker._private_jobs');
    await job();
    expect((await queue.failed('dead', 1))[0]?.error).toBeNull();
  });
});

describe('a dead letter', () => {
  it('is a job like any other again, or goes, when its transaction commits', async () => {
    const enrolmentId = randomUUID();
    const [again, gone] = [await job({ payload: { enrolmentId } }), await job()];
    const object = { kind: 'enrolment', id: enrolmentId };
    await expect(
      app.transaction(async (tx) => {
        await queue.discard(tx, again);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await app.transaction((tx) => queue.retry(tx, again))).toEqual({ task: 'circles.enrolled', object });
    expect(await app.transaction((tx) => queue.discard(tx, gone))).toEqual({ task: 'circles.enrolled', object: null });
    expect(await worker.read('SELECT id, attempts, run_at <= now() AS due FROM graphile_worker.jobs')).toEqual([
      { id: again, attempts: 0, due: true },
    ]);
  });

  it('is what nothing else can be taken for', async () => {
    const others = [
      await job({ attempts: 0 }),
      await job({ attempts: 24, lastError: 'x' }),
      await job({ attempts: 25, locked: true }),
      '9999999',
      '',
      '1; DROP TABLE x',
      '9'.repeat(30),
    ];
    const before = await worker.read('SELECT * FROM graphile_worker.jobs ORDER BY id');
    for (const id of others) {
      expect(await app.transaction((tx) => queue.retry(tx, id))).toBeNull();
      expect(await app.transaction((tx) => queue.discard(tx, id))).toBeNull();
    }
    expect(await worker.read('SELECT * FROM graphile_worker.jobs ORDER BY id')).toEqual(before);
  });

  it('is taken by one of two who act at once', async () => {
    const id = await job();
    const done = await Promise.all([
      app.transaction((tx) => queue.retry(tx, id)),
      app.transaction((tx) => queue.discard(tx, id)),
    ]);
    expect(done.filter((one) => one !== null)).toHaveLength(1);
  });
});

it('the sites’ role has these four ways into the queue, and no other', async () => {
  for (const sql of [
    'SELECT FROM graphile_worker._private_jobs',
    'SELECT jobs.dead_letter(1)',
    `SELECT jobs.first_line('x')`,
    `SELECT jobs.object_of('{}')`,
    'SELECT graphile_worker.complete_jobs(ARRAY[1])',
  ]) {
    await expect(app.read(sql)).rejects.toThrow('permission denied');
  }
});

it('on a new database the functions are there before the queue, and find it when it comes', async () => {
  const fresh = await createEmptyDatabase();
  const owner = await connect(fresh.ownerUrl);
  const site = await connect(fresh.appUrl);
  await owner.dataSource.runMigrations({ transaction: 'each' });
  await expect(site.read('SELECT * FROM jobs.counts()')).rejects.toThrow('graphile_worker._private_jobs');
  await runMigrations({ connectionString: fresh.workerUrl });
  expect(await new JobQueue(site).counts()).toEqual({ waiting: 0, running: 0, retrying: 0, dead: 0 });
  expect(await new JobQueue(site).failed('dead', 10)).toEqual([]);
  expect(await site.transaction((tx) => new JobQueue(site).retry(tx, '1'))).toBeNull();
  await site.dataSource.destroy();
  await owner.dataSource.destroy();
  await fresh.drop();
});
