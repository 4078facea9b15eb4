import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { freePort } from '../support/free-port.ts';
import { logInMemory } from '../support/log.ts';
import { type LyingProvider, startLyingProvider } from '../support/lying-provider.ts';
import { oidcSettings } from '../support/oidc-settings.ts';
import { begin, beginAt, comeBack, open, waiting } from '../support/organisation-sign-in.ts';
import { type Organisations, signInAt, startOrganisations } from '../support/organisations.ts';
import { createWorld, type World } from '../support/people.ts';
import { ask, whoAmI } from '../support/sign-in.ts';

let world: World;
let app: RunningApp;
let liar: LyingProvider;
let slow: LyingProvider;
let organisations: Organisations;
const log = logInMemory();

beforeAll(async () => {
  world = await createWorld();
  const port = await freePort();
  liar = await startLyingProvider('valehtelija');
  slow = await startLyingProvider('hidas');
  organisations = await startOrganisations(`http://127.0.0.1:${port}`);
  const nowhere = oidcSettings('poissa', `http://127.0.0.1:${await freePort()}/ei-ketaan`);
  const oidcProviders = [liar.settings, slow.settings, nowhere, ...organisations.providers];
  app = await startApp('community', world.database, 10, { port, oidcProviders, logger: log.logger });
});

afterAll(async () => {
  await app.close();
  await Promise.all([liar.close(), slow.close(), organisations.close()]);
  await world.close();
});

beforeEach(() => liar.lie());

const refusedAs = (reason: string, locale = 'fi') =>
  `${{ fi: '/fi/kirjaudu/organisaatio', sv: '/sv/logga-in/organisation', en: '/en/sign-in/organisation' }[locale]}?refusal=${reason}`;

/** What the liar would answer, where it answers rightly. */
function answerTo(address: URL, more: Record<string, string | null> = {}): URL {
  const answer = new URL(`${app.url}/auth/oidc/${liar.settings.key}/callback`);
  const said = { code: 'a-code', state: address.searchParams.get('state'), iss: liar.settings.issuer, ...more };
  for (const [name, value] of Object.entries(said)) if (value !== null) answer.searchParams.set(name, value);
  return answer;
}

async function nobodyCame(client: Client): Promise<void> {
  expect(await whoAmI(client)).toBeNull();
  expect(await waiting(client)).toBeNull();
  expect(await open(client)).toMatchObject({ __typename: 'IdentityGone' });
}

