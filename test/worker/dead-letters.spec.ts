import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import pg from 'pg';
import { enrol } from '../support/enrolments.ts';
import { logInMemory } from '../support/log.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { createWorld, type World } from '../support/people.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let mailbox: Mailbox;
let worker: INestApplication;
let queue: pg.Client;
const log = logInMemory();

beforeAll(async () => {
  world = await createWorld();
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox, log.logger);
  queue = new pg.Client({ connectionString: world.database.workerUrl });
  await queue.connect();
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await queue.end();
  await world.close();
});

afterEach(async () => {
  mailbox.refuseWith(null);
  await queue.query('SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs))');
  log.lines.length = 0;
});

interface FailedJob {
  id: string;
  attempts: number;
  max_attempts: number;
  last_error: string;
}

async function failedJob(): Promise<FailedJob> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await queue.query<FailedJob>(
      'SELECT * FROM graphile_worker.jobs WHERE last_error IS NOT NULL AND locked_by IS NULL',
    );
    if (rows[0]) return rows[0];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no job failed');
}

describe('a mail that the mail server', () => {
  it.each(['mail', 'recipient'] as const)('refuses for good (550 to the %s) is a dead letter at once', async (at) => {
    mailbox.refuseWith(550, at);
    await enrol(world, 1);
    const job = await failedJob();
    expect(job.attempts).toBe(job.max_attempts);
    expect(job.last_error).toBe(`the mail server answered 550 to ${at === 'mail' ? 'DATA' : 'RCPT TO'}`);
    expect(log.lines).toEqual([
      expect.objectContaining({
        level: 50,
        task: 'circles.enrolled',
        job: job.id,
        msg: 'a job failed for good and stays in the queue as a dead letter',
      }),
    ]);
  });

  it.each(['mail', 'recipient'] as const)('does not take now (451 to the %s) is tried again later', async (at) => {
    mailbox.refuseWith(451, at);
    await enrol(world, 1);
    const job = await failedJob();
    expect([job.attempts, job.max_attempts]).toEqual([1, 25]);
    expect(log.lines).toEqual([expect.objectContaining({ level: 40, task: 'circles.enrolled', job: job.id })]);
  });

  it('does not even hear is tried again later', async () => {
    const deaf = await openMailbox();
    await deaf.close();
    const other = await startWorkerApp(world, deaf);
    await worker.close();
    await enrol(world, 1);
    const job = await failedJob();
    await other.close();
    expect([job.attempts, job.last_error]).toEqual([1, 'the mail was not sent (ESOCKET)']);
    worker = await startWorkerApp(world, mailbox, log.logger);
  });
});

it('the log says nothing of what was in a job, nor to whom it would have gone', () => {
  expect(log.text()).toContain('dead letter');
  expect(log.text()).not.toMatch(/enrolmentId|@test\.example/);
});
