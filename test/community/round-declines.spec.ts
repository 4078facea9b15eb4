import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPeriod } from '../support/programmes.ts';
import { completeRequest } from '../support/sparring.ts';
import { actOnRequest, start } from '../support/sparring-acts.ts';
import { addRound, closeRound } from '../support/sparring-rounds.ts';
import { askAsWorker, startWorkerApp } from '../support/worker-app.ts';

interface Answer {
  __typename: string;
  code: string;
}

interface OwnAnswer {
  municipality: { code: string };
  answer: string;
  reason: string | null;
}

let world: World;
let community: RunningApp;
let admin: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let laura: { id: string; client: Client };
let periodId: string;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  const person = await world.person({ represents: null, roles: ['programme_coordinator'] });
  laura = { id: person.id, client: await admin.client().signIn(person) };
  periodId = await addPeriod(world, { from: -60, to: 60, tutors: { '049': 4 } });
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await admin.close();
  await community.close();
  await world.close();
});

const ask = async <T>(client: Client, document: string, variables: Record<string, unknown> = {}): Promise<T> =>
  (await client.ask<{ it: T }>(document, variables)).data.it;

const decline = (client: Client, roundId: string, municipalityCode: string, reason = '') =>
  ask<Answer>(
    client,
    'mutation D($input: SparringDeclineInput!) { it: declineSparringRound(input: $input) { __typename ... on UserError { code } } }',
    { input: { roundId, municipalityCode, reason } },
  );

const takeBack = (client: Client, roundId: string, municipalityCode: string) =>
  ask<Answer>(
    client,
    `mutation T($input: SparringTakeBackDeclineInput!) { it: takeBackSparringRoundDecline(input: $input) {
       __typename ... on UserError { code } } }`,
    { input: { roundId, municipalityCode } },
  );

const ownAnswers = async (client: Client, roundId: string): Promise<OwnAnswer[]> => {
  const rounds = await ask<{ id: string; ownAnswers: OwnAnswer[] }[]>(
    client,
    '{ it: comingSparringRounds { id ownAnswers { municipality { code } answer declinedAt reason } } }',
  );
  return rounds.find(({ id }) => id === roundId)?.ownAnswers ?? [];
};

interface Covered {
  municipality: { code: string };
  answeredAt: string | null;
  declinedAt: string | null;
  declinedWhy: string | null;
}

const coverage = (roundId: string) =>
  ask<{ invited: number; answered: number; declined: number; coverage: Covered[] }>(
    laura.client,
    `query C($id: ID!) { it: sparringRound(id: $id) { invited answered declined
       coverage { municipality { code } answeredAt declinedAt declinedWhy } } }`,
    { id: roundId },
  );

const round = (invited: string[], more: object = {}) => addRound(world, { periodId, by: laura.id, invited, ...more });
const signIn = async (code: string) => {
  const person = await world.person({ represents: code });
  return { id: person.id, client: await community.client().signIn(person) };
};

const said = { __typename: 'SparringRoundAnswered' };

