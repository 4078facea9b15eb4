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
/** Coordinates 611. */
let coordinator: Client;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  await world.owner.read(
    `UPDATE municipality SET mail_domains = ARRAY['pornainen.example', 'edu.pornainen.example'] WHERE code = '611'`,
  );
  coordinator = await app.client().signIn(await world.person({ coordinates: true }));
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

const claim = async (client: Client, municipalityCode: string, email: string, returnTo?: string) =>
  (
    await client.ask<{ claimMunicipality: Record<string, string> }>(
      `mutation C($input: ClaimMunicipalityInput!) { claimMunicipality(input: $input) { __typename
         ... on MunicipalityClaimed { status } } }`,
      { input: { municipalityCode, email, returnTo } },
    )
  ).data.claimMunicipality;

const confirm = async (client: Client, token: string) =>
  (
    await client.ask<{ confirmAddress: Record<string, string> }>(
      `mutation C($token: String!) { confirmAddress(token: $token) { __typename
         ... on AddressConfirmed { municipalityCode status returnTo } } }`,
      { token },
    )
  ).data.confirmAddress;

interface Own {
  id: string;
  status: string;
  email: string | null;
  validTo: string | null;
  municipality: { code: string };
}

const mine = async (client: Client) =>
  (await client.ask<{ myAffiliations: Own[] }>('{ myAffiliations { id status email validTo municipality { code } } }'))
    .data.myAffiliations;

const represents = async (client: Client) =>
  (
    await client.ask<{ viewer: { affiliations: { municipality: { code: string } }[] } }>(
      '{ viewer { affiliations { municipality { code } } } }',
    )
  ).data.viewer.affiliations.map(({ municipality }) => municipality.code);

const join = async (client: Client, circleId: string, municipalityCode = '611') =>
  (
    await client.ask<{ joinCircle: Record<string, string> }>(
      `mutation J($input: JoinCircleInput!) { joinCircle(input: $input) { __typename ... on AffiliationEnded { endedAt } } }`,
      { input: { circleId, municipalityCode, idempotencyKey: crypto.randomUUID() } },
    )
  ).data.joinCircle;

const end = async (client: Client, id: string) =>
  (
    await client.ask<{ endAffiliation: { __typename: string } }>(
      'mutation E($id: ID!) { endAffiliation(id: $id) { __typename } }',
      { id },
    )
  ).data.endAffiliation.__typename;

/** The coordinator approves whoever waits. */
async function approveAll() {
  const { data } = await coordinator.ask<{ colleagues: { nodes: { id: string }[] } }>(
    '{ colleagues(municipalityCode: "611", state: waiting) { nodes { id } } }',
  );
  for (const { id } of data.colleagues.nodes) {
    await coordinator.ask('mutation A($id: ID!) { approveColleague(id: $id) { __typename } }', { id });
  }
}

const tokenOfMail = async (address: string) => tokenIn((await mailsTo(mailbox, address, 1)).at(-1));

/** A person without affiliation, whose own address is this one. */
async function someone(email: string, locale: 'fi' | 'sv' = 'fi') {
  const person = await world.person({ represents: null, locale });
  await world.owner.read('UPDATE account SET email = $2 WHERE id = $1', [person.id, email]);
  return { person, client: await app.client().signIn(person) };
}

