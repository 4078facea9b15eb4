import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { circleWithLeader } from '../support/circle-with-leader.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let app: RunningApp;
let mailbox: Mailbox;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  mailbox = await openMailbox();
});

afterAll(async () => {
  await mailbox.close();
  await app.close();
  await world.close();
});

beforeEach(() => emptied(world, mailbox));

/** The subjects of all that the worker sends for what was done until now. */
async function sent(): Promise<string[]> {
  const worker = await startWorkerApp(world, mailbox);
  try {
    await world.settled();
    return mailbox.mails.map(({ subject }) => subject ?? '').sort();
  } finally {
    await worker.close();
  }
}

async function apply(circleId: string, locale: 'fi' | 'sv' = 'fi'): Promise<{ client: Client; enrolmentId: string }> {
  const client = await app.client().signIn(await world.person({ locale }));
  const { data } = await client.ask<{ it: { enrolment: { id: string } } }>(
    `mutation J($input: JoinCircleInput!) { it: joinCircle(input: $input) { ... on Applied { enrolment { id } } } }`,
    { input: { circleId, municipalityCode: '611', idempotencyKey: 'mail-apply' } },
  );
  return { client, enrolmentId: data.it.enrolment.id };
}

const decide = (client: Client, input: object) =>
  client.ask('mutation D($input: OwnApplicationInput!) { decideOwnCircleApplication(input: $input) { __typename } }', {
    input,
  });

describe('an application is told by mail', () => {
  it('to who applied, each in their language, and once to who leads the circle, with the way to decide', async () => {
    const circle = await circleWithLeader(world, { approval: true, texts: { fi: 'Kirjasto', sv: 'Biblioteket' } });
    await apply(circle.id);
    await apply(circle.id, 'sv');
    expect(await sent()).toEqual([
      'Din ansökan har kommit fram: Biblioteket',
      'Hakemuksesi on saapunut: Kirjasto',
      'Hakemuksia odottaa: Kirjasto',
    ]);
    const told = mailbox.mails.find(({ subject }) => subject === 'Hakemuksia odottaa: Kirjasto');
    expect(told?.to?.[0]?.name).toBe('Vilma Vetäjä');
    expect(told?.text).toContain('Odottavia hakemuksia: 2');
    expect(told?.text).toContain(`https://kuntarinki.example/fi/oma/ringit/${circle.id}/paikat`);
  });

  it('when it is decided: the seat, or why it was declined; not what is no longer so', async () => {
    const circle = await circleWithLeader(world, { approval: true, texts: { fi: 'Kirjasto' }, capacity: 1 });
    const leader = await app.client().signIn(circle.leader);
    const all = [await apply(circle.id), await apply(circle.id), await apply(circle.id)];
    const [first, second, third] = all.map(({ enrolmentId }) => enrolmentId);
    await decide(leader, { enrolmentId: first, approve: true });
    await decide(leader, { enrolmentId: second, approve: true });
    await decide(leader, { enrolmentId: third, approve: false, reason: 'Rinki on <uusille> kunnille.' });
    const subjects = await sent();
    // The mail that an application has come is not made any more once it is decided on.
    expect([...new Set(subjects)]).toEqual([
      'Hakemustasi ei hyväksytty: Kirjasto',
      'Olet jonotuslistalla: Kirjasto',
      'Paikkasi on vahvistettu: Kirjasto',
    ]);
    const declined = mailbox.mails.find(({ subject }) => subject?.startsWith('Hakemustasi'));
    expect(declined?.text).toContain('Rinki on <uusille> kunnille.');
    expect(declined?.html).toContain('Rinki on &lt;uusille&gt; kunnille.');
  });
});