describe('no thanks in a round', () => {
  it('is an answer of its own kind, with a reason that only its people and the team read, and can be taken back', async () => {
    const { id } = await round(['505', '444']);
    const [aino, colleague, stranger] = [await signIn('505'), await signIn('505'), await signIn('638')];
    expect(await ownAnswers(aino.client, id)).toMatchObject([{ answer: 'silent', reason: null }]);
    expect(await decline(aino.client, id, '505', ' Ei resursseja ')).toMatchObject(said);
    expect(await ownAnswers(colleague.client, id)).toMatchObject([{ answer: 'declined', reason: 'Ei resursseja' }]);
    expect(await ownAnswers(stranger.client, id)).toEqual([]);
    expect(await ownAnswers(community.client(), id)).toEqual([]);
    const shown = await coverage(id);
    expect(shown).toMatchObject({ invited: 2, answered: 0, declined: 1 });
    expect(shown.coverage.find(({ municipality }) => municipality.code === '505')).toMatchObject({
      answeredAt: null,
      declinedAt: expect.any(String),
      declinedWhy: 'Ei resursseja',
    });

    expect(await decline(colleague.client, id, '505')).toMatchObject({ code: 'already_declined' });
    expect(await takeBack(colleague.client, id, '505')).toMatchObject(said);
    expect(await takeBack(colleague.client, id, '505')).toMatchObject({ code: 'not_declined' });
    expect(await coverage(id)).toMatchObject({ answered: 0, declined: 0 });
    const log = await world.owner.read('SELECT act, reason FROM audit_log WHERE object_id = $1 ORDER BY id', [id]);
    expect(log).toEqual([
      { act: 'round.decline', reason: null },
      { act: 'round.take_back_decline', reason: null },
    ]);
  });

  it('is said by who represents an invited municipality, while the round is open', async () => {
    const { id } = await round(['710']);
    const [aino, stranger] = [await signIn('710'), await signIn('638')];
    expect(await decline(stranger.client, id, '710')).toMatchObject({ code: 'not_a_representative' });
    expect(await decline(stranger.client, id, '638')).toMatchObject({ code: 'not_invited' });
    expect(await decline(aino.client, id, '999')).toMatchObject({ code: 'not_a_representative' });
    expect(await decline(aino.client, 'x', '710')).toMatchObject({ code: 'not_found' });
    expect(await decline(aino.client, id, '710', 'x'.repeat(501))).toMatchObject({ code: 'too_long' });
    expect(await decline(aino.client, id, '710', '131052-308T')).toMatchObject({ code: 'personal_identity_code' });
    await closeRound(world, id, '-1 second');
    expect(await decline(aino.client, id, '710')).toMatchObject({ code: 'not_open' });
    await closeRound(world, id, '1 hour');
    expect(await decline(aino.client, id, '710')).toMatchObject(said);
    await closeRound(world, id, '-1 second');
    expect(await takeBack(aino.client, id, '710')).toMatchObject({ code: 'not_open' });
    const coming = await round(['092'], { opens: '1 hour' });
    const early = await signIn('092');
    expect(await decline(early.client, coming.id, '092')).toMatchObject({ code: 'not_open' });
  });

  it('is refused to who has asked, and goes when the municipality asks after all', async () => {
    const { id } = await round(['018', '611']);
    const { client } = await signIn('018');
    expect(await decline(client, id, '018', 'Ei nyt')).toMatchObject(said);
    const draft = await start(client, '018');
    await completeRequest(world, draft.id);
    await actOnRequest(client, 'submit', draft.id, draft.version);
    expect(await ownAnswers(client, id)).toMatchObject([{ answer: 'asked', reason: null }]);
    expect(await coverage(id)).toMatchObject({ answered: 1, declined: 0 });
    expect(await decline(client, id, '018')).toMatchObject({ code: 'already_asked' });
  });

  it('said at the same instant by two, or with a request, leaves one answer', async () => {
    const { id } = await round(['753', '927']);
    const [one, other, asks] = [await signIn('753'), await signIn('753'), await signIn('927')];
    const both = await Promise.all([decline(one.client, id, '753'), decline(other.client, id, '753')]);
    expect(both.map(({ code }) => code ?? 'said').sort()).toEqual(['already_declined', 'said']);
    const draft = await start(asks.client, '927');
    await completeRequest(world, draft.id);
    const [declined] = await Promise.all([
      decline(asks.client, id, '927'),
      actOnRequest(asks.client, 'submit', draft.id, draft.version),
    ]);
    expect([undefined, 'already_asked']).toContain(declined.code);
    expect(await ownAnswers(asks.client, id)).toMatchObject([{ answer: 'asked' }]);
    expect(await coverage(id)).toMatchObject({ answered: 1, declined: 1 });
  });

  it('keeps the reminder away', async () => {
    const { id } = await round(['638', '444'], { remind: '-1 hour' });
    const [declines] = [await signIn('638'), await signIn('444')];
    expect(await decline(declines.client, id, '638')).toMatchObject(said);
    await askAsWorker(world.database, `SELECT graphile_worker.add_job('sparring.find-round-mails')`);
    await world.settled();
    const told = await world.owner.read(
      `SELECT municipality_code AS code, kind FROM sparring_round_mail WHERE round_id = $1`,
      [id],
    );
    expect(told).toEqual([{ code: '444', kind: 'reminder' }]);
  });
});
