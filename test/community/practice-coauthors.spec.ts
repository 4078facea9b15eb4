import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let community: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let authorId: string;
let author: Client;
let other: Client;
let otherEmail: string;
let stranger: Client;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  authorId = (await world.person({ name: 'Aino Kirjoittaja', represents: '611' })).id;
  author = await community.client().signIn({ id: authorId });
  const asked = await world.person({ name: 'Sven Skribent', represents: '106', locale: 'sv' });
  other = await community.client().signIn(asked);
  otherEmail = await emailOf(asked);
  stranger = await community.client().signIn(await world.person({ name: 'Veera Vieras', represents: '049' }));
});

const emailOf = async ({ id }: { id: string }): Promise<string> =>
  (await world.owner.read<{ email: string }>('SELECT email FROM account WHERE id = $1', [id]))[0]?.email ?? '';

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await community.close();
  await world.close();
});

interface Answer {
  __typename: string;
  id?: string;
  code?: string;
  version?: number;
  problems?: { field: string }[];
}

async function ask(client: Client, type: string, call: string, own: string, input: object): Promise<Answer> {
  const { data, body } = await client.ask<{ it: Answer } | null>(
    `mutation M($input: ${type}!) { it: ${call} { __typename ... on UserError { code } ${own} } }`,
    { input },
  );
  if (!data) throw new Error(body);
  return data.it;
}

const asking = (client: Client, name: string, type: string, input: object) =>
  ask(client, type, `${name}(input: $input)`, '... on CoauthorWritten { id }', input);
const writing = (client: Client, name: string, type: string, input: object, more = '') =>
  ask(
    client,
    type,
    `${name}(input: $input${more})`,
    '... on PracticeActed { version } ... on PracticeRefused { problems { field } }',
    input,
  );

const draft = async () => (await addPractice(world, { by: authorId, code: '611', status: 'draft' })).id;
const invite = (practiceId: string, email: string, client = author) =>
  asking(client, 'inviteCoauthor', 'InviteCoauthorInput', { practiceId, email, locale: 'fi' });
const answer = (client: Client, id: string, accept: boolean, municipalityCode: string | null = '106') =>
  asking(client, 'answerCoauthorInvitation', 'AnswerCoauthorInput', { id, accept, municipalityCode });
const write = (client: Client, id: string, version: number) =>
  writing(client, 'savePractice', 'SavePracticeInput', {
    ...{ id, version, locale: 'fi', themes: [], sections: { title: 'Yhdessä kirjoitettu' } },
  });

interface Own {
  it: { isOurs: boolean; authors: { name: string; municipality: { code: string } }[] } | null;
}
const own = async (client: Client, id: string) =>
  (
    await client.ask<Own>(
      'query O($id: ID!) { it: ownPractice(id: $id) { isOurs authors { name municipality { code } } } }',
      { id },
    )
  ).data.it;
const received = async (client: Client) =>
  (
    await client.ask<{ it: { id: string; practiceId: string; accepted: boolean | null; invitedBy: string }[] }>(
      '{ it: ownCoauthorInvitations { id practiceId accepted invitedBy } }',
    )
  ).data.it;
const sent = async (client: Client, practiceId: string) =>
  (
    await client.ask<{ it: { email: string; state: string }[] | null }>(
      'query I($practiceId: ID!) { it: coauthorInvitations(practiceId: $practiceId) { email state } }',
      { practiceId },
    )
  ).data.it;