describe('a token', () => {
  it('that is right is taken', async () => {
    const client = app.client();
    const address = await beginAt(client, 'valehtelija');
    liar.expect(address);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      response_mode: 'query',
      code_challenge_method: 'S256',
      scope: 'openid email profile',
      redirect_uri: `${app.url}/auth/oidc/valehtelija/callback`,
    });
    expect(await comeBack(client, answerTo(address))).toBe('/fi/kirjaudu/organisaatio');
    expect(await waiting(client)).toMatchObject({ email: 'someone@valehtelija.example', next: 'open' });
  });

  const hour = 3600;
  const now = Math.floor(Date.now() / 1000);
  const lies: [string, Parameters<LyingProvider['lie']>[0]][] = [
    ['with another nonce', { claims: { nonce: 'of another attempt' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['for another client', { claims: { aud: 'another client' } }],
    ['for two clients, made for the other', { claims: { aud: ['kuntarinki', 'other'], azp: 'other' } }],
    ['that has expired', { claims: { iat: now - 2 * hour, exp: now - hour } }],
    ['without an end', { claims: { exp: undefined } }],
    ['that names nobody', { claims: { sub: undefined } }],
    ['that names someone at too great length', { claims: { sub: 'x'.repeat(256) } }],
    ['that nobody has signed', { signedBy: 'nobody' }],
    ['signed by another key', { signedBy: 'another key' }],
    ['signed with the public key as a secret', { signedBy: 'public key as secret' }],
  ];

  it.each(lies)('%s is refused', async (_name, lie) => {
    const client = app.client();
    const address = await beginAt(client, 'valehtelija');
    liar.expect(address);
    liar.lie(lie);
    expect(await comeBack(client, answerTo(address))).toBe(refusedAs('token_refused'));
    await nobodyCame(client);
  });

  it('is not linked to the account of an address that the organisation has not checked', async () => {
    const person = await world.person();
    await world.owner.read(`UPDATE account SET email = 'someone@valehtelija.example' WHERE id = $1`, [person.id]);
    for (const email_verified of [false, undefined, 'false', null]) {
      const client = app.client();
      const address = await beginAt(client, 'valehtelija');
      liar.expect(address);
      liar.lie({ claims: { email_verified } });
      await comeBack(client, answerTo(address));
      expect(await whoAmI(client)).toBeNull();
      expect(await waiting(client)).toMatchObject({ next: 'prove' });
      expect(await open(client)).toMatchObject({ __typename: 'IdentityUnproven' });
    }
    expect(await world.owner.read('SELECT FROM external_identity')).toHaveLength(0);
  });
});

describe('an answer', () => {
  it('with a state of nobody’s, or of another browser, is refused before the provider is asked', async () => {
    const address = await beginAt(app.client(), 'valehtelija');
    liar.expect(address);
    const before = liar.redeemed();
    const client = app.client();
    await beginAt(client, 'valehtelija');
    for (const state of [address.searchParams.get('state'), 'none', '', '__proto__', null])
      expect(await comeBack(client, answerTo(address, { state }))).toBe(refusedAs('attempt_unknown'));
    await nobodyCame(client);
    expect(liar.redeemed()).toBe(before);
  });

  it('at the address of another provider is refused', async () => {
    const client = app.client();
    const address = await beginAt(client, 'valehtelija');
    const answer = answerTo(address);
    answer.pathname = '/auth/oidc/yksi/callback';
    expect(await comeBack(client, answer)).toBe(refusedAs('attempt_unknown'));
    answer.pathname = '/auth/oidc/none/callback';
    expect(await comeBack(client, answer)).toBe(refusedAs('attempt_unknown'));
  });

  it.each([
    ['of another issuer', { iss: 'https://evil.example' }],
    ['that does not say whose it is', { iss: null }],
    ['without a code', { code: null }],
  ])('%s is refused', async (_name, more) => {
    const client = app.client();
    const address = await beginAt(client, 'valehtelija');
    liar.expect(address);
    const before = liar.redeemed();
    expect(await comeBack(client, answerTo(address, more))).toBe(refusedAs('token_refused'));
    expect(liar.redeemed()).toBe(before);
    await nobodyCame(client);
  });

  it('is taken once', async () => {
    const client = app.client();
    const address = await beginAt(client, 'yksi', { locale: 'sv' });
    const answer = await signInAt(address.href, 'eero', app.url);
    expect(await comeBack(client, answer)).toBe('/sv/logga-in/organisation');
    expect(await comeBack(client, answer)).toBe(refusedAs('attempt_unknown'));
  });

  it('with a code that was used, or that belongs to another attempt, is refused by the provider', async () => {
    const client = app.client();
    const used = await signInAt((await beginAt(client, 'yksi')).href, 'eero', app.url);
    const second = await beginAt(client, 'yksi');
    const unused = await signInAt((await beginAt(client, 'yksi')).href, 'eero', app.url);
    await comeBack(client, used);
    const third = await beginAt(client, 'yksi');
    for (const [code, attempt] of [
      [used, second],
      [unused, third],
    ] as const) {
      const answer = new URL(code);
      answer.searchParams.set('state', attempt.searchParams.get('state') ?? '');
      expect(await comeBack(client, answer)).toBe(refusedAs('token_refused'));
    }
    expect(log.text()).toContain('invalid_grant');
  });

  it('is refused after ten minutes', async () => {
    const client = app.client();
    const address = await beginAt(client, 'valehtelija', { returnTo: '/fi/ringit' });
    liar.expect(address);
    await world.shiftClock('10 minutes');
    expect(await comeBack(client, answerTo(address))).toBe(`${refusedAs('attempt_expired')}&returnTo=%2Ffi%2Fringit`);
    await world.shiftClock('0');
    await nobodyCame(client);
  });

  it('of the first of six attempts finds it forgotten, those of the others are taken', async () => {
    const client = app.client();
    const addresses: URL[] = [];
    for (let n = 0; n < 6; n += 1) addresses.push(await beginAt(client, 'valehtelija'));
    const [first, ...others] = addresses as [URL, ...URL[]];
    expect(await comeBack(client, answerTo(first))).toBe(refusedAs('attempt_unknown'));
    for (const address of others) {
      liar.expect(address);
      expect(await comeBack(client, answerTo(address))).toBe('/fi/kirjaudu/organisaatio');
    }
  });

  it('that the person turned back is told as that, and so is a fault of the provider', async () => {
    const client = app.client();
    const denied = await signInAt((await beginAt(client, 'yksi', { locale: 'en' })).href, '', app.url);
    expect(await comeBack(client, denied)).toBe(refusedAs('provider_denied', 'en'));
    for (const error of ['server_error', 'temporarily_unavailable']) {
      const answer = answerTo(await beginAt(client, 'valehtelija'), { code: null, error });
      expect(await comeBack(client, answer)).toBe(refusedAs('provider_away'));
    }
    const failing = await beginAt(client, 'valehtelija');
    liar.expect(failing);
    liar.lie({ status: 503 });
    expect(await comeBack(client, answerTo(failing))).toBe(refusedAs('provider_away'));
  });

  it('changes nothing when only its head is asked for, or when it is posted', async () => {
    const client = app.client();
    const address = await beginAt(client, 'valehtelija');
    liar.expect(address);
    const { pathname, search } = answerTo(address);
    expect((await client.raw(pathname + search, { method: 'HEAD' })).status).toBe(405);
    const posted = { method: 'POST', headers: { Origin: 'http://provider.example' } };
    expect((await client.raw(pathname + search, posted)).status).toBe(403);
    const answer = await client.raw(pathname + search);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('a provider', () => {
  it('that is away is told at once, and the mailed link still works', async () => {
    const client = app.client();
    expect(await begin(client, 'poissa')).toBe('ProviderAway');
    expect(await begin(client, 'none')).toBe('ProviderUnknown');
    expect((await ask(client, 'joku@inkoo.example')).data.requestSignInLink.__typename).toBe('LinkRequested');
  });

  it('that is slow is given up after five seconds, and asked again the next time', async () => {
    slow.lie({ slow: 7000 });
    const before = performance.now();
    expect(await begin(app.client(), 'hidas')).toBe('ProviderAway');
    expect(performance.now() - before).toBeLessThan(6500);
    slow.lie();
    expect(await begin(app.client(), 'hidas')).toBeInstanceOf(URL);
  }, 15_000);
});

describe('what was refused', () => {
  it('stands in the log with ids and codes, and in the audit log of whoever was signed in', async () => {
    const person = await world.person();
    const client = await app.client().signIn(person);
    const address = await beginAt(client, 'valehtelija', { aim: 'link' });
    liar.expect(address);
    liar.lie({ claims: { nonce: 'of another attempt' } });
    expect(await comeBack(client, answerTo(address))).toBe(refusedAs('token_refused'));
    const acts = await world.owner.read('SELECT act, reason FROM audit_log WHERE actor_id = $1', [person.id]);
    expect(acts).toEqual([{ act: 'identity.refuse', reason: 'token_refused' }]);
    const lines = log.lines.filter(({ msg }) => msg === 'a sign-in at an organisation was refused');
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.at(-1)).toMatchObject({
      level: 40,
      provider: 'valehtelija',
      reason: 'token_refused',
      code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
    });
    expect(log.text()).not.toMatch(/eyJ|a-code|someone@|a secret between/);
    expect(log.lines.filter(({ level }) => level > 40)).toEqual([]);
  });
});
