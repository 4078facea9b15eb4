import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied, mailsTo, tokenIn } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let app: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let coordinator: { id: string; client: Client };

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  await world.owner.read(`UPDATE municipality SET mail_domains = ARRAY['pornainen.example'] WHERE code = '611'`);
  coordinator = await someone({ name: 'Kaija Koordinaattori', coordinates: true }, 'kaija@pornainen.example');
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await app.close();
  await world.close();
});

beforeEach(async () => {
  await emptied(world, mailbox);
  await world.owner.read('DELETE FROM affiliation_invitation');
});

async function someone(facts: Parameters<World['person']>[0], email: string) {
  const person = await world.person(facts);
  await world.owner.read('UPDATE account SET email = $2 WHERE id = $1', [person.id, email]);
  return { id: person.id, client: await app.client().signIn(person) };
}

const invite = async (client: Client, email: string, locale = 'fi', municipalityCode = '611') =>
  (
    await client.ask<{ it: { __typename: string } }>(
      'mutation I($input: InviteColleagueInput!) { it: inviteColleague(input: $input) { __typename ... on InvitationMailed { sentTo } } }',
      { input: { municipalityCode, email, locale } },
    )
  ).data.it;

const accept = async (client: Client, token: string, name?: string) =>
  (
    await client.ask<{ it: object }>(
      `mutation A($input: AcceptInvitationInput!) { it: acceptInvitation(input: $input) { __typename
         ... on InvitationAccepted { status } } }`,
      { input: { token, newAccount: name === undefined ? null : { name, locale: 'sv' } } },
    )
  ).data.it;

const tokenOf = async (email: string) => tokenIn((await mailsTo(mailbox, email, 1)).at(-1));
const represents = async (client: Client) =>
  (
    await client.ask<{ viewer: { name: string; affiliations: unknown[] } | null }>(
      '{ viewer { name affiliations { municipality { code } } } }',
    )
  ).data.viewer;

