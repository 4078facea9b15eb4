import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied, mailsTo, tokenIn } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { askAsWorker, startWorkerApp } from '../support/worker-app.ts';

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
  await world.owner.read(`UPDATE municipality SET mail_domains = ARRAY['hyvinkaa.example'] WHERE code = '106'`);
  coordinator = await enter({ name: 'Kaija Koordinaattori', coordinates: true }, 'kaija@pornainen.example');
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await app.close();
  await world.close();
});

beforeEach(() => emptied(world, mailbox));

async function enter(facts: Parameters<World['person']>[0], email: string) {
  const person = await world.person(facts);
  await world.owner.read('UPDATE account SET email = $2 WHERE id = $1', [person.id, email]);
  return { id: person.id, client: await app.client().signIn(person) };
}

let nth = 0;
/** Somebody whose address is proven, and who waits. */
async function claimant(locale: 'fi' | 'sv' = 'fi', code = '611') {
  nth += 1;
  const email = `odottaja${nth}@${code === '611' ? 'pornainen' : 'hyvinkaa'}.example`;
  const someone = await enter({ name: `Odottaja ${nth}`, represents: null, locale }, email);
  const input = { municipalityCode: code, email };
  await someone.client.ask(
    'mutation C($input: ClaimMunicipalityInput!) { claimMunicipality(input: $input) { __typename } }',
    { input },
  );
  const [own] = (await mine(someone.client)) ?? [];
  return { ...someone, email, affiliationId: own?.id ?? '' };
}

interface Own {
  id: string;
  status: string;
  decidedBy: string | null;
  endReason: string | null;
}
const mine = async (client: Client) =>
  (await client.ask<{ myAffiliations: Own[] }>('{ myAffiliations { id status decidedBy endReason } }')).data
    .myAffiliations;

const decide = async (client: Client, name: 'approve' | 'reject' | 'end', id: string, reason?: string) => {
  const [variables, args] =
    name === 'approve' ? ['$id: ID!', 'id: $id'] : ['$id: ID!, $reason: String!', 'id: $id, reason: $reason'];
  const { data, body } = await client.ask<{ it: { __typename: string; code?: string } }>(
    `mutation D(${variables}) { it: ${name}Colleague(${args}) { __typename ... on UserError { code } } }`,
    { id, reason },
  );
  return { ...data.it, body };
};

const colleagues = async (client: Client, state: string, code = '611', after: string | null = null, first = 50) =>
  (
    await client.ask<{
      colleagues: {
        nodes: { id: string; name: string; own: boolean }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      } | null;
    }>(
      `query C($code: ID!, $state: ColleagueState!, $first: Int, $after: String) {
         colleagues(municipalityCode: $code, state: $state, first: $first, after: $after) {
           nodes { id name email own provenUntil } pageInfo { endCursor hasNextPage } } }`,
      { code, state, first, after },
    )
  ).data.colleagues;

