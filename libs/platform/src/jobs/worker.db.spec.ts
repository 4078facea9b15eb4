import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { logInMemory } from '../../../../test/support/log.ts';
import { createWorld, type World } from '../../../../test/support/people.ts';
import { createDataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { GiveUp } from './dead-letters.js';
import { SignOfLife, signOfLifeName } from './sign-of-life.js';
import type { WorkerOptions } from './stint.js';
import { type Task, Worker } from './worker.js';

const lookForDeadEveryMs = 400;

let world: World;
let queue: Database;
let log = logInMemory();
const running: { worker: Worker; database: Database }[] = [];

const connect = async (poolSize: number) =>
  new Database(await createDataSource({ url: world.database.workerUrl, poolSize }).initialize());

beforeAll(async () => {
  world = await createWorld();
  queue = await connect(2);
});

afterEach(async () => {
  for (const { worker, database } of running.splice(0)) {
    await worker.stop();
    await database.dataSource.destroy();
  }
  await queue.read('SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs))');
  log = logInMemory();
});

afterAll(async () => {
  await queue.dataSource.destroy();
  await world.close();
});

async function work(tasks: Record<string, Task>, options: Partial<WorkerOptions> = {}): Promise<void> {
  const database = await connect(4);
  const databaseUrl = world.database.workerUrl;
  const worker = await Worker.start({
    ...{ database, databaseUrl, tasks, concurrency: 2, logger: log.logger, lookForDeadEveryMs },
    ...options,
  });
  running.push({ worker, database });
}

async function add(task: string): Promise<string> {
  const [row] = await queue.read<{ id: string }>('SELECT id FROM graphile_worker.add_job($1)', [task]);
  return row?.id ?? '';
}

const jobs = () =>
  queue.read<{ id: string; attempts: number; max_attempts: number; locked_by: string | null }>(
    'SELECT id, attempts, max_attempts, locked_by FROM graphile_worker.jobs',
  );

/** A task that does nothing but count. */
function counted(): Task & { runs: number } {
  const task = Object.assign(
    async () => {
      task.runs += 1;
    },
    { runs: 0 },
  );
  return task;
}

/** As a worker leaves it that was killed. */
const lockAsDead = (id: string, attempts: number) =>
  queue.read(
    `UPDATE graphile_worker._private_jobs SET locked_by = 'pool-dead', locked_at = now(), attempts = $2 WHERE id = $1`,
    [id, attempts],
  );

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = performance.now(); performance.now() - start < 10_000; await pause(20)) {
    if (await condition()) return;
  }
  throw new Error('it did not come true');
}

const breakSignsOfLife = () =>
  queue.read(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
    [signOfLifeName],
  );

