import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { freePort } from '../support/free-port.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { beginAt, comeBack, link, open, own, unlink, waiting } from '../support/organisation-sign-in.ts';
import { type Organisations, signInAt, startOrganisations } from '../support/organisations.ts';
import { createWorld, type World } from '../support/people.ts';
import { byCode, byLink, emailOf, mailed, whoAmI } from '../support/sign-in.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let app: RunningApp;
let organisations: Organisations;
let mailbox: Mailbox;
let worker: INestApplication;

beforeAll(async () => {
  world = await createWorld();
  const port = await freePort();
  organisations = await startOrganisations(`http://127.0.0.1:${port}`);
  app = await startApp('community', world.database, 10, { port, oidcProviders: organisations.providers });
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await app.close();
  await organisations.close();
  await world.close();
});

/** From the site to the organisation and back. */
async function through(
  client: Client,
  provider: string,
  login: string,
  more: Parameters<typeof beginAt>[2] = {},
): Promise<string> {
  const address = await beginAt(client, provider, more);
  return comeBack(client, await signInAt(address.href, login, app.url));
}

const acts = async (accountId: string) =>
  (
    await world.owner.read<{ act: string; reason: string | null }>(
      'SELECT act, reason FROM audit_log WHERE actor_id = $1 ORDER BY id',
      [accountId],
    )
  ).map(({ act, reason }) => `${act} ${reason}`);

const idOf = async (email: string) =>
  (await world.owner.read<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]))[0]?.id ?? '';

const knownPerson = async (email: string) => {
  const person = await world.person();
  await world.owner.read('UPDATE account SET email = $2 WHERE id = $1', [person.id, email]);
  return person;
};

