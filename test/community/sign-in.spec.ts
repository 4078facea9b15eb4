import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { mailsTo, tokenIn } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { startWorker } from '../support/worker.ts';

let world: World;
let app: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorker(world.database, mailbox.smtpUrl);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await app.close();
  await world.close();
});

beforeEach(async () => {
  mailbox.mails.length = 0;
  await world.owner.read('DELETE FROM mailed_link');
});

interface Asked {
  requestSignInLink: { __typename: string; requestId?: string; retryAt?: string };
}

const ask = (client: Client, email: string, more: { locale?: string; returnTo?: string } = {}) =>
  client.ask<Asked>(
    `mutation A($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { __typename
       ... on LinkRequested { requestId } ... on TooManyAttempts { code retryAt } ... on AddressInvalid { code } } }`,
    { input: { email, locale: more.locale ?? 'fi', returnTo: more.returnTo } },
  );

/** Asks for a link and reads the mail that comes. */
async function mailed(client: Client, email: string, more: { locale?: string; returnTo?: string } = {}) {
  const address = email.trim().toLowerCase();
  const before = mailbox.mails.filter(({ to }) => to?.[0]?.address === address).length;
  const { data } = await ask(client, email, more);
  const mail = (await mailsTo(mailbox, address, before + 1)).at(-1);
  const token = tokenIn(mail);
  const code =
    /(\d{3})\u00a0(\d{3})/
      .exec(mail?.text ?? '')
      ?.slice(1)
      .join('') ?? '';
  return { mail, token, code, requestId: data.requestSignInLink.requestId ?? '' };
}

const signedIn = `__typename ... on SignInDone { returnTo opened } ... on AccountNeeded { token } ... on NameRefused { code }`;

const byLink = async (client: Client, token: string, newAccount?: Record<string, string>) =>
  (
    await client.ask<{ signInByLink: Record<string, string> }>(
      `mutation L($input: SignInByLinkInput!) { signInByLink(input: $input) { ${signedIn} } }`,
      { input: { token, newAccount } },
    )
  ).data.signInByLink;

const byCode = async (client: Client, requestId: string, code: string) =>
  (
    await client.ask<{ signInByCode: Record<string, string> }>(
      `mutation C($input: SignInByCodeInput!) { signInByCode(input: $input) { ${signedIn} } }`,
      { input: { requestId, code } },
    )
  ).data.signInByCode;

const look = async (token: string) =>
  (
    await app
      .client()
      .ask<{ signInLink: Record<string, unknown> | null }>(
        `query S($token: String!) { signInLink(token: $token) { state email known returnTo } }`,
        { token },
      )
  ).data.signInLink;

const whoAmI = async (client: Client) =>
  (await client.ask<{ viewer: { name: string; email: string } | null }>('{ viewer { name email } }')).data.viewer;

const emailOf = async (id: string): Promise<string> =>
  (await world.owner.read<{ email: string }>('SELECT email FROM account WHERE id = $1', [id]))[0]?.email ?? '';

describe('who has an account', () => {
  it('gets a link in their own language, looks at it as often as a scanner likes, and signs in by it once', async () => {
    const person = await world.person({ name: 'Johanna Prov', locale: 'sv' });
    const client = app.client();
    const email = await emailOf(person.id);
    const { mail, token } = await mailed(client, ` ${email.toUpperCase()} `, { returnTo: '/fi/ringit/kirjasto#place' });
    expect(mail?.subject).toBe('Din inloggningslänk');
    expect(mail?.text).toContain('Hej Johanna!');
    for (let n = 0; n < 3; n += 1) expect(await look(token)).toMatchObject({ state: 'usable', email, known: true });

    expect(await byLink(client, token)).toEqual({
      __typename: 'SignInDone',
      returnTo: '/fi/ringit/kirjasto#place',
      opened: null,
    });
    expect(await whoAmI(client)).toEqual({ name: 'Johanna Prov', email });
    expect(await byLink(app.client(), token)).toEqual({ __typename: 'LinkUsed' });
    expect(await look(token)).toMatchObject({ state: 'used' });
    const acts = await world.owner.read('SELECT act FROM audit_log WHERE actor_id = $1', [person.id]);
    expect(acts).toEqual([{ act: 'account.sign_in' }]);
  });

  it('may type the code instead, on the page where they asked', async () => {
    const person = await world.person();
    const client = app.client();
    const { requestId, code } = await mailed(client, await emailOf(person.id));
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
    const { token } = await mailed(client, await emailOf(two.id));
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
    const { token } = await mailed(app.client(), await emailOf(person.id));
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [person.id]);
    expect(await byLink(app.client(), token)).toEqual({ __typename: 'AccountSuspended' });
  });
});