describe('a worker', () => {
  it('takes over the job of one that gives no sign of life, which uses up an attempt', async () => {
    const id = await add('mail');
    await lockAsDead(id, 1);
    const attempts: (number | undefined)[] = [];
    const mail = async () => {
      attempts.push((await jobs())[0]?.attempts);
    };
    await work({ mail });
    await until(async () => (await jobs()).length === 0);
    expect(attempts).toEqual([2]);
    expect(log.lines[0]).toMatchObject({ level: 40, task: 'mail', job: id });
  });

  it('that finds the job’s last attempt used up by a death tells of a dead letter', async () => {
    const id = await add('mail');
    await lockAsDead(id, 25);
    const mail = counted();
    await work({ mail });
    await until(() => log.lines.length > 0);
    expect(log.lines).toEqual([expect.objectContaining({ level: 50, task: 'mail', job: id })]);
    expect(await jobs()).toEqual([{ id, attempts: 25, max_attempts: 25, locked_by: null }]);
    expect(mail.runs).toBe(0);
  });

  it('leaves the job to one that was silent in one look and is heard in the next', async () => {
    const id = await add('mail');
    await lockAsDead(id, 1);
    await work({ mail: counted() }, { lookForDeadEveryMs: 1000 });
    await pause(500);
    const life = new SignOfLife(world.database.workerUrl, 'pool-dead', log.logger);
    await life.isGiven();
    await pause(1500);
    expect((await jobs())[0]?.locked_by).toBe('pool-dead');
    await life.end();
    await until(async () => (await jobs()).length === 0);
  });

  it('whose sign of life breaks keeps the job under way, and goes on to the next', async () => {
    let runs = 0;
    // Long against the time in which a busy machine connects again, as 20 seconds are.
    const everyMs = 1500;
    const slow: Task = async () => {
      runs += 1;
      await pause(4 * everyMs);
    };
    await work({ slow }, { lookForDeadEveryMs: everyMs });
    await work({ slow }, { lookForDeadEveryMs: everyMs });
    await add('slow');
    await until(() => runs === 1);
    for (let n = 0; n < 3; n += 1) {
      await breakSignsOfLife();
      await pause(1.2 * everyMs);
    }
    await until(async () => (await jobs()).length === 0);
    expect(runs).toBe(1);
    await add('slow');
    await until(() => runs === 2);
    expect(log.text()).toContain('the connection of the sign of life broke');
    expect(log.text()).not.toContain('taken over');
  });

  it('takes no job while it cannot give a sign of life', async () => {
    const mail = counted();
    await work({ mail }, { databaseUrl: 'postgres://nobody@127.0.0.1:1/none' });
    await add('mail');
    await pause(2500);
    expect(mail.runs).toBe(0);
    expect((await jobs())[0]).toMatchObject({ attempts: 0, locked_by: null });
  });

  it('that could not write what became of a job begins anew, and the job is done again', async () => {
    let runs = 0;
    const may = (what: string) => queue.read(`${what} kuntarinki_worker`);
    const task: Task = async () => {
      runs += 1;
      if (runs === 1) await may('REVOKE DELETE ON graphile_worker._private_jobs FROM');
    };
    await work({ task });
    await add('task');
    await until(() => log.text().includes('begins to take jobs anew'));
    await may('GRANT DELETE ON graphile_worker._private_jobs TO');
    await until(async () => (await jobs()).length === 0);
    expect(runs).toBe(2);
  });

  it('goes on by itself when the database was away, and loses no job', async () => {
    const done = new Set<number>();
    const task: Task = async (payload) => {
      await pause(200);
      done.add(payload as number);
    };
    await queue.read(`SELECT graphile_worker.add_job('task', to_json(n)) FROM generate_series(1, 12) AS n`);
    await work({ task });
    await until(() => done.size >= 2);
    await world.database.shut();
    await pause(2500);
    await world.database.open();
    await until(async () => (await jobs()).length === 0);
    expect(done.size).toBe(12);
  });

  it('gives up a job when its task says so, and tries another error’s again later', async () => {
    const refuse = async () => Promise.reject(new GiveUp('never'));
    const stumble = async () => Promise.reject(new Error('not now'));
    await work({ refuse, stumble });
    const [never, later] = [await add('refuse'), await add('stumble')];
    await until(async () => log.lines.length === 2 && (await jobs()).every((job) => job.locked_by === null));
    const attempts = new Map((await jobs()).map((job) => [job.id, job.attempts]));
    expect([attempts.get(never), attempts.get(later)]).toEqual([25, 1]);
    const levels = new Map(log.lines.map((line) => [line.job, line.level]));
    expect([levels.get(never), levels.get(later)]).toEqual([50, 40]);
  });

  it('does what the clock asked for while nobody worked, a task that no site may queue', async () => {
    const halfAnHourAgo = new Date(Date.now() - 30 * 60_000);
    await queue.read(
      `INSERT INTO graphile_worker._private_known_crontabs VALUES ('prune', now() - interval '2 hours', NULL)`,
    );
    const prune = counted();
    const at = `${halfAnHourAgo.getUTCMinutes()} * * * *`;
    await work({ prune }, { schedules: [{ task: 'prune', at, madeUpWithinMs: 60 * 60_000 }] });
    await until(() => prune.runs === 1);
  });
});