describe('an invitation', () => {
  it('opens an account, proves its address and is the approval, once', async () => {
    expect(await invite(coordinator.client, 'Uusi@Pornainen.example', 'sv')).toEqual({
      __typename: 'InvitationMailed',
      sentTo: 'uusi@pornainen.example',
    });
    const [mail] = await mailsTo(mailbox, 'uusi@pornainen.example', 1);
    expect(mail?.subject).toBe('Inbjudan att representera din kommun');
    expect(mail?.text).toContain('Kommun: Borgnäs');
    const token = await tokenOf('uusi@pornainen.example');
    const visitor = app.client();
    expect(await accept(visitor, token)).toEqual({ __typename: 'InvitedAccountNeeded' });
    expect(await accept(visitor, token, ' ')).toEqual({ __typename: 'NameRefused' });
    expect(await accept(visitor, token, 'Uno Ny')).toEqual({ __typename: 'InvitationAccepted', status: 'approved' });
    expect(await represents(visitor)).toEqual({ name: 'Uno Ny', affiliations: [{ municipality: { code: '611' } }] });
    expect(await accept(app.client(), token, 'Toinen')).toEqual({ __typename: 'LinkUsed' });
    const [approval] = await world.owner.read(
      `SELECT actor_id AS actor, reason FROM audit_log WHERE act = 'affiliation.approved' ORDER BY id DESC LIMIT 1`,
    );
    expect(approval).toEqual({ actor: coordinator.id, reason: 'invitation' });
  });

  it('does not tell whether the address has an account, nor lets into it', async () => {
    const known = await someone({ represents: null }, 'tuttu@pornainen.example');
    expect(await invite(coordinator.client, 'tuttu@pornainen.example')).toMatchObject({
      __typename: 'InvitationMailed',
    });
    const token = await tokenOf('tuttu@pornainen.example');
    const visitor = app.client();
    expect(await accept(visitor, token, 'Joku Muu')).toEqual({ __typename: 'SignInNeeded' });
    expect(await represents(visitor)).toBeNull();
    expect(await accept(known.client, token)).toEqual({ __typename: 'InvitationAccepted', status: 'approved' });
  });

  it('only waits when whoever sent it coordinates the municipality no longer', async () => {
    const late = await someone({ coordinates: true }, 'entinen@pornainen.example');
    await invite(late.client, 'odottaja@pornainen.example');
    const token = await tokenOf('odottaja@pornainen.example');
    await world.owner.read('UPDATE role_grant SET valid_to = now() WHERE account_id = $1', [late.id]);
    expect(await accept(app.client(), token, 'Odottaja')).toEqual({
      __typename: 'InvitationAccepted',
      status: 'proven',
    });
    expect((await mailsTo(mailbox, 'kaija@pornainen.example', 1))[0]?.subject).toMatch(/^Edustus odottaa/);
  });

  it('is listed with the others page by page, the newest first, each once', async () => {
    await world.owner.read(
      `INSERT INTO affiliation_invitation (municipality_code, email, locale, invited_by, created_at, expires_at)
       SELECT '611', 'nro' || n || '@pornainen.example', 'fi', $1, now() - (n / 2) * interval '1 minute', now() + interval '14 days'
       FROM generate_series(1, 130) n`,
      [coordinator.id],
    );
    interface Page {
      nodes: { email: string }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    }
    const seen: string[] = [];
    let after: string | null = null;
    for (const size of [60, 60, 10]) {
      const { data }: { data: { it: Page } } = await coordinator.client.ask<{ it: Page }>(
        `query L($after: String) { it: colleagueInvitations(municipalityCode: "611", first: 60, after: $after) {
           nodes { email } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      expect(data.it.nodes).toHaveLength(size);
      expect(data.it.pageInfo.hasNextPage).toBe(size === 60);
      seen.push(...data.it.nodes.map(({ email }) => email));
      after = data.it.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(130);
    expect(seen[0]).toBe('nro1@pornainen.example');
    const wrong = await coordinator.client.ask(
      '{ colleagueInvitations(municipalityCode: "611", first: 0) { nodes { id } } }',
    );
    expect(wrong.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('works no longer once it is withdrawn, or after 14 days', async () => {
    await invite(coordinator.client, 'turha@pornainen.example');
    const token = await tokenOf('turha@pornainen.example');
    const { data } = await coordinator.client.ask<{ colleagueInvitations: { nodes: { id: string }[] } }>(
      '{ colleagueInvitations(municipalityCode: "611") { nodes { id } } }',
    );
    const withdraw = 'mutation W($id: ID!) { it: withdrawInvitation(id: $id) { __typename } }';
    const id = data.colleagueInvitations.nodes[0]?.id;
    const stranger = await someone({ represents: '106', coordinates: true }, 'vieras@hyvinkaa.example');
    expect((await stranger.client.ask(withdraw, { id })).data).toEqual({ it: { __typename: 'InvitationNotFound' } });
    expect((await coordinator.client.ask(withdraw, { id })).data).toEqual({
      it: { __typename: 'InvitationWithdrawn' },
    });
    expect(await accept(app.client(), token, 'Myöhäinen')).toEqual({ __typename: 'LinkExpired' });

    await invite(coordinator.client, 'vanha@pornainen.example');
    const old = await tokenOf('vanha@pornainen.example');
    await world.owner.read('UPDATE affiliation_invitation SET expires_at = now()');
    expect(await accept(app.client(), old, 'Myöhäinen')).toEqual({ __typename: 'LinkExpired' });
    expect(await invite(coordinator.client, 'vanha@pornainen.example')).toMatchObject({
      __typename: 'InvitationMailed',
    });
  });

  it('is refused for foreign addresses and municipalities, twice to one address, and beyond the quota', async () => {
    expect(await invite(coordinator.client, 'x@muualla.example')).toEqual({ __typename: 'DomainUnknown' });
    expect(await invite(coordinator.client, 'ei osoite')).toEqual({ __typename: 'AddressInvalid' });
    for (const code of ['106', '999']) {
      expect(await invite(coordinator.client, 'x@pornainen.example', 'fi', code)).toEqual({
        __typename: 'NotCoordinator',
      });
    }
    await invite(coordinator.client, 'kahdesti@pornainen.example');
    expect(await invite(coordinator.client, 'kahdesti@pornainen.example')).toEqual({ __typename: 'AlreadyInvited' });
    for (let n = 1; n < 20; n += 1) await invite(coordinator.client, `n${n}@pornainen.example`);
    expect(await invite(coordinator.client, 'liikaa@pornainen.example')).toEqual({ __typename: 'TooManyAttempts' });
  });
});
