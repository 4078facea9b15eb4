import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { circleWithLeader } from '../support/circle-with-leader.ts';
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

async function ledCircle(options: Parameters<typeof circleWithLeader>[1] = {}) {
  const circle = await circleWithLeader(world, options);
  return { ...circle, client: await community.client().signIn(circle.leader) };
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

describe('seats that are kept for municipalities not yet reached in the programme period', () => {
  const ask = async (client: Client, circleId: string, municipalityCode: string, acceptQueue = true) =>
    (
      await client.ask<{ it: unknown }>(
        `mutation J($input: JoinCircleInput!) { it: joinCircle(input: $input) { __typename ... on UserError { code }
           ... on SeatsKept { until } ... on Waitlisted { enrolment { position passedUntil } } } }`,
        { input: { circleId, municipalityCode, acceptQueue, idempotencyKey: crypto.randomUUID() } },
      )
    ).data.it;
  const member = async (represents: string, name = 'Joku') =>
    community.client().signIn(await world.person({ represents, name }));
  const leave = (client: Client, circleId: string) =>
    client.ask('mutation L($i: OwnPlaceInput!) { leaveCircle(input: $i) { __typename } }', {
      i: { circleId, idempotencyKey: crypto.randomUUID() },
    });
  const seen = async (client: Client, slug: string) =>
    (
      await client.ask<{ circle: unknown }>(
        `query C($slug: String!) { circle(slug: $slug, locale: fi) { viewerEnrolment { status position passedUntil }
           seats { free kept keptUntil ofMyMunicipalities { municipalityCode reached } } } }`,
        { slug },
      )
    ).data.circle;
  const release = async (poolId: string, instant: string): Promise<string> => {
    const [row] = await world.owner.read<{ until: Date }>(
      `UPDATE seat_pool SET reserved = 2, reserved_until = date_trunc('milliseconds', now()) + $2::interval WHERE id = $1
       RETURNING reserved_until AS until`,
      [poolId, instant],
    );
    return row?.until.toISOString() ?? '';
  };

  beforeAll(async () => {
    await world.owner.read(
      `WITH made AS (INSERT INTO programme (name, created_at) VALUES ('{"fi": "Hanke", "sv": "Projekt"}', now()) RETURNING id)
       INSERT INTO programme_period (programme_id, first_day, last_day, created_at)
       SELECT id, current_date - 30, current_date + 90, now() FROM made`,
    );
    const before = [
      [{}, '611'],
      // Of another period, and of a circle that is not held: neither makes a municipality reached.
      [{ starts: '200 days', ends: '240 days' }, '049'],
      [{ status: 'cancelled' }, '092'],
    ] as const;
    for (const [facts, code] of before) {
      const { poolId } = await world.circle(facts);
      await world.owner.read(
        `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, created_at, status_since)
         VALUES ($1, $2, $3, 'confirmed', now(), now())`,
        [poolId, (await world.person({ represents: code })).id, code],
      );
    }
  });

  it('go to those only: who represents another waits, is told why and until when, and is passed over visibly', async () => {
    const { id, slug, poolId, client } = await ledCircle({ capacity: 3 });
    const until = await release(poolId, '5 days');
    expect(await ask(await member('611', 'Eka'), id, '611')).toMatchObject({ __typename: 'Enrolled' });
    const second = await member('611', 'Toka');
    expect(await seen(second, slug)).toEqual({
      viewerEnrolment: null,
      seats: { free: 2, kept: 2, keptUntil: until, ofMyMunicipalities: [{ municipalityCode: '611', reached: true }] },
    });
    expect(await ask(second, id, '611', false)).toEqual({ __typename: 'SeatsKept', code: 'reserved', until });
    expect(await ask(second, id, '611')).toEqual({
      __typename: 'Waitlisted',
      enrolment: { position: 1, passedUntil: until },
    });
    const espoo = await member('049', 'Espoo');
    expect(await ask(espoo, id, '049')).toMatchObject({ __typename: 'Enrolled' });
    // Now that someone comes from there, it is reached.
    expect(await ask(await member('049', 'Myös Espoo'), id, '049', false)).toMatchObject({ code: 'reserved' });
    expect(await ask(await member('092'), id, '092')).toMatchObject({ __typename: 'Enrolled' });
    expect(await ask(await member('837', 'Uusi'), id, '837')).toEqual({
      __typename: 'Waitlisted',
      enrolment: { position: 2, passedUntil: null },
    });
    await leave(espoo, id);
    const { enrolments } = (await seatsOf(client, id)) as { enrolments: { name: string }[] };
    expect(enrolments.filter(({ name }) => name === 'Toka' || name === 'Uusi')).toMatchObject([
      { name: 'Uusi', status: 'offered', skips: [] },
      { name: 'Toka', status: 'waitlisted', position: 1, skips: [{ reason: 'reserved' }] },
    ]);
  });

  it('are for everyone from the instant on, whether the job has run or not; who waits is offered them before anyone who comes', async () => {
    const { id, slug, poolId } = await ledCircle({ capacity: 2 });
    await release(poolId, '5 days');
    const first = await member('611');
    expect(await ask(first, id, '611')).toMatchObject({ __typename: 'Waitlisted' });
    await release(poolId, '0 seconds');
    expect(await seen(first, slug)).toMatchObject({
      viewerEnrolment: { status: 'waitlisted', passedUntil: null },
      seats: { free: 2, kept: 0, keptUntil: null },
    });
    expect(await ask(await member('611'), id, '611')).toMatchObject({ __typename: 'Enrolled' });
    expect(await seen(first, slug)).toMatchObject({ viewerEnrolment: { status: 'offered' } });
  });
});