describe('whoever comes from an organisation for the first time', () => {
  it('opens an account when the organisation has checked the address, and comes into it the next time', async () => {
    const client = app.client();
    const page = await through(client, 'yksi', 'eero', { returnTo: '/fi/ringit' });
    expect(page).toBe('/fi/kirjaudu/organisaatio');
    expect(await whoAmI(client)).toBeNull();
    expect(await waiting(client)).toEqual({
      provider: 'yksi suomeksi',
      email: 'eero@yksi.example',
      name: 'Eero Avain',
      next: 'open',
      returnTo: '/fi/ringit',
    });
    expect(await open(client, { name: ' ' })).toEqual({ __typename: 'NameRefused', code: 'name_missing' });
    expect(await open(client, { name: 'Eero Avain', purpose: 'municipality' })).toEqual({
      __typename: 'SignInDone',
      returnTo: '/fi/ringit',
      opened: 'municipality',
    });
    expect(await whoAmI(client)).toEqual({ name: 'Eero Avain', email: 'eero@yksi.example' });
    expect(await waiting(client)).toBeNull();
    const again = app.client();
    expect(await through(again, 'yksi', 'eero', { locale: 'sv' })).toBe('/sv/mina-sidor');
    expect(await whoAmI(again)).toMatchObject({ email: 'eero@yksi.example' });
    expect(await acts(await idOf('eero@yksi.example'))).toEqual([
      'account.open null',
      'identity.link yksi',
      'account.sign_in yksi',
    ]);
  });

  it('shows by a mailed link that an account’s address is theirs, and the two are joined in the same browser', async () => {
    const { id } = await knownPerson('hilma@yksi.example');
    const client = app.client();
    await through(client, 'yksi', 'hilma');
    expect(await waiting(client)).toMatchObject({ next: 'prove', email: 'hilma@yksi.example' });
    expect(await open(client)).toEqual({ __typename: 'IdentityUnproven', code: 'identity_unproven' });
    expect(await whoAmI(client)).toBeNull();
    const { token } = await mailed(mailbox, client, 'hilma@yksi.example');
    expect(await byLink(client, token)).toMatchObject({ __typename: 'SignInDone' });
    expect(await acts(id)).toEqual(['account.sign_in null', 'identity.link yksi']);
    expect(await through(app.client(), 'yksi', 'hilma')).toBe('/fi/oma');
  });

  it('is not joined by a link that is opened in another browser, or that went to another address', async () => {
    const { id } = await knownPerson('hilma@kaksi.example');
    const other = await world.person();
    const client = app.client();
    await through(client, 'kaksi', 'hilma');
    const foreign = await mailed(mailbox, client, 'hilma@kaksi.example');
    expect(await byLink(app.client(), foreign.token)).toMatchObject({ __typename: 'SignInDone' });
    const { token } = await mailed(mailbox, client, await emailOf(world, other));
    expect(await byLink(client, token)).toMatchObject({ __typename: 'SignInDone' });
    expect([...(await acts(id)), ...(await acts(other.id))]).toEqual(['account.sign_in null', 'account.sign_in null']);
  });

  it('proves an address that the organisation has not checked, also for a new account', async () => {
    for (const [provider, login, email] of [
      ['yksi', 'rauno', 'rauno@yksi.example'],
      ['entra', 'aino', 'aino@entra.example'],
      ['entra', 'berit', 'b@entra.example'],
      ['kaksi', 'outi', 'outi@muualla.example'],
    ] as const) {
      const client = app.client();
      await through(client, provider, login);
      expect(await waiting(client)).toMatchObject({ email, next: 'prove' });
      expect(await open(client)).toMatchObject({ __typename: 'IdentityUnproven' });
      const { token, code, requestId } = await mailed(mailbox, client, email);
      expect(await byCode(client, requestId, code)).toMatchObject({ __typename: 'AccountNeeded' });
      const account = { name: 'Uusi Ihminen', locale: 'fi', purpose: 'interest' };
      expect(await byLink(client, token, account)).toMatchObject({ __typename: 'SignInDone' });
      const again = app.client();
      expect(await through(again, provider, login)).toBe('/fi/oma');
      expect(await whoAmI(again)).toMatchObject({ email });
    }
  });

  it('is told when the organisation knows no address', async () => {
    const client = app.client();
    await through(client, 'yksi', 'selma');
    expect(await waiting(client)).toMatchObject({ email: null, next: 'prove' });
  });

  it('waits for half an hour', async () => {
    const client = app.client();
    await through(client, 'kaksi', 'eero');
    await world.shiftClock('30 minutes');
    expect(await waiting(client)).toBeNull();
    expect(await open(client)).toEqual({ __typename: 'IdentityGone', code: 'identity_gone' });
    await world.shiftClock('0');
  });
});

describe('people of two realms on one host, with the same name', () => {
  it('are different people, and two tabs of a browser do not meet', async () => {
    const client = app.client();
    const one = await beginAt(client, 'yksi', { returnTo: '/fi/ringit' });
    const other = await beginAt(client, 'kaksi', { returnTo: '/fi/kunnat' });
    const again = await beginAt(client, 'yksi', { returnTo: '/fi' });
    expect(new Set([one, other, again].map(({ searchParams }) => searchParams.get('state'))).size).toBe(3);
    await world.owner.read(
      `INSERT INTO external_identity (account_id, issuer, subject, provider_key, linked_at)
       SELECT $1, replace(issuer, '/yksi', '/kaksi'), subject, 'kaksi', now() FROM external_identity WHERE issuer LIKE '%/yksi' AND subject = 'eero'`,
      [(await knownPerson('eero@kaksi.example')).id],
    );
    const second = await signInAt(other.href, 'eero', app.url);
    const first = await signInAt(one.href, 'eero', app.url);
    expect(await comeBack(client, second)).toBe('/fi/kunnat');
    expect(await whoAmI(client)).toMatchObject({ email: 'eero@kaksi.example' });
    expect(await comeBack(client, first)).toBe('/fi/ringit');
    expect(await whoAmI(client)).toMatchObject({ email: 'eero@yksi.example' });
    expect(await comeBack(client, await signInAt(again.href, 'eero', app.url))).toBe('/fi');
  });
});

