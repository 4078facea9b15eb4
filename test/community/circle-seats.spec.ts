import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let laura: Client;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  laura = await admin.client().signIn(await world.person({ roles: ['programme_coordinator'], represents: null }));
});

afterAll(async () => {
  await admin.close();
  await community.close();
  await world.close();
});

/** A published circle with its facilitator. */
async function ledCircle(options: Parameters<World['circle']>[0] = {}) {
  const circle = await world.circle(options);
  const leader = await world.person({ name: 'Vilma Vetäjä', represents: '106' });
  await world.owner.read(
    `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from) VALUES ($1, $2, '106', 0, now())`,
    [circle.id, leader.id],
  );
  return { ...circle, leader, client: await community.client().signIn(leader) };
}

async function join(circleId: string, name: string, municipalityCode = '611', wish: string | null = null) {
  const client = await community.client().signIn(await world.person({ name, represents: municipalityCode }));
  await client.ask('mutation J($input: JoinCircleInput!) { joinCircle(input: $input) { __typename } }', {
    input: { circleId, municipalityCode, wish, idempotencyKey: crypto.randomUUID() },
  });
  return client;
}

const change = async (client: Client, input: object) =>
  (
    await client.ask<{ it: unknown }>(
      `mutation C($input: OwnCapacityInput!) { it: changeOwnCircleCapacity(input: $input) { __typename ... on UserError { code }
         ... on OwnCapacityChanged { capacity } ... on OwnCapacityOvertaken { capacity } ... on OwnCircleWrongState { state } } }`,
      { input: { reason: 'Isompi sali', ...input } },
    )
  ).data.it;

const seatsOf = async (client: Client, id: string) =>
  (
    await client.ask<{ it: unknown }>(
      `query S($id: ID!) { it: ownCircleSeats(id: $id, locale: fi) { capacity confirmed offered free waiting
         enrolments { name municipalityName(locale: sv) status position wish skips { reason } }
         capacityChanges { before after reason byName } } }`,
      { id },
    )
  ).data.it;

const changeAsTeam = async (client: Client, input: object) =>
  (
    await client.ask<{ it: unknown }>(
      `mutation C($input: CircleCapacityInput!) { it: changeCircleCapacity(input: $input) { __typename
         ... on UserError { code } ... on CircleCapacityOvertaken { capacity } ... on CircleWrongStatus { state } } }`,
      { input: { reason: 'Isompi sali', ...input } },
    )
  ).data.it;

