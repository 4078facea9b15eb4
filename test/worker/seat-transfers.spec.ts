import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied, mailAbout } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { seat } from '../support/rooms.ts';
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

beforeEach(() => emptied(world, mailbox));

type Status = Parameters<typeof seat>[3];

async function someone(facts: Parameters<World['person']>[0] = {}) {
  const person = await world.person(facts);
  const [row] = await world.owner.read<{ email: string }>('SELECT email FROM account WHERE id = $1', [person.id]);
  return { ...person, email: row?.email ?? '', client: await app.client().signIn(person) };
}

/** A circle with one seat, which Aino has, and someone who waits; Ville is her colleague. */
async function stage({ taker, facts = {} }: { taker?: Status; facts?: object } = {}) {
  const circle = await world.circle({ capacity: 1, ...facts });
  const [aino, ville, waits] = [
    await someone({ name: 'Aino Antaja' }),
    await someone({ name: 'Ville Saaja', locale: 'sv' }),
    await someone({ name: 'Sinikka Jonottaja' }),
  ];
  await seat(world, circle, aino);
  await seat(world, circle, waits, 'waitlisted');
  if (taker) await seat(world, circle, ville, taker === 'waitlisted' ? 'confirmed' : taker);
  if (taker === 'waitlisted')
    await world.owner.read(
      `WITH w AS (UPDATE enrolment SET status = 'waitlisted', queue_number = 2 WHERE account_id = $1)
      UPDATE seat_pool SET confirmed = 1, waiting = 2, last_queue_number = 2 WHERE id = $2`,
      [ville.id, circle.poolId],
    );
  return { circle, aino, ville, waits };
}

async function told(client: Client, document: string, variables: object) {
  const { data, body } = await client.ask<{ it: { __typename: string; id?: string } } | null>(document, {
    ...variables,
  });
  if (!data) throw new Error(body);
  return data.it;
}

const ask = (client: Client, circleId: string, email: string) =>
  told(
    client,
    `mutation A($input: AskSeatTransferInput!) { it: askSeatTransfer(input: $input) { __typename ... on SeatTransferAsked { id } } }`,
    { input: { circleId, email } },
  );
const act = async (client: Client, name: 'accept' | 'decline' | 'takeBack', id: string | undefined) =>
  (await told(client, `mutation T($id: ID!) { it: ${name}SeatTransfer(id: $id) { __typename } }`, { id })).__typename;
const open = async (client: Client) => {
  const { data } = await client.ask<{ it: { given: boolean; email: string | null }[] }>(
    '{ it: seatTransfers(locale: fi) { given email giverName } }',
  );
  return data?.it;
};
const seats = (poolId: string) =>
  world.owner.read(
    `SELECT a.name, e.status FROM enrolment e JOIN account a ON a.id = e.account_id WHERE e.pool_id = $1
     ORDER BY a.name, e.created_at`,
    [poolId],
  );
const counts = (poolId: string) =>
  world.owner.read('SELECT confirmed, offered, waiting FROM seat_pool WHERE id = $1', [poolId]);