describe('whoever is signed in', () => {
  it('links an account of their organisation by a button, sees it, and ends it', async () => {
    const person = await world.person();
    const client = await app.client().signIn(person);
    await through(client, 'kaksi', 'rauno', { aim: 'link' });
    expect(await waiting(client)).toMatchObject({ next: 'confirm', email: 'rauno@kaksi.example' });
    expect(await own(client)).toEqual([]);
    expect(await link(client)).toEqual({ __typename: 'IdentityLinked', returnTo: '' });
    expect(await link(client)).toEqual({ __typename: 'IdentityGone' });
    expect(await own(client)).toMatchObject([{ provider: 'kaksi suomeksi', lastUsedAt: null }]);
    expect(await through(client, 'kaksi', 'rauno', { aim: 'link' })).toBe('/fi/oma/organisaatiotunnukset?done=linked');
    const elsewhere = app.client();
    expect(await through(elsewhere, 'kaksi', 'rauno')).toBe('/fi/oma');
    expect(await whoAmI(elsewhere)).toMatchObject({ name: person.name });

    const stranger = await app.client().signIn(await world.person());
    const [mine] = await own(client);
    expect(await unlink(stranger, mine?.id ?? '')).toBe('IdentityNotFound');
    expect(await unlink(client, mine?.id ?? '')).toBe('IdentityUnlinked');
    expect(await own(client)).toEqual([]);
    expect(await through(app.client(), 'kaksi', 'rauno')).toBe('/fi/kirjaudu/organisaatio');
    expect(await acts(person.id)).toEqual(['identity.link kaksi', 'account.sign_in kaksi', 'identity.unlink kaksi']);
  });

  it('cannot take what is linked to another account', async () => {
    const person = await world.person();
    const client = await app.client().signIn(person);
    const refused = '/fi/kirjaudu/organisaatio?refusal=identity_elsewhere';
    expect(await through(client, 'yksi', 'eero', { aim: 'link' })).toBe(refused);
    expect(await whoAmI(client)).toMatchObject({ name: person.name });
    // Linked elsewhere between coming back and the button.
    await through(client, 'kaksi', 'selma', { aim: 'link' });
    const quicker = await app.client().signIn(await world.person());
    await through(quicker, 'kaksi', 'selma', { aim: 'link' });
    expect(await link(quicker)).toMatchObject({ __typename: 'IdentityLinked' });
    expect(await link(client)).toEqual({ __typename: 'IdentityElsewhere' });
    expect(await acts(person.id)).toEqual(['identity.refuse identity_elsewhere', 'identity.refuse identity_elsewhere']);
  });
});

describe('an account that is suspended', () => {
  it('is not entered', async () => {
    const id = await idOf('eero@yksi.example');
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [id]);
    const client = app.client();
    expect(await through(client, 'yksi', 'eero')).toBe('/fi/kirjaudu/organisaatio?refusal=suspended');
    expect(await whoAmI(client)).toBeNull();
    expect(await acts(id)).toContain('identity.refuse suspended');
    await world.owner.read(`UPDATE account SET status = 'active' WHERE id = $1`, [id]);
  });
});

describe('the session', () => {
  it('gets a new id, keeps no token, and leads only within this site', async () => {
    const client = app.client();
    const address = await beginAt(client, 'yksi', { returnTo: 'https://evil.example/' });
    const before = client.cookies();
    expect(await comeBack(client, await signInAt(address.href, 'eero', app.url))).toBe('/fi/oma');
    expect(client.cookies()).not.toBe(before);
    const stored = await world.owner.read<{ sess: string }>('SELECT sess::text AS sess FROM community_session');
    expect(JSON.stringify(stored)).not.toMatch(/access_token|id_token|eyJ/);
  });
});
