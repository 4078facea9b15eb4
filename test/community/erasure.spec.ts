import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Audit } from '#audit';
import { Erasing, erasureTasks, finishErasures } from '#people';
import { createDataSource, Database, Jobs } from '#platform';
import { Offers, Seats } from '#seats';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { mailsTo } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { planted, plantedEmail, plantPerson, tracesOf } from '../support/planted-person.ts';
import { byLink, emailOf, mailed, whoAmI } from '../support/sign-in.ts';
import { askAsWorker, erasuresFileOf, startWorkerApp } from '../support/worker-app.ts';

let world: World;
let app: RunningApp;
let mailbox: Mailbox;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  mailbox = await openMailbox();
});

afterAll(async () => {
  await mailbox.close();
  await app.close();
  rmSync(erasuresFileOf(world.database), { force: true });
  await world.close();
});

const erase = async (client: Client, confirmation: string) =>
  (
    await client.ask<{ eraseMyAccount: { __typename: string; code?: string } }>(
      `mutation E($input: EraseInput!) { eraseMyAccount(input: $input) { __typename ... on UserError { code } } }`,
      { input: { confirmation } },
    )
  ).data.eraseMyAccount;

/** The worker's look a day later, and the one before. */
async function finish(): Promise<void> {
  const dataSource = await createDataSource({ url: world.database.workerUrl, poolSize: 1 }).initialize();
  const [audit, jobs] = [new Audit(), new Jobs()];
  const erasing = new Erasing(audit, new Seats(new Offers(audit, jobs)), jobs);
  await erasureTasks(new Database(dataSource), erasing, erasuresFileOf(world.database))[finishErasures]?.({});
  await dataSource.destroy();
}