describe('who says that they represent a municipality', () => {
  it('proves it at once by their own confirmed address, and waits for the coordinator of the municipality', async () => {
    const { person, client } = await someone('aino@edu.pornainen.example');
    const circle = await world.circle();
    expect(await join(client, circle.id)).toEqual({ __typename: 'NotARepresentative' });
    expect(await claim(client, '611', 'Aino@Edu.Pornainen.example')).toEqual({
      __typename: 'MunicipalityClaimed',
      status: 'proven',
    });
    expect(await represents(client)).toEqual([]);
    expect(await join(client, circle.id)).toEqual({ __typename: 'AffiliationPending' });
    expect(await claim(client, '611', 'aino@edu.pornainen.example')).toEqual({ __typename: 'ClaimWaits' });
    await approveAll();
    expect(await represents(client)).toEqual(['611']);
    expect(await join(client, circle.id)).toEqual({ __typename: 'Enrolled' });
    expect(await claim(client, '611', 'aino@edu.pornainen.example')).toEqual({ __typename: 'AlreadyRepresentative' });
    const acts = await world.owner.read(
      `SELECT act, to_status AS "to", reason FROM audit_log WHERE object_kind = 'affiliation' AND object_id =
         (SELECT id::text FROM affiliation WHERE account_id = $1) ORDER BY id`,
      [person.id],
    );
    expect(acts).toEqual([
      { act: 'affiliation.claimed', to: 'claimed', reason: null },
      { act: 'affiliation.proven', to: 'proven', reason: null },
      { act: 'affiliation.approved', to: 'approved', reason: 'coordinator' },
    ]);
  });

  it('proves it by a link to their work address, which only they can use, and only once', async () => {
    const { client } = await someone('mikael@koti.example', 'sv');
    const other = await someone('toinen@koti.example');
    const circle = await world.circle();
    expect(await claim(client, '611', 'mikael@pornainen.example', '/sv/cirklar')).toMatchObject({ status: 'claimed' });
    const token = await tokenOfMail('mikael@pornainen.example');
    const [mail] = await mailsTo(mailbox, 'mikael@pornainen.example', 1);
    expect(mail?.subject).toBe('Bekräfta din e-postadress');
    expect(mail?.text).toContain('Kommun: Borgnäs');
    expect(await represents(client)).toEqual([]);
    expect(await join(client, circle.id)).toEqual({ __typename: 'AffiliationPending' });

    expect((await app.client().ask('mutation { confirmAddress(token: "x") { __typename } }')).codes).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect(await confirm(other.client, token)).toEqual({ __typename: 'OtherAccount' });
    expect(await confirm(client, token)).toEqual({
      __typename: 'AddressConfirmed',
      municipalityCode: '611',
      status: 'proven',
      returnTo: '/sv/cirklar',
    });
    expect(await confirm(client, token)).toEqual({ __typename: 'LinkUsed' });
    expect(await represents(client)).toEqual([]);
    await approveAll();
    expect(await represents(client)).toEqual(['611']);
    expect(await join(client, circle.id)).toEqual({ __typename: 'Enrolled' });
  });

  it('may ask for the link again, to another address; the older link then leads nowhere', async () => {
    const { client } = await someone('uusiksi@koti.example');
    await claim(client, '611', 'vaara@pornainen.example');
    const older = await tokenOfMail('vaara@pornainen.example');
    expect(await claim(client, '611', 'oikea@pornainen.example')).toMatchObject({ status: 'claimed' });
    const newer = await tokenOfMail('oikea@pornainen.example');
    expect(await mine(client)).toMatchObject([{ status: 'claimed', email: 'oikea@pornainen.example' }]);
    expect(await confirm(client, older)).toEqual({ __typename: 'LinkExpired' });
    expect(await confirm(client, newer)).toMatchObject({ __typename: 'AddressConfirmed' });
  });

  it('is told of a foreign address, an unknown municipality, and too many links; nothing is kept then', async () => {
    const { client } = await someone('kokeilija@koti.example');
    expect(await claim(client, '611', 'kokeilija@koti.example')).toEqual({ __typename: 'DomainUnknown' });
    expect(await claim(client, '611', 'x@notpornainen.example')).toEqual({ __typename: 'DomainUnknown' });
    expect(await claim(client, '611', 'ei osoite')).toEqual({ __typename: 'AddressInvalid' });
    expect(await claim(client, '999', 'x@pornainen.example')).toEqual({ __typename: 'MunicipalityUnknown' });
    // Merged into Hartola at the beginning of 2025.
    expect(await claim(client, '588', 'x@pertunmaa.example')).toEqual({ __typename: 'MunicipalityUnknown' });
    expect(await mine(client)).toEqual([]);
    for (let n = 0; n < 5; n += 1) await claim(client, '611', 'kokeilija@pornainen.example');
    expect(await claim(client, '611', 'kokeilija@pornainen.example')).toEqual({ __typename: 'TooManyAttempts' });
  });
});

describe('who no longer represents a municipality', () => {
  it('ends it, keeps the history, and what was done stays with the municipality', async () => {
    const { client } = await someone('petri@pornainen.example');
    const [first, second] = [await world.circle(), await world.circle()];
    await claim(client, '611', 'petri@pornainen.example');
    await approveAll();
    await join(client, first.id);
    const [own] = await mine(client);
    const stranger = await someone('vieras@koti.example');
    expect(await end(stranger.client, own?.id ?? '')).toBe('AffiliationNotFound');
    expect(await end(client, 'x')).toBe('AffiliationNotFound');
    expect(await end(client, own?.id ?? '')).toBe('AffiliationStopped');
    expect(await end(client, own?.id ?? '')).toBe('AffiliationStopped');

    expect(await represents(client)).toEqual([]);
    expect(await mine(client)).toMatchObject([{ status: 'ended', validTo: expect.any(String) }]);
    expect(await join(client, second.id)).toEqual({ __typename: 'AffiliationEnded', endedAt: expect.any(String) });
    const { data } = await client.ask<{ myEnrolments: unknown[] }>(
      '{ myEnrolments(locale: fi) { enrolment { status municipality { code } } } }',
    );
    expect(data.myEnrolments).toEqual([{ enrolment: { status: 'confirmed', municipality: { code: '611' } } }]);

    expect(await claim(client, '611', 'petri@pornainen.example')).toMatchObject({ status: 'proven' });
    expect((await mine(client)).map(({ status }) => status)).toEqual(['proven', 'ended']);
  });
});
