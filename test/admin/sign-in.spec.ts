import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { LinkTokens } from '#identity';
import { askAdmin, enrol, enterByCode, enterByLink, lookAt, mailedByAdmin, roles } from '../support/admin-sign-in.ts';
import { type RunningApp, secret, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { ask, byCode, byLink, emailOf, look, mailed } from '../support/sign-in.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let admin: RunningApp;
let community: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  community = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await community.close();
  await admin.close();
  await world.close();
});

beforeEach(async () => {
  await emptied(world, mailbox);
  await world.owner.read('DELETE FROM mailed_link');
});

async function coordinator(facts: Parameters<World['person']>[0] = {}) {
  const person = await world.person({ roles: ['programme_coordinator'], represents: null, ...facts });
  return { id: person.id, email: await emailOf(world, person) };
}

const nobodyWaits = async () => {
  const deadline = performance.now() + 15_000;
  while ((await world.queuedTasks()).includes('identity.link_requested')) {
    if (performance.now() > deadline) throw new Error('a job is still in the queue');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

describe('who has a role in the project team', () => {
  it('gets a link to the administration in their own language, and comes in by it once', async () => {
    const { id, email } = await coordinator({ name: 'Johanna Prov', locale: 'sv' });
    const client = admin.client();
    const { mail, token } = await mailedByAdmin(mailbox, client, email, { returnTo: '/sv/cirklar/ny' });
    expect(mail?.subject).toBe('Din inloggningslänk till administrationen');
    expect(mail?.text).toContain('https://hallinta.kuntarinki.example/sv/logga-in/lank?token=');
    for (let n = 0; n < 3; n += 1) expect(await lookAt(admin, token)).toEqual({ state: 'usable', email });

    expect(await enterByLink(client, token)).toEqual({ __typename: 'Entered', returnTo: '/sv/cirklar/ny' });
    // The first step alone opens nothing.
    expect(await roles(client)).toBeNull();
    await enrol(world, client);
    expect(await roles(client)).toEqual(['programme_coordinator']);
    expect(await enterByLink(admin.client(), token)).toEqual({ __typename: 'AdminLinkUsed' });
    expect(await lookAt(admin, token)).toMatchObject({ state: 'used' });
    const acts = await world.owner.read('SELECT act FROM audit_log WHERE actor_id = $1 ORDER BY id', [id]);
    expect(acts).toEqual([{ act: 'account.second_factor_enrolled' }, { act: 'admin.sign_in' }]);
  });

  it('may type the code instead, which goes wrong with a wrong one', async () => {
    const { email } = await coordinator();
    const client = admin.client();
    const { requestId, code } = await mailedByAdmin(mailbox, client, email);
    expect(await enterByCode(client, requestId, code === '111111' ? '222222' : '111111')).toEqual({
      __typename: 'AdminCodeWrong',
    });
    expect(await enterByCode(client, requestId, code)).toMatchObject({ __typename: 'Entered' });
    await enrol(world, client);
    expect(await roles(client)).toEqual(['programme_coordinator']);
  });

  it('does not come in when the role has ended, or the account is suspended, since the mail, and is told which', async () => {
    const ended = await coordinator();
    const suspended = await coordinator();
    const links = [
      await mailedByAdmin(mailbox, admin.client(), ended.email),
      await mailedByAdmin(mailbox, admin.client(), suspended.email),
    ];
    await world.owner.read('UPDATE role_grant SET valid_to = now() WHERE account_id = $1', [ended.id]);
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [suspended.id]);
    for (const [index, { token, requestId, code }] of links.entries()) {
      const client = admin.client();
      const told = { __typename: index === 0 ? 'AdminRoleMissing' : 'AdminAccountSuspended' };
      expect(await enterByLink(client, token)).toEqual(told);
      expect(await enterByCode(client, requestId, code)).toEqual(told);
      expect(await roles(client)).toBeNull();
    }
  });

  it('gets the mail also while suspended, and hears of it only by what stands in it', async () => {
    const { id, email } = await coordinator();
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [id]);
    const client = admin.client();
    const { token, requestId, code } = await mailedByAdmin(mailbox, client, email);
    expect(await enterByCode(client, requestId, code === '111111' ? '222222' : '111111')).toEqual({
      __typename: 'AdminCodeWrong',
    });
    expect(await enterByLink(client, token)).toEqual({ __typename: 'AdminAccountSuspended' });
    expect(await roles(client)).toBeNull();
    await world.owner.read(`UPDATE account SET status = 'active' WHERE id = $1`, [id]);
    expect(await enterByLink(client, token)).toMatchObject({ __typename: 'Entered' });
  });

  it('is refused after fifteen minutes', async () => {
    const { email } = await coordinator();
    const { token } = await mailedByAdmin(mailbox, admin.client(), email);
    await world.shiftClock('15 minutes');
    expect(await enterByLink(admin.client(), token)).toEqual({ __typename: 'AdminLinkExpired' });
    await world.shiftClock('0');
  });
});

