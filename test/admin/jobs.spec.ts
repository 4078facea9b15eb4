import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { enrol } from '../support/enrolments.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { createWorld, type World } from '../support/people.ts';
import { askAsWorker, startWorkerApp } from '../support/worker-app.ts';

let world: World;
let admin: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
});

afterEach(async () => {
  mailbox.refuseWith(null);
  await askAsWorker(world.database, 'DELETE FROM graphile_worker._private_jobs WHERE locked_at IS NULL');
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await admin.close();
  await world.close();
});

const page = `{ jobs { waiting running retrying dead
  nextRetries { id task object { kind id } attempts nextAt error }
  deadLetters { id task object { kind id } attempts since error } } }`;
const retry = 'mutation R($id: ID!) { retryJob(id: $id) { __typename ... on NoSuchDeadLetter { code } } }';
const discard = 'mutation D($id: ID!) { discardJob(id: $id) { __typename ... on NoSuchDeadLetter { code } } }';

interface Failed {
  id: string;
  task: string;
  object: { kind: string; id: string } | null;
  attempts: number;
  since?: string;
  nextAt?: string;
  error: string;
}

interface Overview {
  jobs: { retrying: number; dead: number; nextRetries: Failed[]; deadLetters: Failed[] };
}

const coordinator = async (): Promise<Client & { accountId: string }> => {
  const person = await world.person({ roles: ['programme_coordinator'], represents: null });
  return Object.assign(await admin.client().signIn(person), { accountId: person.id });
};

/** What the page shows as soon as there is a failed job. */
async function untilFailed(client: Client): Promise<Overview['jobs']> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { jobs } = (await client.ask<Overview>(page)).data;
    if (jobs.retrying + jobs.dead > 0) return jobs;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no job failed');
}

/** A mail that was refused for good. */
async function deadLetter(client: Client): Promise<{ job: Failed; enrolmentId: string }> {
  mailbox.refuseWith(550, 'recipient');
  const [enrolmentId = ''] = await enrol(world, 1);
  const { deadLetters } = await untilFailed(client);
  mailbox.refuseWith(null);
  return { job: deadLetters[0] as Failed, enrolmentId };
}

const logged = (id: string) =>
  world.owner.read(
    `SELECT act, actor_id, object_kind, from_status, to_status, reason FROM audit_log WHERE object_id = $1 ORDER BY id`,
    [id],
  );

describe('background jobs', () => {
  it('are shown to the project team only', async () => {
    const member = await admin.client().signIn(await world.person());
    for (const client of [member, admin.client()]) {
      expect((await client.ask(page)).codes).toEqual(['UNAUTHENTICATED']);
      for (const act of [retry, discard])
        expect((await client.ask(act, { id: '1' })).codes).toEqual(['UNAUTHENTICATED']);
    }
    const former = await world.person({ roles: ['administrator'] });
    const client = await admin.client().signIn(former);
    await world.owner.read('UPDATE role_grant SET valid_to = now() WHERE account_id = $1', [former.id]);
    for (const act of [retry, discard]) expect((await client.ask(act, { id: '1' })).codes).toEqual(['FORBIDDEN']);
  });

  it('that failed are shown with their next time', async () => {
    const client = await coordinator();
    mailbox.refuseWith(451, 'recipient');
    const [enrolmentId] = await enrol(world, 1);
    const { nextRetries, deadLetters, retrying, dead } = await untilFailed(client);
    expect([retrying, dead, deadLetters]).toEqual([1, 0, []]);
    expect(nextRetries).toEqual([
      {
        id: expect.stringMatching(/^\d+$/),
        task: 'circles.enrolled',
        object: { kind: 'enrolment', id: enrolmentId },
        attempts: 1,
        nextAt: expect.stringMatching(/^\d{4}-/),
        error: 'the mail server answered 451 to RCPT TO',
      },
    ]);
    expect(Date.parse(nextRetries[0]?.nextAt ?? '')).toBeGreaterThan(Date.now() - 5000);
  });
});

describe('a mail that was refused for good', () => {
  it('is a dead letter; tried again it goes out, and the log says who did that', async () => {
    const client = await coordinator();
    const before = mailbox.mails.length;
    const { job, enrolmentId } = await deadLetter(client);
    expect(job).toMatchObject({
      task: 'circles.enrolled',
      object: { kind: 'enrolment', id: enrolmentId },
      attempts: 25,
      error: 'the mail server answered 550 to RCPT TO',
    });
    expect(Math.abs(Date.now() - Date.parse(job.since ?? ''))).toBeLessThan(60_000);
    expect((await client.ask(retry, { id: job.id })).data).toEqual({ retryJob: { __typename: 'JobRetried' } });
    await mailbox.until(before + 1);
    expect(await logged(job.id)).toEqual([
      {
        act: 'job.retry',
        actor_id: client.accountId,
        object_kind: 'job',
        from_status: 'dead',
        to_status: 'waiting',
        reason: `circles.enrolled enrolment ${enrolmentId}`,
      },
    ]);
  });

  it('is deleted once, and the log says what it was', async () => {
    const client = await coordinator();
    const { job, enrolmentId } = await deadLetter(client);
    expect((await client.ask(discard, { id: job.id })).data).toEqual({ discardJob: { __typename: 'JobDiscarded' } });
    const refused = { __typename: 'NoSuchDeadLetter', code: 'no_such_dead_letter' };
    expect((await client.ask(discard, { id: job.id })).data).toEqual({ discardJob: refused });
    expect((await client.ask(retry, { id: job.id })).data).toEqual({ retryJob: refused });
    expect((await client.ask<Overview>(page)).data.jobs.deadLetters).toEqual([]);
    expect(await logged(job.id)).toMatchObject([
      { act: 'job.discard', to_status: 'discarded', reason: `circles.enrolled enrolment ${enrolmentId}` },
    ]);
  });

  it('shows nothing of to whom it would have gone', async () => {
    const client = await coordinator();
    const { job } = await deadLetter(client);
    await askAsWorker(
      world.database,
      `UPDATE graphile_worker._private_jobs SET last_error = 'no Aino Esimerkki <aino@kunta.example>',
         payload = '{"email": "aino@kunta.example", "name": "Aino Esimerkki"}' WHERE id = $1`,
      [job.id],
    );
    const { body } = await client.ask(page);
    expect(JSON.parse(body).data.jobs.deadLetters).toMatchObject([{ object: null, error: 'no …' }]);
    expect(body).not.toMatch(/aino/i);
  });
});

it('the audit log is sealed by the worker while it runs', async () => {
  const client = await coordinator();
  const { job } = await deadLetter(client);
  await client.ask(discard, { id: job.id });
  await askAsWorker(world.database, `SELECT graphile_worker.add_job('audit.seal')`);
  for (let tries = 0; tries < 200; tries += 1) {
    const [open] = await world.owner.read(
      'SELECT FROM audit_log a WHERE NOT EXISTS (SELECT FROM audit_seal WHERE audit_id = a.id)',
    );
    if (open === undefined) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const [counts] = await world.owner.read<{ rows: number; seals: number }>(
    'SELECT (SELECT count(*) FROM audit_log)::integer AS rows, (SELECT max(seal_number) FROM audit_seal)::integer AS seals',
  );
  expect(counts?.rows).toBeGreaterThan(0);
  expect(counts?.seals).toBe(counts?.rows);
});
