import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { ask, byCode, byLink, emailOf, look, mailed, whoAmI } from '../support/sign-in.ts';
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

describe('a link', () => {
  it('is over after fifteen minutes', async () => {
    const person = await world.person();
    const { token, requestId, code } = await mailed(mailbox, app.client(), await emailOf(world, person));
    await world.shiftClock('14 minutes 55 seconds');
    expect(await look(app, token)).toMatchObject({ state: 'usable' });
    await world.shiftClock('15 minutes');
    expect(await look(app, token)).toMatchObject({ state: 'expired' });
    expect(await byLink(app.client(), token)).toEqual({ __typename: 'LinkExpired' });
    expect(await byCode(app.client(), requestId, code)).toEqual({ __typename: 'LinkExpired' });
    await world.shiftClock('0');
  });

  it('of someone else’s making leads nowhere', async () => {
    const person = await world.person();
    const { token } = await mailed(mailbox, app.client(), await emailOf(world, person));
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect(await look(app, forged)).toBeNull();
    expect(await byLink(app.client(), forged)).toEqual({ __typename: 'LinkExpired' });
    expect(await byLink(app.client(), '')).toEqual({ __typename: 'LinkExpired' });
  });

  it('leads on only within this site', async () => {
    const person = await world.person();
    const client = app.client();
    const { token } = await mailed(mailbox, client, await emailOf(world, person), {
      returnTo: 'https://evil.example/',
    });
    expect(await byLink(client, token)).toMatchObject({ __typename: 'SignInDone', returnTo: '' });
  });

  it('can be asked for five times an hour for an address, whether it has an account or not', async () => {
    const person = await world.person();
    for (const email of [await emailOf(world, person), 'ei.kukaan@inkoo.example']) {
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
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
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
    const { token, requestId, code } = await mailed(mailbox, client, await emailOf(world, person));
    const wrong = code === '111111' ? '222222' : '111111';
    for (let n = 0; n < 5; n += 1) expect(await byCode(client, requestId, wrong)).toEqual({ __typename: 'CodeWrong' });
    expect(await byCode(client, requestId, code)).toEqual({ __typename: 'CodeWrong' });
    expect(await byLink(client, token)).toMatchObject({ __typename: 'SignInDone' });
  });

  it('cannot be guessed more than once in one request, so that each guess is counted', async () => {
    const person = await world.person();
    const client = app.client();
    const { requestId, code } = await mailed(mailbox, client, await emailOf(world, person));
    const wrong = code === '111111' ? '222222' : '111111';
    const guess = (text: string, n: number): string =>
      `g${n}: signInByCode(input: { requestId: "${requestId}", code: "${text}" }) { __typename }`;
    for (const [guesses, refusal] of [
      [[wrong, code], 'MUTATION_REPEATED'],
      [[...new Array<string>(30).fill(wrong), code], 'TOO_MANY_ROOT_FIELDS'],
    ] as const) {
      const { data, codes } = await client.ask(`mutation { ${guesses.map(guess).join('\n')} }`);
      expect({ data, codes }).toEqual({ data: undefined, codes: [refusal] });
    }
    expect(await whoAmI(client)).toBeNull();
    expect(await byCode(client, requestId, code)).toMatchObject({ __typename: 'SignInDone' });
  });

  it('is wrong for a request that never was', async () => {
    expect(await byCode(app.client(), '00000000-0000-4000-8000-000000000000', '123456')).toEqual({
      __typename: 'CodeWrong',
    });
    expect(await byCode(app.client(), 'x', '123456')).toEqual({ __typename: 'CodeWrong' });
  });
});
