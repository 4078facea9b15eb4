import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { enrol, roles } from '../support/admin-sign-in.ts';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { mailsTo } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { emailOf, whoAmI } from '../support/sign-in.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let app: RunningApp;
let admin: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await admin.close();
  await app.close();
  await world.close();
});

beforeEach(async () => {
  await world.shiftClock('0');
  await world.owner.read('DELETE FROM sign_in_attempt');
});

const good = 'tuuli puhaltaa 7';

const set = async (client: Client, password: string) =>
  client.ask<{ setPassword: { __typename: string; code?: string } }>(
    'mutation S($password: String!) { setPassword(password: $password) { __typename ... on PasswordRefused { code } } }',
    { password },
  );

const enter = async (client: Client, email: string, password: string, headers: Record<string, string> = {}) => {
  const response = await client.raw('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({
      query: `mutation E($input: SignInByPasswordInput!) { signInByPassword(input: $input) { __typename
        ... on SignInDone { returnTo } ... on UserError { code } } }`,
      variables: { input: { email, password, returnTo: 'https://evil.example/' } },
    }),
  });
  return (await response.json()).data.signInByPassword as Record<string, string>;
};

async function withPassword(facts: Parameters<World['person']>[0] = {}) {
  const person = await world.person(facts);
  const client = await app.client().signIn(person);
  expect((await set(client, good)).data.setPassword).toEqual({ __typename: 'PasswordSaved' });
  return { ...person, client, email: await emailOf(world, person) };
}

describe('who has set a password', () => {
  it('signs in by it, in a new session, and is told of it by mail', async () => {
    const { id, email, name } = await withPassword({ locale: 'sv' });
    const client = app.client();
    expect(await enter(client, ` ${email.toUpperCase()}`, good)).toEqual({ __typename: 'SignInDone', returnTo: '' });
    expect((await whoAmI(client))?.name).toBe(name);
    const [mail] = await mailsTo(mailbox, email, 1);
    expect(mail?.subject).toBe('Ditt konto har fått ett lösenord');
    expect(mail?.text).toContain('/sv/mina-sidor/inloggningar');
    const acts = await world.owner.read('SELECT act FROM audit_log WHERE actor_id = $1 ORDER BY id', [id]);
    expect(acts).toEqual([{ act: 'account.password_set' }, { act: 'account.sign_in' }]);
    const [kept] = await world.owner.read<{ hash: string }>('SELECT hash FROM password WHERE account_id = $1', [id]);
    expect(kept?.hash).toMatch(/^\$argon2id\$/);
  });

  it('loses their other sessions of both sites by changing it, and the one before opens no more', async () => {
    const person = await withPassword({ roles: ['administrator'] });
    const [other, team] = [await app.client().signIn(person), await admin.client().signIn(person)];
    expect((await set(person.client, 'vågorna sover 8')).data.setPassword.__typename).toBe('PasswordSaved');
    expect(await whoAmI(other)).toBeNull();
    expect(await roles(team)).toBeNull();
    expect((await whoAmI(person.client))?.name).toBe(person.name);
    expect(await enter(app.client(), person.email, good)).toMatchObject({ __typename: 'SignInFailed' });
    expect(await enter(app.client(), person.email, 'vågorna sover 8')).toMatchObject({ __typename: 'SignInDone' });
  });

  it('removes it', async () => {
    const { client, email } = await withPassword();
    const remove = () => client.ask('mutation { removePassword { __typename } }');
    expect((await remove()).data).toEqual({ removePassword: { __typename: 'PasswordRemoved' } });
    expect((await remove()).data).toEqual({ removePassword: { __typename: 'PasswordMissing' } });
    expect(await enter(app.client(), email, good)).toMatchObject({ __typename: 'SignInFailed' });
  });

  it('comes into the administration by it only with a second factor, and only with a role', async () => {
    const query = `mutation E($input: EnterByPasswordInput!) { signInByPassword(input: $input) { __typename } }`;
    const into = async (client: Client, email: string) =>
      (await client.ask(query, { input: { email, password: good } })).data;
    const [team, member] = [await withPassword({ roles: ['administrator'] }), await withPassword()];
    const client = admin.client();
    expect(await into(client, team.email)).toEqual({ signInByPassword: { __typename: 'Entered' } });
    expect(await roles(client)).toBeNull();
    await enrol(world, client);
    expect(await roles(client)).toEqual(['administrator']);
    expect(await into(admin.client(), member.email)).toEqual({ signInByPassword: { __typename: 'AdminSignInFailed' } });
  });
});