describe('who has no account', () => {
  const account = { name: ' Uusi\n Testaaja ', locale: 'sv', purpose: 'municipality' };

  it('gets the same answer, and a link by which an account is opened', async () => {
    const client = app.client();
    const { mail, token } = await mailed(client, 'uusi@inkoo.example', { locale: 'sv', returnTo: '/sv/cirklar' });
    expect(mail?.subject).toBe('Skapa ett konto i Kommunringen');
    expect(await look(token)).toMatchObject({ state: 'usable', known: false });
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
    const { token, requestId, code } = await mailed(client, 'koodilla@inkoo.example');
    expect(await byCode(client, requestId, code)).toEqual({ __typename: 'AccountNeeded', token });
    expect(await byLink(client, token, account)).toMatchObject({ __typename: 'SignInDone' });
  });

  it('gets one account when two links are used at once', async () => {
    const client = app.client();
    const one = await mailed(client, 'kaksi@inkoo.example');
    const two = await mailed(client, 'kaksi@inkoo.example');
    const answers = await Promise.all([
      byLink(app.client(), one.token, account),
      byLink(app.client(), two.token, account),
    ]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(['SignInDone', 'SignInDone']);
    const rows = await world.owner.read(`SELECT id FROM account WHERE email = 'kaksi@inkoo.example'`);
    expect(rows).toHaveLength(1);
  });
});

describe('a link', () => {
  it('is over after fifteen minutes', async () => {
    const person = await world.person();
    const { token, requestId, code } = await mailed(app.client(), await emailOf(person.id));
    await world.shiftClock('14 minutes 55 seconds');
    expect(await look(token)).toMatchObject({ state: 'usable' });
    await world.shiftClock('15 minutes');
    expect(await look(token)).toMatchObject({ state: 'expired' });
    expect(await byLink(app.client(), token)).toEqual({ __typename: 'LinkExpired' });
    expect(await byCode(app.client(), requestId, code)).toEqual({ __typename: 'LinkExpired' });
    await world.shiftClock('0');
  });

  it('of someone else’s making leads nowhere', async () => {
    const person = await world.person();
    const { token } = await mailed(app.client(), await emailOf(person.id));
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect(await look(forged)).toBeNull();
    expect(await byLink(app.client(), forged)).toEqual({ __typename: 'LinkExpired' });
    expect(await byLink(app.client(), '')).toEqual({ __typename: 'LinkExpired' });
  });

  it('leads on only within this site', async () => {
    const person = await world.person();
    const client = app.client();
    const { token } = await mailed(client, await emailOf(person.id), { returnTo: 'https://evil.example/' });
    expect(await byLink(client, token)).toMatchObject({ __typename: 'SignInDone', returnTo: '' });
  });

  it('can be asked for five times an hour for an address, whether it has an account or not', async () => {
    const person = await world.person();
    for (const email of [await emailOf(person.id), 'ei.kukaan@inkoo.example']) {
      const client = app.client();
      for (let n = 0; n < 5; n += 1)
        expect((await ask(client, email)).data.requestSignInLink.__typename).toBe('LinkRequested');
      const sixth = (await ask(client, email)).data.requestSignInLink;
      expect(sixth.__typename).toBe('TooManyAttempts');
      expect(Date.parse(sixth.retryAt ?? '') - Date.now()).toBeGreaterThan(59 * 60_000);
      expect(Date.parse(sixth.retryAt ?? '') - Date.now()).toBeLessThanOrEqual(60 * 60_000);
    }
    await world.shiftClock('1 hour');
    expect((await ask(app.client(), 'ei.kukaan@inkoo.example')).data.requestSignInLink.__typename).toBe(
      'LinkRequested',
    );
    await world.shiftClock('0');
  });

  it('can be asked for twenty times an hour from a network, also all at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, n) => ask(app.client(), `verkosta${n}@inkoo.example`)),
    );
    const names = answers.map(({ data }) => data.requestSignInLink.__typename);
    expect(names.filter((name) => name === 'LinkRequested')).toHaveLength(20);
    expect(names.filter((name) => name === 'TooManyAttempts')).toHaveLength(5);
    const [stored] = await world.owner.read<{ network: string }>('SELECT DISTINCT network FROM mailed_link');
    expect(stored?.network).not.toContain('127.0.0.1');
  });

  it('is not sent to what is no address', async () => {
    for (const text of ['', 'aino', 'aino@inkoo', 'a@b.example\r\nBcc: x@y.example']) {
      expect((await ask(app.client(), text)).data.requestSignInLink.__typename).toBe('AddressInvalid');
    }
  });
});

describe('a code', () => {
  it('is no longer taken after five wrong ones, but the link still is', async () => {
    const person = await world.person();
    const client = app.client();
    const { token, requestId, code } = await mailed(client, await emailOf(person.id));
    const wrong = code === '111111' ? '222222' : '111111';
    for (let n = 0; n < 5; n += 1) expect(await byCode(client, requestId, wrong)).toEqual({ __typename: 'CodeWrong' });
    expect(await byCode(client, requestId, code)).toEqual({ __typename: 'CodeWrong' });
    expect(await byLink(client, token)).toMatchObject({ __typename: 'SignInDone' });
  });

  it('is counted each time, also by many guesses in one request', async () => {
    const person = await world.person();
    const client = app.client();
    const { requestId, code } = await mailed(client, await emailOf(person.id));
    const guesses = Array.from({ length: 30 }, (_, n) => String((Number(code) + 30 - n) % 1_000_000).padStart(6, '0'));
    const fields = [...guesses, code].map(
      (guess, n) => `g${n}: signInByCode(input: { requestId: "${requestId}", code: "${guess}" }) { __typename }`,
    );
    const { data } = await client.ask<Record<string, { __typename: string }>>(`mutation { ${fields.join('\n')} }`);
    expect(new Set(Object.values(data ?? {}).map(({ __typename }) => __typename))).toEqual(new Set(['CodeWrong']));
    expect(await whoAmI(client)).toBeNull();
  });

  it('is wrong for a request that never was', async () => {
    expect(await byCode(app.client(), '00000000-0000-4000-8000-000000000000', '123456')).toEqual({
      __typename: 'CodeWrong',
    });
    expect(await byCode(app.client(), 'x', '123456')).toEqual({ __typename: 'CodeWrong' });
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