describe('who has no role there', () => {
  it('gets the same answer and no mail, whether there is an account or not', async () => {
    const member = await emailOf(world, await world.person());
    const former = await coordinator();
    await world.owner.read('UPDATE role_grant SET valid_to = now() WHERE account_id = $1', [former.id]);
    const { email } = await coordinator();
    for (const address of [member, former.email, 'ei.kukaan@inkoo.example', email]) {
      const answer = await askAdmin(admin.client(), address);
      expect(answer).toEqual({ __typename: 'AdminLinkRequested', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      const { data } = await admin
        .client()
        .ask('query R($id: ID!) { signInRequest(id: $id) { state email } }', { id: answer.requestId });
      expect(data).toEqual({ signInRequest: { state: 'usable', email: address } });
    }
    await mailbox.until(1);
    await nobodyWaits();
    expect(mailbox.mails.map(({ to }) => to?.[0]?.address)).toEqual([email]);
  });

  it('does not come in even with the token that the mail would have had, and no account is opened', async () => {
    const tokens = new LinkTokens(secret);
    for (const address of [await emailOf(world, await world.person()), 'uusi@inkoo.example']) {
      const client = admin.client();
      const { requestId = '' } = await askAdmin(client, address);
      const token = tokens.tokenOf('admin_sign_in', requestId);
      expect(await enterByLink(client, token)).toEqual({ __typename: 'AdminRoleMissing' });
      expect(await enterByCode(client, requestId, tokens.codeOf(requestId))).toEqual({
        __typename: 'AdminRoleMissing',
      });
      expect(await roles(client)).toBeNull();
    }
    expect(await world.owner.read(`SELECT id FROM account WHERE email = 'uusi@inkoo.example'`)).toEqual([]);
  });

  it('is told when it is no address', async () => {
    expect(await askAdmin(admin.client(), 'laura')).toMatchObject({ __typename: 'AdminAddressInvalid' });
  });
});

describe('a link of one site', () => {
  it('leads nowhere on the other, neither by token nor by code', async () => {
    const { email } = await coordinator();
    const own = await mailed(mailbox, community.client(), email);
    expect(await lookAt(admin, own.token)).toBeNull();
    expect(await enterByLink(admin.client(), own.token)).toEqual({ __typename: 'AdminLinkExpired' });
    expect(await enterByCode(admin.client(), own.requestId, own.code)).toEqual({ __typename: 'AdminCodeWrong' });

    const other = await mailedByAdmin(mailbox, admin.client(), email);
    expect(await look(community, other.token)).toBeNull();
    expect(await byLink(community.client(), other.token)).toEqual({ __typename: 'LinkExpired' });
    expect(await byCode(community.client(), other.requestId, other.code)).toEqual({ __typename: 'CodeWrong' });

    expect(await byLink(community.client(), own.token)).toMatchObject({ __typename: 'SignInDone' });
    expect(await enterByLink(admin.client(), other.token)).toMatchObject({ __typename: 'Entered' });
  });

  it('counts on both: five an hour for an address in all', async () => {
    const { email } = await coordinator();
    for (let n = 0; n < 3; n += 1) await askAdmin(admin.client(), email);
    for (let n = 0; n < 2; n += 1)
      expect((await ask(community.client(), email)).data.requestSignInLink.__typename).toBe('LinkRequested');
    expect(await askAdmin(admin.client(), email)).toMatchObject({ __typename: 'AdminTooManyAttempts' });
    expect((await ask(community.client(), email)).data.requestSignInLink.__typename).toBe('TooManyAttempts');
  });
});