describe('an author of another municipality', () => {
  it('is asked by mail, stands among the authors by their own yes, writes, and can leave', async () => {
    const id = await draft();
    await emptied(world, mailbox);
    const asked = await invite(id, ` ${otherEmail.toUpperCase()} `);
    expect(asked.__typename).toBe('CoauthorWritten');
    await world.settled();
    expect(mailbox.mails.map(({ to, subject }) => `${to?.[0]?.name}: ${subject}`)).toEqual([
      'Sven Skribent: Begäran: var med som skribent av en praxis',
    ]);
    expect(mailbox.mails[0]?.text).toContain('/sv/mina-sidor/skribentbegaran');
    // Asked is not named: nothing is theirs yet.
    expect(await own(other, id)).toBeNull();
    expect(await write(other, id, 1)).toMatchObject({ code: 'not_found' });
    expect(await sent(author, id)).toEqual([{ email: otherEmail, state: 'asked' }]);
    expect(await received(other)).toEqual([
      { id: asked.id, practiceId: id, accepted: null, invitedBy: 'Aino Kirjoittaja' },
    ]);

    expect(await answer(other, asked.id ?? '', true)).toMatchObject({ __typename: 'CoauthorWritten' });
    expect(await own(other, id)).toEqual({
      isOurs: false,
      authors: [
        { name: 'Aino Kirjoittaja', municipality: { code: '611' } },
        { name: 'Sven Skribent', municipality: { code: '106' } },
      ],
    });
    expect(await write(other, id, 1)).toMatchObject({ version: 2 });
    // Sending, and asking others, is the municipality's.
    expect(
      await writing(other, 'submitPractice', 'PracticeActInput', { id, version: 2 }, ', named: nobody'),
    ).toMatchObject({
      code: 'not_found',
    });
    expect(await invite(id, 'joku@kunta.example', other)).toMatchObject({ code: 'not_found' });
    expect(await sent(other, id)).toBeNull();

    await answer(other, asked.id ?? '', false);
    expect((await own(author, id))?.authors.map(({ name }) => name)).toEqual(['Aino Kirjoittaja']);
    expect(await write(other, id, 2)).toMatchObject({ code: 'not_found' });
    expect(await invite(id, otherEmail)).toMatchObject({ code: 'already_invited' });
    await answer(other, asked.id ?? '', true);
    expect(await write(other, id, 2)).toMatchObject({ version: 3 });
  });

  it('writes only while they represent the municipality for which they are named', async () => {
    const id = await draft();
    const leaver = await world.person({ name: 'Lea Lähtijä', represents: '106' });
    const client = await community.client().signIn(leaver);
    const { id: invitation = '' } = await invite(id, await emailOf(leaver));
    expect(await answer(client, invitation, true, '611')).toMatchObject({ code: 'not_a_representative' });
    await answer(client, invitation, true, '106');
    expect((await own(client, id))?.isOurs).toBe(false);
    await world.owner.read(
      `UPDATE affiliation SET status = 'ended', valid_to = now() - interval '1 day', valid_from = now() - interval '2 days'
       WHERE account_id = $1`,
      [leaver.id],
    );
    expect(await own(client, id)).toBeNull();
    expect((await own(author, id))?.authors.map(({ name }) => name)).toContain('Lea Lähtijä');
  });

  it('is nobody whom only others named: each answers what was sent to their own address', async () => {
    const id = await draft();
    const { id: invitation = '' } = await invite(id, otherEmail);
    expect(await answer(stranger, invitation, true, '049')).toMatchObject({ code: 'not_found' });
    expect(await invite(id, otherEmail, stranger)).toMatchObject({ code: 'not_found' });
    expect(
      await asking(stranger, 'withdrawCoauthorInvitation', 'CoauthorInvitationInput', { id: invitation }),
    ).toMatchObject({
      code: 'not_found',
    });
    expect(
      await asking(author, 'withdrawCoauthorInvitation', 'CoauthorInvitationInput', { id: invitation }),
    ).toMatchObject({
      __typename: 'CoauthorWritten',
    });
    expect(await answer(other, invitation, true)).toMatchObject({ code: 'not_found' });
    expect(await sent(author, id)).toEqual([]);
  });

  it('is not told apart from an address without an account, and one address is asked once, also at once', async () => {
    const id = await draft();
    const twice = await Promise.all([invite(id, 'uusi@kunta.example'), invite(id, 'uusi@kunta.example')]);
    expect(twice.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'CoauthorWritten',
      'already_invited',
    ]);
    expect(await invite(id, 'ei osoite')).toMatchObject({ code: 'email' });
    const gone = await addPractice(world, { by: authorId, code: '611', status: 'retracted' });
    expect(await invite(gone.id, 'toinen@kunta.example')).toMatchObject({ code: 'wrong_status' });
  });

  it('can be asked at most so often a day', async () => {
    const id = await draft();
    for (const [index] of Array.from({ length: 20 }).entries()) await invite(id, `kirjoittaja${index}@kunta.example`);
    expect(await invite(id, 'viimeinen@kunta.example')).toMatchObject({ code: 'too_many_attempts' });
  });
});

it('a practice is not sent before it is said that nobody is named against their will, which is kept', async () => {
  const id = await draft();
  const send = (more = '') => writing(author, 'submitPractice', 'PracticeActInput', { id, version: 1 }, more);
  expect(await send()).toMatchObject({ code: 'invalid', problems: [{ field: 'named' }] });
  expect(await send(', named: agreed')).toMatchObject({ version: 2 });
  expect(
    await world.owner.read('SELECT named, actor_id AS by FROM practice_change WHERE practice_id = $1', [id]),
  ).toEqual([{ named: 'agreed', by: authorId }]);
});