describe('the seats of a circle, for who leads it', () => {
  it('tell who is in it and who waits, with their wishes, and whom a seat went past and why', async () => {
    const { id, client } = await ledCircle({ capacity: 2, limit: 1 });
    const leaving = await join(id, 'Eka', '049');
    await join(id, 'Toka', '611', 'Uusia ideoita');
    await join(id, 'Kolmas', '611');
    await join(id, 'Neljäs', '092');
    await leaving.ask('mutation L($i: OwnPlaceInput!) { leaveCircle(input: $i) { __typename } }', {
      i: { circleId: id, idempotencyKey: 'leaving-led-1' },
    });
    expect(await seatsOf(client, id)).toMatchObject({
      confirmed: 1,
      offered: 1,
      free: 0,
      waiting: 1,
      enrolments: [
        {
          name: 'Toka',
          municipalityName: 'Borgnäs',
          status: 'confirmed',
          position: null,
          wish: 'Uusia ideoita',
          skips: [],
        },
        { name: 'Neljäs', status: 'offered', skips: [] },
        { name: 'Kolmas', status: 'waitlisted', position: 1, skips: [{ reason: 'municipality_limit' }] },
      ],
      capacityChanges: [],
    });
  });

  it('are nothing to who leads it no more, who is in it, or who leads another', async () => {
    const { id, leader, client } = await ledCircle({ capacity: 2 });
    const other = await ledCircle();
    const input = { circleId: id, capacity: 5, capacityRead: 2 };
    const notFound = { __typename: 'OwnCircleNotFound', code: 'not_found' };
    for (const stranger of [other.client, await join(id, 'Mukana')]) {
      expect(await seatsOf(stranger, id)).toBeNull();
      expect(await change(stranger, input)).toEqual(notFound);
    }
    await world.owner.read('UPDATE circle_facilitator SET valid_to = now() WHERE account_id = $1', [leader.id]);
    expect(await seatsOf(client, id)).toBeNull();
    expect(await change(client, input)).toEqual(notFound);
  });

  it('become more: the new ones are offered to who waits, and who changed it is told with the reason', async () => {
    const { id, leader, client } = await ledCircle({ capacity: 1 });
    for (const name of ['Eka', 'Toka', 'Kolmas']) await join(id, name);
    expect(await change(client, { circleId: id, capacity: 2, capacityRead: 1, reason: ' Isompi sali ' })).toEqual({
      __typename: 'OwnCapacityChanged',
      capacity: 2,
    });
    expect(await seatsOf(client, id)).toMatchObject({
      capacity: 2,
      confirmed: 1,
      offered: 1,
      waiting: 1,
      capacityChanges: [{ before: 1, after: 2, reason: 'Isompi sali', byName: 'Vilma Vetäjä' }],
    });
    const logged = await world.owner.read(
      `SELECT actor_id, from_status, to_status, reason FROM audit_log WHERE act = 'circle.change_capacity' AND object_id = $1`,
      [id],
    );
    expect(logged).toEqual([{ actor_id: leader.id, from_status: '1', to_status: '2', reason: null }]);
  });

  it('become fewer than are taken: everyone keeps theirs, and who leaves frees none', async () => {
    const { id, client } = await ledCircle({ capacity: 3 });
    const first = await join(id, 'Eka');
    for (const name of ['Toka', 'Kolmas', 'Jonossa']) await join(id, name);
    await change(client, { circleId: id, capacity: 1, capacityRead: 3 });
    expect(await seatsOf(client, id)).toMatchObject({ capacity: 1, confirmed: 3, offered: 0, free: 0, waiting: 1 });
    await first.ask('mutation L($i: OwnPlaceInput!) { leaveCircle(input: $i) { __typename } }', {
      i: { circleId: id, idempotencyKey: 'leaving-led-2' },
    });
    expect(await seatsOf(client, id)).toMatchObject({ confirmed: 2, offered: 0, waiting: 1 });
  });

  it('are changed by one of two who do it at once; the same form sent twice has one effect', async () => {
    const { id, client } = await ledCircle({ capacity: 4 });
    const at = { circleId: id, capacityRead: 4 };
    const both = await Promise.all([
      change(client, { ...at, capacity: 6 }),
      changeAsTeam(laura, { ...at, capacity: 9 }),
    ]);
    const told = both.map((answer) => (answer as { __typename: string }).__typename).sort();
    expect(['CircleCapacityChanged,OwnCapacityOvertaken', 'CircleCapacityOvertaken,OwnCapacityChanged']).toContain(
      told.join(),
    );
    const now = (await seatsOf(client, id)) as { capacity: number; capacityChanges: unknown[] };
    expect(await change(client, { ...at, capacity: now.capacity })).toMatchObject({ capacity: now.capacity });
    expect(await seatsOf(client, id)).toEqual(now);
    expect(now.capacityChanges).toHaveLength(1);
  });

  it('need a reason and a number that a circle can have, and change only while it is published and not over', async () => {
    const { id, client } = await ledCircle({ capacity: 4 });
    const input = { circleId: id, capacity: 5, capacityRead: 4 };
    const refused = (code: string) => ({ __typename: 'OwnCapacityRefused', code });
    expect(await change(client, { ...input, reason: ' ' })).toEqual(refused('reason_required'));
    expect(await change(client, { ...input, reason: 'x'.repeat(501) })).toEqual(refused('too_long'));
    expect(await change(client, { ...input, reason: 'Hetu 131052-308T' })).toEqual(refused('personal_identity_code'));
    expect(await change(client, { ...input, capacity: 0 })).toEqual(refused('out_of_range'));
    expect(await change(client, { ...input, capacity: 501 })).toEqual(refused('out_of_range'));
    for (const status of ['draft', 'proposed', 'cancelled']) {
      const { id: circleId, client: its } = await ledCircle({ status, capacity: 4 });
      expect(await change(its, { ...input, circleId })).toEqual({
        __typename: 'OwnCircleWrongState',
        code: 'wrong_status',
        state: status,
      });
      expect(await changeAsTeam(laura, { ...input, circleId })).toMatchObject({ state: status });
    }
    expect(await changeAsTeam(laura, { ...input, circleId: 'x' })).toEqual({
      __typename: 'UnknownCircle',
      code: 'not_found',
    });
  });
});