describe('a seat is handed to a colleague', () => {
  it('who accepts it: both are told, nobody in the queue moves, and it works once', async () => {
    const { circle, aino, ville } = await stage();
    const { __typename, id } = await ask(aino.client, circle.id, ` ${ville.email.toUpperCase()}`);
    expect(__typename).toBe('SeatTransferAsked');
    expect((await ask(aino.client, circle.id, ville.email)).id).toBe(id);
    const asked = await mailAbout(mailbox, ville.email, 'En kollega erbjuder dig sin plats: Kom igång');
    expect(asked.text).toContain(`https://kuntarinki.example/sv/cirklar/${circle.slug}/overlat`);
    expect(await open(aino.client)).toEqual([{ given: true, email: ville.email, giverName: 'Aino Antaja' }]);
    expect(await open(ville.client)).toEqual([{ given: false, email: null, giverName: 'Aino Antaja' }]);

    const both = await Promise.all([act(ville.client, 'accept', id), act(ville.client, 'accept', id)]);
    expect(both.sort()).toEqual(['Enrolled', 'SeatTransferOver']);
    expect(await seats(circle.poolId)).toEqual([
      { name: 'Aino Antaja', status: 'withdrawn' },
      { name: 'Sinikka Jonottaja', status: 'waitlisted' },
      { name: 'Ville Saaja', status: 'confirmed' },
    ]);
    expect(await counts(circle.poolId)).toEqual([{ confirmed: 1, offered: 0, waiting: 1 }]);
    const given = await mailAbout(mailbox, aino.email, 'Paikkasi siirtyi kollegalle: Digituki alkuun');
    expect(given.attachments.filter(({ mimeType }) => mimeType === 'text/calendar')).toHaveLength(1);
    await mailAbout(mailbox, ville.email, 'Din plats är bekräftad: Kom igång');
    expect(await world.owner.read('SELECT outcome, email FROM seat_transfer WHERE id = $1', [id])).toEqual([
      { outcome: 'accepted', email: null },
    ]);
    for (const [who, name] of [
      [ville, 'decline'],
      [aino, 'takeBack'],
    ] as const)
      expect(await act(who.client, name, id)).toBe('SeatTransferOver');
  });

  it('who waits in the queue: their place there ends with it', async () => {
    const { circle, aino, ville } = await stage({ taker: 'waitlisted' });
    const { id } = await ask(aino.client, circle.id, ville.email);
    expect(await act(ville.client, 'accept', id)).toBe('Enrolled');
    expect(await counts(circle.poolId)).toEqual([{ confirmed: 1, offered: 0, waiting: 1 }]);
    expect((await seats(circle.poolId)).slice(2)).toEqual([
      { name: 'Ville Saaja', status: 'withdrawn' },
      { name: 'Ville Saaja', status: 'confirmed' },
    ]);
  });

  it('or stays whose it is: declined, taken back, not answered in time', async () => {
    const { circle, aino, ville } = await stage();
    const first = await ask(aino.client, circle.id, ville.email);
    expect(await act(ville.client, 'decline', first.id)).toBe('SeatTransferEnded');
    await mailAbout(mailbox, aino.email, 'Kollega ei ottanut paikkaasi: Digituki alkuun');
    const second = await ask(aino.client, circle.id, ville.email);
    expect(await act(ville.client, 'takeBack', second.id)).toBe('SeatTransferNotFound');
    expect(await act(aino.client, 'takeBack', second.id)).toBe('SeatTransferEnded');
    await mailAbout(mailbox, ville.email, 'Platsen erbjuds inte längre dig: Kom igång');
    expect(await act(ville.client, 'accept', second.id)).toBe('SeatTransferOver');
    const third = await ask(aino.client, circle.id, ville.email);
    await world.owner.read('UPDATE seat_transfer SET expires_at = now() WHERE id = $1', [third.id]);
    expect(await act(ville.client, 'accept', third.id)).toBe('SeatTransferOver');
    expect(await open(ville.client)).toEqual([]);
    expect(await ask(aino.client, circle.id, ville.email)).toMatchObject({ __typename: 'SeatTransferAsked' });
    expect(await counts(circle.poolId)).toEqual([{ confirmed: 1, offered: 0, waiting: 1 }]);
  });

  it('is answered alike for any address, and asks only who represents the municipality', async () => {
    const { circle, aino } = await stage();
    const elsewhere = await someone({ represents: '091' });
    for (const email of ['ei-tilia@muualla.example', elsewhere.email]) {
      const { __typename, id } = await ask(aino.client, circle.id, email);
      expect(__typename).toBe('SeatTransferAsked');
      expect(await ask(aino.client, circle.id, 'toinen@muualla.example')).toEqual({ __typename: 'SeatTransferOpen' });
      expect(await act(elsewhere.client, 'accept', id)).toBe('SeatTransferNotFound');
      await act(aino.client, 'takeBack', id);
    }
    await world.settled();
    expect(mailbox.mails).toEqual([]);
    expect(await ask(aino.client, circle.id, aino.email)).toEqual({ __typename: 'OwnAddress' });
    expect(await ask(elsewhere.client, circle.id, aino.email)).toEqual({ __typename: 'NotInCircle' });
    await world.owner.read(`UPDATE meeting SET starts_at = now() - interval '1 minute' WHERE circle_id = $1`, [
      circle.id,
    ]);
    expect(await ask(aino.client, circle.id, elsewhere.email)).toEqual({ __typename: 'CircleIsOver' });
  });

  it('is refused, with nothing half done, when something has changed meanwhile', async () => {
    const refused = async (change: (of: Awaited<ReturnType<typeof stage>>) => Promise<unknown>, taker?: Status) => {
      const of = await stage(taker && { taker });
      const { id } = await ask(of.aino.client, of.circle.id, of.ville.email);
      await change(of);
      const before = await counts(of.circle.poolId);
      const answer = await act(of.ville.client, 'accept', id);
      expect(await counts(of.circle.poolId)).toEqual(before);
      return answer;
    };
    const nothing = async () => undefined;
    expect(await refused(nothing, 'confirmed')).toBe('HasOwnPlace');
    expect(await refused(nothing, 'offered')).toBe('HasOwnPlace');
    const leave = `mutation L($input: OwnPlaceInput!) { it: leaveCircle(input: $input) { __typename } }`;
    expect(
      await refused(({ aino, circle }) =>
        told(aino.client, leave, { input: { circleId: circle.id, idempotencyKey: 'leaves-first' } }),
      ),
    ).toBe('SeatTransferOver');
    expect(
      await refused(({ circle }) =>
        world.owner.read(`UPDATE circle SET status = 'cancelled', cancelled_at = now() WHERE id = $1`, [circle.id]),
      ),
    ).toBe('CircleCancelled');
    expect(
      await refused(({ ville }) =>
        world.owner.read(`UPDATE affiliation SET status = 'ended', valid_to = now() WHERE account_id = $1`, [ville.id]),
      ),
    ).toBe('AffiliationEnded');
  });
});