describe('who erases their account', () => {
  it('types their address, and is not the only administrator', async () => {
    const person = await world.person({ roles: ['administrator'] });
    const client = await app.client().signIn(person);
    const email = await emailOf(world, person);
    expect(await erase(client, 'joku@muu.example')).toEqual({ __typename: 'EraseRefused', code: 'confirmation_wrong' });
    expect(await erase(client, email)).toEqual({ __typename: 'EraseRefused', code: 'only_administrator' });
    expect(await whoAmI(client)).not.toBeNull();
    await world.person({ roles: ['administrator'] });
    expect(await erase(client, ` ${email.toUpperCase()} `)).toEqual({ __typename: 'AccountErased' });
    expect(await whoAmI(client)).toBeNull();
  });

  it('leaves no trace of their name; the seat goes on, they are told, and the ledger knows', async () => {
    const { id } = await plantPerson(world);
    const [{ poolId } = { poolId: '' }] = await world.owner.read<{ poolId: string }>(
      'SELECT pool_id AS "poolId" FROM enrolment WHERE account_id = $1 AND wish IS NOT NULL',
      [id],
    );
    const next = await world.person({ represents: '106' });
    await world.owner.read(
      `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, queue_number, created_at, status_since)
       VALUES ($1, $2, '106', 'waitlisted', 2, now(), now())`,
      [poolId, next.id],
    );
    await world.owner.read('UPDATE seat_pool SET waiting = 1, last_queue_number = 2 WHERE id = $1', [poolId]);
    expect((await tracesOf(world, planted)).length).toBeGreaterThan(8);
    const [client, other] = [await app.client().signIn({ id }), await app.client().signIn({ id })];
    expect(await erase(client, plantedEmail)).toEqual({ __typename: 'AccountErased' });
    expect([await whoAmI(client), await whoAmI(other)]).toEqual([null, null]);

    // Until the mail is sent, its address alone.
    expect((await tracesOf(world, planted)).map((trace) => trace.split(':')[0])).toEqual(['public.erasure']);
    const worker = await startWorkerApp(world, mailbox);
    const [mail] = await mailsTo(mailbox, plantedEmail, 1);
    expect(mail?.subject).toBe('Ditt konto är raderat');
    await mailsTo(mailbox, await emailOf(world, next), 1);
    await untilGone(worker);
    expect(await tracesOf(world, planted)).toEqual([]);
    expect(mailbox.mails.filter(({ to }) => to?.[0]?.address === plantedEmail)).toHaveLength(1);
    expect(await statusesOf(poolId)).toEqual(['withdrawn', 'offered']);
    expect(readFileSync(erasuresFileOf(world.database), 'utf8')).toMatch(new RegExp(`^\\d{4}-.*Z ${id}$`, 'm'));
    const acts = await world.owner.read<{ act: string }>(
      `SELECT act FROM audit_log WHERE actor_id = $1 AND act <> 'circle.join' ORDER BY id`,
      [id],
    );
    expect(acts.map(({ act }) => act)).toEqual([
      ...['circle.leave', 'circle.end_facilitator', 'affiliation.ended', 'role.end', 'role.end', 'account.erase'],
    ]);
  });

  it('leads what has not begun no longer, from that day, and stays without a name where the circle has begun', async () => {
    const person = await world.person({ name: 'Vetäjä Lähtevä', represents: '106' });
    const coming = await world.circle();
    const draft = await world.circle({ status: 'draft', starts: '-1 day' });
    const begun = await world.circle({ starts: '-1 day', opens: '-9 days', closes: '-2 days' });
    for (const { id } of [coming, draft, begun])
      await world.owner.read(
        `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from)
         VALUES ($1, $2, '106', 0, now() - interval '1 day')`,
        [id, person.id],
      );
    await erase(await app.client().signIn(person), await emailOf(world, person));
    const rows = await world.owner.read<{ circle: string; over: boolean }>(
      `SELECT circle_id AS circle, coalesce(valid_to <= now(), false) AS over FROM circle_facilitator WHERE account_id = $1`,
      [person.id],
    );
    expect(new Map(rows.map(({ circle, over }) => [circle, over]))).toEqual(
      new Map([
        [coming.id, true],
        [draft.id, true],
        [begun.id, false],
      ]),
    );
    const named = async (slug: string) =>
      (
        await app
          .client()
          .ask<{ circle: { facilitators: { name: string | null }[] } }>(
            `query C($slug: String!) { circle(slug: $slug, locale: fi) { facilitators { name } } }`,
            { slug },
          )
      ).data.circle.facilitators;
    expect([await named(coming.slug), await named(begun.slug)]).toEqual([[], [{ name: null }]]);
  });

  it('is “deleted user” where a name was shown, and may come again with the same address as someone new', async () => {
    const person = await world.person({ name: 'Palaaja', represents: '106' });
    const email = await emailOf(world, person);
    const circle = await world.circle({ starts: '-1 day', opens: '-9 days', closes: '-2 days' });
    await world.owner.read(
      `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from) VALUES ($1, $2, '106', 0, now())`,
      [circle.id, person.id],
    );
    await world.owner.read(
      `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, created_at, status_since)
       VALUES ($1, $2, '106', 'confirmed', now(), now())`,
      [circle.poolId, person.id],
    );
    await world.owner.read('UPDATE seat_pool SET confirmed = 1 WHERE id = $1', [circle.poolId]);
    await erase(await app.client().signIn(person), email);
    const { data } = await app.client().ask<{ circle: unknown }>(
      `query C($slug: String!) { circle(slug: $slug, locale: fi) {
        facilitators { name municipality { code } } municipalities { code } } }`,
      { slug: circle.slug },
    );
    // A circle that has begun keeps whom it was counted with.
    expect(data.circle).toEqual({
      facilitators: [{ name: null, municipality: { code: '106' } }],
      municipalities: [{ code: '106' }],
    });
    const worker = await startWorkerApp(world, mailbox);
    await mailsTo(mailbox, email, 1);
    const again = app.client();
    const { token } = await mailed(mailbox, again, email);
    expect((await byLink(again, token)).__typename).toBe('AccountNeeded');
    const opened = await byLink(again, token, { name: 'Palaaja', locale: 'fi', purpose: 'interest' });
    expect(opened.__typename).toBe('SignInDone');
    expect(await whoAmI(again)).toMatchObject({ email });
    const [{ id } = { id: '' }] = await world.owner.read<{ id: string }>('SELECT id FROM account WHERE email = $1', [
      email,
    ]);
    expect(id).not.toBe(person.id);
    await untilGone(worker);
  });

  it('is gone also when something was written meanwhile: the worker looks again, until a day has passed', async () => {
    const person = await world.person({ name: 'Myöhäinen', represents: null });
    await erase(await app.client().signIn(person), await emailOf(world, person));
    const { poolId } = await world.circle();
    // A join and a claim that were under way.
    await world.owner.read(
      `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, wish, created_at, status_since)
       VALUES ($1, $2, '106', 'confirmed', 'Myöhäinen toive', now(), now())`,
      [poolId, person.id],
    );
    await world.owner.read('UPDATE seat_pool SET confirmed = 1 WHERE id = $1', [poolId]);
    await world.owner.read(
      `INSERT INTO affiliation (account_id, municipality_code, status, valid_from, email)
       VALUES ($1, '106', 'claimed', now(), 'myohainen@muualla.example')`,
      [person.id],
    );
    await expect(world.owner.read(`UPDATE account SET name = 'Myöhäinen' WHERE id = $1`, [person.id])).rejects.toThrow(
      'account_erased_is_empty',
    );
    await finish();
    expect(await tracesOf(world, 'myöhäinen')).toEqual([]);
    expect(await tracesOf(world, 'myohainen')).toEqual([]);
    expect(await statusesOf(poolId)).toEqual(['withdrawn']);
    const waiting = () =>
      world.owner.read('SELECT email IS NULL AS gone FROM erasure WHERE account_id = $1 AND finished_at IS NULL', [
        person.id,
      ]);
    expect(await waiting()).toEqual([{ gone: false }]);
    // The mail could not be sent all day.
    await world.shiftClock('23 hours');
    await finish();
    expect(await waiting()).toEqual([]);
    expect(
      await askAsWorker(world.database, `SELECT FROM graphile_worker._private_jobs WHERE payload->>'accountId' = $1`, [
        person.id,
      ]),
    ).toEqual([]);
    await world.owner.read('DELETE FROM clock_shift');
  });
});

const statusesOf = async (poolId: string) =>
  (
    await world.owner.read<{ status: string }>(
      'SELECT status FROM enrolment WHERE pool_id = $1 ORDER BY queue_number NULLS FIRST',
      [poolId],
    )
  ).map(({ status }) => status);

/** Until every erasure is told and noted; then the worker ends. */
async function untilGone(worker: INestApplication): Promise<void> {
  const deadline = performance.now() + 15_000;
  for (;;) {
    const open = await world.owner.read('SELECT FROM erasure WHERE email IS NOT NULL');
    const jobs = await world.queuedTasks();
    if (open.length === 0 && !jobs.includes('people.note-erasures') && existsSync(erasuresFileOf(world.database)))
      break;
    if (performance.now() > deadline) throw new Error(`still waiting: ${open.length}, ${jobs.join()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await worker.close();
}