describe('an affiliation that is proven', () => {
  it('is told to the coordinators of its municipality, once, in their language, and to nobody else', async () => {
    const svenska = await enter({ name: 'Sven Samordnare', coordinates: true, locale: 'sv' }, 'sven@pornainen.example');
    await enter({ represents: null, roles: ['administrator'] }, 'hallinta@liitto.example');
    const { affiliationId, email } = await claimant();
    expect((await mailsTo(mailbox, 'kaija@pornainen.example', 1)).map(({ subject }) => subject)).toEqual([
      'Edustus odottaa hyväksyntääsi: Pornainen',
    ]);
    const [mail] = await mailsTo(mailbox, 'sven@pornainen.example', 1);
    expect(mail?.subject).toBe('En representation väntar på ditt godkännande: Borgnäs');
    expect(mail?.text).toContain(email);
    expect(mail?.text).toContain('https://kuntarinki.example/sv/mina-sidor/kommunens-representanter');
    expect(mailbox.mails).toHaveLength(2);
    await world.owner.read(`UPDATE role_grant SET valid_to = now() WHERE account_id = $1`, [svenska.id]);
    expect((await colleagues(coordinator.client, 'waiting'))?.nodes.map(({ id }) => id)).toContain(affiliationId);
  });

  it('is told to the project team where the municipality has no coordinator', async () => {
    const { client } = await claimant('fi', '106');
    const [mail] = await mailsTo(mailbox, 'hallinta@liitto.example', 1);
    expect(mail?.subject).toBe('Edustus odottaa hyväksyntääsi: Hyvinkää');
    expect(mail?.text).toContain('https://hallinta.kuntarinki.example/fi/edustukset');
    expect(await mine(client)).toMatchObject([{ status: 'proven', decidedBy: 'project_team' }]);
  });

  it('is approved by a coordinator of that municipality only, and never by the person', async () => {
    const waiting = await claimant('sv');
    const foreign = await enter({ coordinates: true, represents: '106' }, 'vieras@hyvinkaa.example');
    const colleague = await enter({}, 'kollega@pornainen.example');
    expect(await mine(waiting.client)).toMatchObject([{ status: 'proven', decidedBy: 'coordinator' }]);
    const nobody = await decide(coordinator.client, 'approve', crypto.randomUUID());
    for (const { client } of [foreign, colleague, waiting]) {
      expect((await decide(client, 'approve', waiting.affiliationId)).body).toBe(nobody.body);
      expect((await decide(client, 'reject', waiting.affiliationId, 'Ei')).body).toBe(
        nobody.body.replaceAll('approve', 'reject'),
      );
      expect(await colleagues(client, 'waiting')).toBeNull();
    }
    expect(await decide(coordinator.client, 'approve', waiting.affiliationId)).toMatchObject({
      __typename: 'ColleagueDecided',
    });
    expect(await decide(coordinator.client, 'approve', waiting.affiliationId)).toMatchObject({
      __typename: 'AlreadyDecided',
    });
    const [mail] = await mailsTo(mailbox, waiting.email, 1);
    expect(mail?.subject).toBe('Din representation är godkänd');
    expect(await mine(waiting.client)).toMatchObject([{ status: 'approved', decidedBy: null }]);
  });

  it('is rejected with a reason, which the person is told, and can be claimed again', async () => {
    const waiting = await claimant();
    expect(await decide(coordinator.client, 'reject', waiting.affiliationId, '  ')).toMatchObject({
      code: 'reason_missing',
    });
    expect(await decide(coordinator.client, 'reject', waiting.affiliationId, 'x'.repeat(501))).toMatchObject({
      code: 'reason_too_long',
    });
    expect(await decide(coordinator.client, 'reject', waiting.affiliationId, 'Hetu 131052-308T')).toMatchObject({
      code: 'personal_identity_code',
    });
    const done = await decide(coordinator.client, 'reject', waiting.affiliationId, 'Et ole enää töissä meillä.');
    expect(done.__typename).toBe('ColleagueDecided');
    const [mail] = await mailsTo(mailbox, waiting.email, 1);
    expect(mail?.subject).toBe('Edustustasi ei hyväksytty');
    expect(mail?.text).toContain('Perustelu: Et ole enää töissä meillä.');
    expect(await mine(waiting.client)).toMatchObject([{ status: 'rejected', endReason: 'Et ole enää töissä meillä.' }]);
    const input = { municipalityCode: '611', email: waiting.email };
    await waiting.client.ask(
      'mutation C($input: ClaimMunicipalityInput!) { claimMunicipality(input: $input) { __typename } }',
      { input },
    );
    expect((await mine(waiting.client)).map(({ status }) => status)).toEqual(['proven', 'rejected']);
    const words = await world.owner.read(`SELECT 1 FROM audit_log WHERE reason LIKE '%töissä%'`);
    expect(words).toEqual([]);
  });
});

describe('a coordinator', () => {
  it('ends the affiliation of a colleague with a reason, but not their own', async () => {
    const gone = await claimant();
    await decide(coordinator.client, 'approve', gone.affiliationId);
    await mailsTo(mailbox, gone.email, 1);
    const own = (await colleagues(coordinator.client, 'representing'))?.nodes.find((one) => one.own);
    expect(await decide(coordinator.client, 'end', own?.id ?? '', 'x')).toMatchObject({ __typename: 'OwnAffiliation' });
    expect(await decide(coordinator.client, 'end', gone.affiliationId, '')).toMatchObject({ code: 'reason_missing' });
    mailbox.mails.length = 0;
    expect((await decide(coordinator.client, 'end', gone.affiliationId, 'Siirtyi muualle')).__typename).toBe(
      'ColleagueDecided',
    );
    expect((await mailsTo(mailbox, gone.email, 1))[0]?.subject).toBe('Edustuksesi on päätetty');
    expect((await colleagues(coordinator.client, 'ended'))?.nodes.map(({ id }) => id)).toContain(gone.affiliationId);
  });

  it('sees the people of the municipality by pages, each once', async () => {
    for (let n = 0; n < 3; n += 1) await claimant();
    const whole = (await colleagues(coordinator.client, 'waiting'))?.nodes.map(({ id }) => id) ?? [];
    expect(whole.length).toBeGreaterThanOrEqual(3);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await colleagues(coordinator.client, 'waiting', '611', after, 2);
      seen.push(...(page?.nodes.map(({ id }) => id) ?? []));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(whole);
  });

  it('is none once they represent the municipality no longer, nor once the role has ended', async () => {
    const late = await enter({ coordinates: true }, 'entinen@pornainen.example');
    expect(await colleagues(late.client, 'waiting')).not.toBeNull();
    await world.owner.read(`UPDATE affiliation SET proven_until = now() WHERE account_id = $1`, [late.id]);
    expect(await colleagues(late.client, 'waiting')).toBeNull();
    expect(
      (
        await late.client.ask<{ viewer: object }>(
          '{ viewer { coordinates { code } affiliations { municipality { code } } } }',
        )
      ).data.viewer,
    ).toEqual({
      coordinates: [],
      affiliations: [],
    });
  });
});