describe('a password', () => {
  it('is refused when it is short, common, or a part of who sets it', async () => {
    const client = await app.client().signIn(await world.person({ name: 'Aino Esimerkki' }));
    const refusals = [];
    for (const password of ['lyhyt', 'password1', 'esimerkki 77', 'x'.repeat(201)])
      refusals.push((await set(client, password)).data.setPassword.code);
    expect(refusals).toEqual(['password_short', 'password_common', 'password_personal', 'password_long']);
  });

  it('is set, changed and removed only after a recent proof', async () => {
    const client = await app.client().signIn(await world.person());
    await world.shiftClock('16 minutes');
    expect((await set(client, good)).codes).toEqual(['REAUTHENTICATION_NEEDED']);
    const removed = await client.ask('mutation { removePassword { __typename } }');
    expect(removed.codes).toEqual(['REAUTHENTICATION_NEEDED']);
  });
});

describe('who guesses', () => {
  it('is answered alike for a wrong password, no password, no account, a suspended one and no address', async () => {
    const { email } = await withPassword();
    const without = await emailOf(world, await world.person());
    const suspended = await withPassword();
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [suspended.id]);
    const failed = { __typename: 'SignInFailed', code: 'sign_in_failed' };
    expect(await enter(app.client(), email, 'wrong')).toEqual(failed);
    expect(await enter(app.client(), without, good)).toEqual(failed);
    expect(await enter(app.client(), 'nobody@kunta.example', good)).toEqual(failed);
    expect(await enter(app.client(), suspended.email, good)).toEqual(failed);
    expect(await enter(app.client(), 'no address', good)).toEqual(failed);
  });

  it('is answered as fast for an account as for none: a hash is compared either way', async () => {
    const { email } = await withPassword();
    // In turns, and the fastest of each: what else the machine does meanwhile makes some of them slow.
    const fastest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
    for (let n = 0; n < 9; n += 1)
      for (const [which, address] of [
        ['known', email],
        ['unknown', 'nobody@kunta.example'],
      ] as const) {
        await world.owner.read('DELETE FROM sign_in_attempt');
        const began = performance.now();
        await enter(app.client(), address, 'wrong');
        fastest[which] = Math.min(fastest[which], performance.now() - began);
      }
    const { known, unknown } = fastest;
    expect(unknown).toBeGreaterThan(known * 0.5);
    expect(unknown).toBeLessThan(known * 2);
  }, 60_000);

  it('may be wrong ten times a quarter of an hour for an address, wherever they say that they come from', async () => {
    const { email } = await withPassword();
    for (const address of [email, 'nobody@kunta.example']) {
      for (let n = 0; n < 10; n += 1) {
        const answer = await enter(app.client(), address, 'wrong', { 'X-Forwarded-For': `192.0.2.${n}` });
        expect(answer).toMatchObject({ __typename: 'SignInFailed' });
      }
      const more = await enter(app.client(), address, good, { 'X-Forwarded-For': '198.51.100.7' });
      expect(more).toMatchObject({ __typename: 'TooManyAttempts' });
    }
    await world.shiftClock('16 minutes');
    expect(await enter(app.client(), email, good)).toMatchObject({ __typename: 'SignInDone' });
  }, 60_000);

  it('may be wrong fifty times from one network, and who is right is not counted', async () => {
    const { email } = await withPassword();
    for (let n = 0; n < 12; n += 1)
      expect(await enter(app.client(), email, good)).toMatchObject({ __typename: 'SignInDone' });
    const guesses = Array.from({ length: 50 }, (_, n) =>
      enter(app.client(), `nobody-${n}@kunta.example`, 'wrong', { 'X-Forwarded-For': `192.0.2.${n}` }),
    );
    const answers = new Set((await Promise.all(guesses)).map(({ __typename }) => __typename));
    expect([...answers]).toEqual(['SignInFailed']);
    expect(await enter(app.client(), 'nobody-51@kunta.example', 'wrong')).toMatchObject({
      __typename: 'TooManyAttempts',
    });
  }, 60_000);
});
