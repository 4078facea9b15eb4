import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { circleWithRoom, lead, seat } from '../support/rooms.ts';

let world: World;
let app: RunningApp;
let circle: Awaited<ReturnType<typeof circleWithRoom>>;
let anna: Someone;
let leader: Someone;
let team: Someone;

interface Someone {
  id: string;
  name: string;
  client: Client;
}

const enter = async (facts: Parameters<World['person']>[0]) => {
  const person = await world.person(facts);
  return { ...person, client: await app.client().signIn(person) };
};

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

beforeEach(async () => {
  circle = await circleWithRoom(world);
  const [one, two] = [await enter({ name: 'Anna Avulias' }), await enter({ name: 'Ville Vetäjä', represents: '106' })];
  await seat(world, circle, one);
  await lead(world, circle, two);
  [anna, leader] = [one, two];
  team = await enter({ represents: null, roles: ['programme_coordinator'] });
});

describe('tasks between meetings', () => {
  const act = async (client: Client, name: string, type: string, input: object) =>
    (
      await client.ask<{ it: { __typename: string; code?: string; id?: string } }>(
        `mutation T($input: ${type}!) { it: ${name}(input: $input) { __typename ... on UserError { code }
           ${/add|change|close/.test(name) ? '... on RoomTaskSaved { id }' : ''} } }`,
        { input },
      )
    ).data.it;
  const add = (client: Client, task: object, idempotencyKey: string = crypto.randomUUID()) =>
    act(client, 'addRoomTask', 'AddRoomTaskInput', { circleId: circle.id, task, idempotencyKey });
  const change = (client: Client, id = '', version = 1, task: object = { text: 'Toinen' }) =>
    act(client, 'changeRoomTask', 'ChangeRoomTaskInput', { id, version, task });
  const mark = async (client: Client, id = '', done = true) =>
    (await act(client, 'markRoomTask', 'MarkRoomTaskInput', { id, done })).__typename;
  const close = async (client: Client, id = '', closed = true) =>
    (await act(client, 'closeRoomTask', 'CloseRoomTaskInput', { id, closed })).__typename;
  const tasks = async (client: Client, fields: string, of = 'tasks') =>
    (
      await client.ask<{ it: Record<string, object[]> }>(
        `query R($slug: String!) { it: circleRoom(slug: $slug, locale: fi) { ${of} { ${fields} } } }`,
        { slug: circle.slug },
      )
    ).data.it[of];

  it('are made, changed and closed by who leads, on the version that was read', async () => {
    const key = crypto.randomUUID();
    const first = await add(leader.client, { text: ' Lue\r\nopas ', meeting: 1 }, key);
    expect(await add(leader.client, { text: ' Lue\r\nopas ', meeting: 1 }, key)).toEqual(first);
    await add(team.client, { text: 'Kysy', dueOn: '2020-01-31', personId: anna.id });
    const fields = 'text dueOn meeting { number } name municipality { code } closed version';
    const plain = { dueOn: null, name: null, meeting: null, municipality: null, closed: false, version: 1 };
    expect(await tasks(anna.client, fields)).toEqual([
      { ...plain, text: 'Kysy', dueOn: '2020-01-31', name: 'Anna Avulias' },
      { ...plain, text: 'Lue\nopas', meeting: { number: 1 } },
    ]);
    expect(await change(leader.client, first.id, 1, { text: 'Uusi', municipalityCode: '611' })).toEqual(first);
    expect((await change(leader.client, first.id)).code).toBe('stale_version');
    expect(await close(anna.client, first.id)).toBe('OnlyFacilitators');
    expect(await close(leader.client, first.id)).toBe('RoomTaskSaved');
    expect(await mark(anna.client, first.id)).toBe('RoomTaskClosed');
    expect(await close(team.client, first.id, false)).toBe('RoomTaskSaved');
    const sql = 'SELECT act FROM audit_log WHERE object_id = $1 ORDER BY id';
    expect(await world.owner.read(sql, [first.id])).toEqual(
      ['add', 'change', 'close', 'reopen'].map((one) => ({ act: `room.${one}_task` })),
    );
  });

  it('are nothing that does not fit, and of nobody outside', async () => {
    const outside = await enter({});
    for (const [task, code] of [
      [{ text: ' ' }, 'empty'],
      [{ text: 'x'.repeat(1001) }, 'too_long'],
      [{ text: 'Hetu 131052-308T' }, 'personal_identity_code'],
      [{ text: 'x', meeting: 1, dueOn: '2027-01-31' }, 'two_dues'],
      [{ text: 'x', meeting: 9 }, 'not_found'],
      [{ text: 'x', personId: outside.id }, 'addressee_unknown'],
      [{ text: 'x', personId: anna.id, municipalityCode: '611' }, 'addressee_unknown'],
      [{ text: 'x', municipalityCode: '091' }, 'addressee_unknown'],
    ] as const)
      expect([task, (await add(leader.client, task)).code]).toEqual([task, code]);
    expect((await add(anna.client, { text: 'x' })).code).toBe('only_facilitators');
    const { id } = await add(leader.client, { text: 'x' });
    for (const one of [await add(outside.client, { text: 'x' }), await change(outside.client, id)])
      expect(one.code).toBe('not_found');
    expect([await mark(outside.client, id), await close(outside.client, id)]).toEqual(['RoomNotFound', 'RoomNotFound']);
    expect(await tasks(anna.client, 'id', 'assignees')).toEqual([]);
    expect(await tasks(leader.client, 'id', 'assignees')).toEqual([{ id: anna.id }, { id: leader.id }]);
  });

  it('are done by each for themself, or by one for the municipality', async () => {
    const sari = { ...(await enter({ name: 'Sari Sama' })) };
    await seat(world, circle, sari);
    const all = (await add(leader.client, { text: 'Kaikille', dueOn: '2027-01-01' })).id;
    const ofTown = (await add(leader.client, { text: 'Kunnalle', dueOn: '2027-01-02', municipalityCode: '611' })).id;
    const ofSari = (await add(leader.client, { text: 'Sarille', personId: sari.id })).id;
    const mine = async ({ client }: Someone) =>
      (await tasks(client, 'text', 'ownOpenTasks'))?.map((one) => (one as { text: string }).text);
    expect(await mine(anna)).toEqual(['Kaikille', 'Kunnalle']);
    expect([await mine(leader), await mine(team)]).toEqual([['Kaikille'], []]);
    expect(await mark(anna.client, ofSari)).toBe('TaskOfAnother');
    expect([await mark(leader.client, ofTown), await mark(team.client, all)]).toEqual([
      'TaskOfAnother',
      'TaskOfAnother',
    ]);
    for (const id of [all, ofTown, ofTown]) expect(await mark(anna.client, id)).toBe('RoomTaskMarked');
    expect([await mine(anna), await mine(sari)]).toEqual([[], ['Kaikille', 'Sarille']]);
    expect(await tasks(sari.client, 'own done doers { name done }')).toMatchObject([
      { own: true, done: false, doers: [{ name: 'Anna Avulias', done: true }, { done: false }, { done: false }] },
      { own: true, done: true, doers: [{ done: true }, { name: 'Sari Sama', done: false }] },
      { own: true, done: false, doers: [{ name: 'Sari Sama' }] },
    ]);
    expect(await mark(sari.client, ofTown, false)).toBe('RoomTaskMarked');
    expect(await mine(anna)).toEqual(['Kunnalle']);
  });
});
