import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { byCode, byLink, emailOf, look, mailed, whoAmI } from '../support/sign-in.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let app: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await app.close();
  await world.close();
});

beforeEach(async () => {
  await emptied(world, mailbox);
  await world.owner.read('DELETE FROM mailed_link');
});

describe('who has an account', () => {
  it('gets a link in their own language, looks at it as often as a scanner likes, and signs in by it once', async () => {
    const person = await world.person({ name: 'Johanna Prov', locale: 'sv' });
    const client = app.client();
    const email = await emailOf(world, person);
    const { mail, token } = await mailed(mailbox, client, ` ${email.toUpperCase()} `, {
      returnTo: '/fi/ringit/kirjasto#place',
    });
    expect(mail?.subject).toBe('Din inloggningslänk');
    expect(mail?.text).toContain('Hej Johanna!');
    for (let n = 0; n < 3; n += 1)
      expect(await look(app, token)).toMatchObject({ state: 'usable', email, known: true });

    expect(await byLink(client, token)).toEqual({
      __typename: 'SignInDone',
      returnTo: '/fi/ringit/kirjasto#place',
      opened: null,
    });
    expect(await whoAmI(client)).toEqual({ name: 'Johanna Prov', email });
    expect(await byLink(app.client(), token)).toEqual({ __typename: 'LinkUsed' });
    expect(await look(app, token)).toMatchObject({ state: 'used' });
    const acts = await world.owner.read('SELECT act FROM audit_log WHERE actor_id = $1', [person.id]);
    expect(acts).toEqual([{ act: 'account.sign_in' }]);
  });

  it('may type the code instead, on the page where they asked', async () => {
    const person = await world.person();
    const client = app.client();
    const { requestId, code } = await mailed(mailbox, client, await emailOf(world, person));
    expect(await byCode(client, requestId, '000 000')).toEqual({ __typename: 'CodeWrong' });
    expect(await byCode(client, requestId, `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({
      __typename: 'SignInDone',
    });
    expect((await whoAmI(client))?.name).toBe(person.name);
    expect(await byCode(app.client(), requestId, code)).toEqual({ __typename: 'LinkUsed' });
  });

  it('gets a new session at sign-in, and none that they brought along', async () => {
    const [one, two] = [await world.person(), await world.person()];
    const client = await app.client().signIn(one);
    const before = client.cookies();
    const { token } = await mailed(mailbox, client, await emailOf(world, two));
    await byLink(client, token);
    expect(client.cookies()).not.toBe(before);
    expect((await whoAmI(client))?.name).toBe(two.name);
    const old = await app.client().raw('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: before },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    expect(await old.json()).toEqual({ data: { viewer: null } });
  });

  it('cannot sign in when the account is suspended, and the link stays unused', async () => {
    const person = await world.person();
    const { token } = await mailed(mailbox, app.client(), await emailOf(world, person));
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [person.id]);
    expect(await byLink(app.client(), token)).toEqual({ __typename: 'AccountSuspended' });
  });
});

describe('who has no account', () => {
  const account = { name: ' Uusi\n Testaaja ', locale: 'sv', purpose: 'municipality' };

  it('gets the same answer, and a link by which an account is opened', async () => {
    const client = app.client();
    const { mail, token } = await mailed(mailbox, client, 'uusi@inkoo.example', {
      locale: 'sv',
      returnTo: '/sv/cirklar',
    });
    expect(mail?.subject).toBe('Skapa ett konto i Kommunringen');
    expect(await look(app, token)).toMatchObject({ state: 'usable', known: false });
    expect(await byLink(client, token)).toEqual({ __typename: 'AccountNeeded', token });
    expect(await byLink(client, token, { ...account, name: ' ' })).toEqual({
      __typename: 'NameRefused',
      code: 'name_missing',
    });
    expect(await byLink(client, token, { ...account, name: 'Minä 131052-308T' })).toEqual({
      __typename: 'NameRefused',
      code: 'personal_identity_code',
    });
    expect(await byLink(client, token, account)).toEqual({
      __typename: 'SignInDone',
      returnTo: '/sv/cirklar',
      opened: 'municipality',
    });
    expect(await whoAmI(client)).toEqual({ name: 'Uusi Testaaja', email: 'uusi@inkoo.example' });
    expect(await byLink(app.client(), token, account)).toEqual({ __typename: 'LinkUsed' });
  });

  it('is led on by the code to where the account is opened', async () => {
    const client = app.client();
    const { token, requestId, code } = await mailed(mailbox, client, 'koodilla@inkoo.example');
    expect(await byCode(client, requestId, code)).toEqual({ __typename: 'AccountNeeded', token });
    expect(await byLink(client, token, account)).toMatchObject({ __typename: 'SignInDone' });
  });

  it('gets one account when two links are used at once', async () => {
    const client = app.client();
    const one = await mailed(mailbox, client, 'kaksi@inkoo.example');
    const two = await mailed(mailbox, client, 'kaksi@inkoo.example');
    const answers = await Promise.all([
      byLink(app.client(), one.token, account),
      byLink(app.client(), two.token, account),
    ]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(['SignInDone', 'SignInDone']);
    const rows = await world.owner.read(`SELECT id FROM account WHERE email = 'kaksi@inkoo.example'`);
    expect(rows).toHaveLength(1);
  });
});

describe('one’s details', () => {
  it('are changed by their owner, and refused when they cannot be kept', async () => {
    const client = await app.client().signIn(await world.person({ locale: 'fi' }));
    const change = async (name: string) =>
      (
        await client.ask<{ changeDetails: Record<string, string> }>(
          `mutation D($input: DetailsInput!) { changeDetails(input: $input) { __typename
             ... on DetailsChanged { name locale } ... on NameRefused { code } } }`,
          { input: { name, locale: 'sv' } },
        )
      ).data.changeDetails;
    expect(await change(' Aino  Malli ')).toEqual({ __typename: 'DetailsChanged', name: 'Aino Malli', locale: 'sv' });
    expect(await change('')).toEqual({ __typename: 'NameRefused', code: 'name_missing' });
    expect(await change('x'.repeat(101))).toEqual({ __typename: 'NameRefused', code: 'name_too_long' });
    expect((await whoAmI(client))?.name).toBe('Aino Malli');
    const visitor = await app
      .client()
      .ask('mutation { changeDetails(input: { name: "x", locale: fi }) { __typename } }');
    expect(visitor.codes).toEqual(['UNAUTHENTICATED']);
  });
});