describe('a proof', () => {
  const tend = () => askAsWorker(world.database, `SELECT graphile_worker.add_job('affiliations.tend')`);
  const until = (id: string, interval: string) =>
    world.owner.read(
      `UPDATE affiliation SET valid_from = now() - interval '1 year', proven_until = now() + $2::interval WHERE id = $1`,
      [id, interval],
    );

  it('is reminded of 30 and 7 days before its end, each once, and is renewed by the link without a new approval', async () => {
    const person = await claimant('sv');
    await decide(coordinator.client, 'approve', person.affiliationId);
    await mailsTo(mailbox, person.email, 1);
    for (const [left, mails] of [
      ['29 days', 2],
      ['29 days', 2],
      ['6 days', 3],
    ] as const) {
      await until(person.affiliationId, left);
      await tend();
      await tend();
      const subjects = (await mailsTo(mailbox, person.email, mails)).map(({ subject }) => subject);
      expect(subjects).toHaveLength(mails);
      expect(subjects.at(-1)).toBe('Bekräfta din representation på nytt');
    }
    const renewed = await person.client.ask<{ renewAffiliation: object }>(
      'mutation R($id: ID!) { renewAffiliation(id: $id) { __typename ... on RenewalMailed { sentTo } } }',
      { id: person.affiliationId },
    );
    expect(renewed.data.renewAffiliation).toEqual({ __typename: 'RenewalMailed', sentTo: person.email });
    const token = tokenIn((await mailsTo(mailbox, person.email, 4)).at(-1));
    const confirmed = await person.client.ask<{ confirmAddress: object }>(
      'mutation C($token: String!) { confirmAddress(token: $token) { __typename ... on AddressConfirmed { status } } }',
      { token },
    );
    expect(confirmed.data.confirmAddress).toEqual({ __typename: 'AddressConfirmed', status: 'approved' });
    const [row] = await world.owner.read<{ left: boolean; reminded_days: number | null }>(
      `SELECT proven_until > now() + interval '360 days' AS left, reminded_days FROM affiliation WHERE id = $1`,
      [person.affiliationId],
    );
    expect(row).toEqual({ left: true, reminded_days: null });
  });

  it('that is too old ends the affiliation at that instant; the job only writes it down', async () => {
    const person = await claimant();
    await decide(coordinator.client, 'approve', person.affiliationId);
    await until(person.affiliationId, '-1 second');
    expect(await mine(person.client)).toMatchObject([{ status: 'expired' }]);
    const viewer = await person.client.ask<{ viewer: object }>('{ viewer { affiliations { municipality { code } } } }');
    expect(viewer.data.viewer).toEqual({ affiliations: [] });
    await tend();
    const written = async (): Promise<unknown[]> => {
      const rows = await world.owner.read(
        `SELECT status, valid_to = proven_until AS "atItsEnd" FROM affiliation WHERE id = $1 AND status = 'expired'`,
        [person.affiliationId],
      );
      return rows.length > 0 ? rows : new Promise((resolve) => setTimeout(() => resolve(written()), 50));
    };
    expect(await written()).toEqual([{ status: 'expired', atItsEnd: true }]);
    const input = { municipalityCode: '611', email: person.email };
    await person.client.ask(
      'mutation C($input: ClaimMunicipalityInput!) { claimMunicipality(input: $input) { __typename } }',
      { input },
    );
    expect((await mine(person.client)).map(({ status }) => status)).toEqual(['proven', 'expired']);
  });
});
