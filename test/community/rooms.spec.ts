import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { circleWithRoom, lead, seat } from '../support/rooms.ts';

let world: World;
let app: RunningApp;
let circle: { id: string; slug: string; poolId: string };

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

beforeEach(async () => {
  circle = await circleWithRoom(world, { texts: { fi: 'Digituki alkuun', sv: 'Kom igång' } });
});

const enter = async (facts: Parameters<World['person']>[0] = {}) => {
  const person = await world.person(facts);
  return { ...person, client: await app.client().signIn(person) };
};

const look = async (client: Client, slug = circle.slug) => {
  const { data, body } = await client.ask<{ it: object | null }>(
    `query R($slug: String!) { it: circleRoom(slug: $slug, locale: sv) {
       slug title locale state leads participates team meetings { number link } meeting(number: 1) { number } } }`,
    { slug },
  );
  return { it: data.it, body };
};

const mine = async (client: Client) =>
  (await client.ask<{ it: { slug: string }[] }>('{ it: myRooms(locale: fi) { slug } }')).data.it.map(
    ({ slug }) => slug,
  );

const asks = { leads: false, participates: false, team: false };

describe('the room of a circle', () => {
  it('is there for who has a confirmed seat, leads it now, or is of the project team', async () => {
    const anna = await enter();
    await seat(world, circle, anna, 'confirmed');
    expect((await look(anna.client)).it).toEqual({
      ...{ slug: circle.slug, title: 'Kom igång', locale: 'sv', state: 'enrolment_open' },
      ...{ ...asks, participates: true, meetings: [{ number: 1, link: null }], meeting: { number: 1 } },
    });
    const leader = await enter({ represents: '106' });
    await lead(world, circle, leader);
    expect((await look(leader.client)).it).toMatchObject({ ...asks, leads: true });
    for (const role of ['programme_coordinator', 'administrator']) {
      const team = await enter({ represents: null, roles: [role] });
      expect((await look(team.client)).it).toMatchObject({ ...asks, team: true });
      expect(await mine(team.client)).toEqual([]);
    }
    expect([await mine(anna.client), await mine(leader.client)]).toEqual([[circle.slug], [circle.slug]]);
  });

  it('is as if there were none to anyone else, and to who is inside another one', async () => {
    const waiting = await enter();
    await seat(world, circle, waiting, 'waitlisted');
    const offered = await enter();
    await seat(world, circle, offered, 'offered');
    const left = await enter();
    await seat(world, circle, left, 'withdrawn');
    const led = await enter();
    await lead(world, circle, led, { until: 'now()' });
    const later = await enter();
    await lead(world, circle, later, { from: `now() + interval '1 day'` });
    const elsewhere = await enter();
    await seat(world, await world.circle(), elsewhere, 'confirmed');
    const coordinator = await enter({ coordinates: true });
    const visitor = { client: app.client() };
    for (const { client } of [waiting, offered, left, led, later, elsewhere, coordinator, visitor]) {
      const [there, missing] = [await look(client), await look(client, 'ei-ole-ringia')];
      expect(there.it).toBeNull();
      expect(there.body).toBe(missing.body);
    }
    expect(await mine(waiting.client)).toEqual([]);
    expect(await mine(led.client)).toEqual([]);
  });

  it('is left with the seat, the role or the session, from the next question on', async () => {
    const anna = await enter();
    await seat(world, circle, anna, 'confirmed');
    const leader = await enter({ represents: '106' });
    await lead(world, circle, leader);
    const laura = await enter({ represents: null, roles: ['programme_coordinator'] });
    for (const { client } of [anna, leader, laura]) expect((await look(client)).it).not.toBeNull();
    await world.owner.read(`UPDATE enrolment SET status = 'withdrawn' WHERE account_id = $1`, [anna.id]);
    await world.owner.read('UPDATE circle_facilitator SET valid_to = now() WHERE account_id = $1', [leader.id]);
    await world.owner.read('UPDATE role_grant SET valid_to = now() WHERE account_id = $1', [laura.id]);
    for (const { client } of [anna, leader, laura]) expect((await look(client)).it).toBeNull();
    const again = await enter();
    await seat(world, circle, again, 'confirmed');
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [again.id]);
    expect((await look(again.client)).it).toBeNull();
  });

  it('is there as long as the circle may be seen by anyone, also when it is over or cancelled', async () => {
    const leader = await enter({ represents: '106' });
    for (const [status, there] of [
      ['draft', false],
      ['proposed', false],
      ['cancelled', true],
      ['completed', true],
      ['archived', false],
    ] as const) {
      const other = await world.circle({ status });
      await lead(world, other, leader);
      expect([status, (await look(leader.client, other.slug)).it !== null]).toEqual([status, there]);
    }
  });
});

describe('the joining link', () => {
  it('stands in the room and in nothing that is public', async () => {
    const anna = await enter();
    await seat(world, circle, anna, 'confirmed');
    const link = 'https://kokous.example/salainen-huone';
    await world.owner.read(
      `INSERT INTO meeting_room (meeting_id, link, version, edited_by, edited_at)
       SELECT id, $2, 1, $3, now() FROM meeting WHERE circle_id = $1`,
      [circle.id, link, anna.id],
    );
    expect((await look(anna.client)).it).toMatchObject({ meetings: [{ number: 1, link }] });
    const asked = await anna.client.ask(
      'query P($slug: String!) { circle(slug: $slug, locale: fi) { meetings { link } } }',
      { slug: circle.slug },
    );
    expect(asked.codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('links of a room', () => {
  const link = { title: ' Opas\tkirjastolle ', words: '', link: 'https://opas.example/a?b=1', idempotencyKey: '' };
  const add = async (client: Client, input: object = {}) =>
    (
      await client.ask<{ it: { __typename: string; code?: string; id?: string } }>(
        `mutation A($input: AddRoomLinkInput!) { it: addRoomLink(input: $input) {
           __typename ... on UserError { code } ... on TextRefused { field } ... on RoomMaterialAdded { id } } }`,
        { input: { circleId: circle.id, ...link, idempotencyKey: crypto.randomUUID(), ...input } },
      )
    ).data.it;
  const remove = async (client: Client, id = '') =>
    (
      await client.ask<{ it: { __typename: string } }>(
        'mutation R($id: ID!) { it: removeRoomMaterial(input: { id: $id }) { __typename } }',
        { id },
      )
    ).data.it.__typename;
  const materials = async (client: Client, fields: string, meeting: number | null = null) =>
    (
      await client.ask<{ it: { materials: object[] } | null }>(
        `query R($slug: String!, $meeting: Int) { it: circleRoom(slug: $slug, locale: fi) {
           materials(meeting: $meeting) { ${fields} } } }`,
        { slug: circle.slug, meeting },
      )
    ).data.it?.materials;
  const inside = async () => {
    const [anna, ville] = [await enter({ name: 'Anna Avulias' }), await enter({ represents: '106' })];
    await seat(world, circle, anna);
    await lead(world, circle, ville);
    return { anna, ville, team: await enter({ represents: null, roles: ['programme_coordinator'] }) };
  };

  it('are given by all inside, once a form, and seen by all of them', async () => {
    const { anna, ville, team } = await inside();
    const idempotencyKey = crypto.randomUUID();
    const first = await add(anna.client, { idempotencyKey, meeting: 1 });
    expect(await add(anna.client, { idempotencyKey, meeting: 1 })).toEqual(first);
    expect(await add(anna.client, { idempotencyKey })).toMatchObject({ __typename: 'KeyReused' });
    await add(team.client, { title: 'Toinen', words: 'Kaksi\r\nriviä', link: 'http://b.example' });
    const fields = 'title words link name removable file { fileName } meeting { number title }';
    const of = { title: 'Opas kirjastolle', words: null, link: link.link, name: 'Anna Avulias', file: null };
    const ofFirst = { ...of, meeting: { number: 1, title: 'Ensimmäinen tapaaminen' } };
    expect(await materials(anna.client, fields)).toMatchObject([
      { title: 'Toinen', words: 'Kaksi\nriviä', removable: false, meeting: null },
      { ...ofFirst, removable: true },
    ]);
    expect(await materials(ville.client, fields, 1)).toEqual([{ ...ofFirst, removable: true }]);
    const acts = `SELECT actor_id AS who FROM audit_log WHERE act = 'room.add_link' AND object_id = $1`;
    expect(await world.owner.read(acts, [first.id])).toEqual([{ who: anna.id }]);
  });

  it('are given by nobody outside, and hold nothing that cannot be kept', async () => {
    const { anna } = await inside();
    const outside = await enter();
    await seat(world, circle, outside, 'waitlisted');
    const stranger = { __typename: 'RoomNotFound', code: 'not_found' };
    expect(await add(outside.client)).toEqual(stranger);
    expect(await add(anna.client, { meeting: 9 })).toEqual(stranger);
    expect(await add(anna.client, { title: ' ' })).toMatchObject({ code: 'empty', field: 'title' });
    expect(await add(anna.client, { title: 'x'.repeat(201) })).toMatchObject({ code: 'too_long', field: 'title' });
    expect(await add(anna.client, { words: 'Hetu 131052-308T' })).toMatchObject({ field: 'words' });
    for (const bad of [
      'javascript:alert(1)',
      'opas.example',
      'https://',
      'https://a b.example',
      'ftp://a.example',
      'https://pankki.example@evil.example',
      'https://a.example/\u202egpj.exe',
      `https://a.example/${'x'.repeat(1000)}`,
    ])
      expect([bad, (await add(anna.client, { link: bad })).__typename]).toEqual([bad, 'RoomLinkInvalid']);
    expect(await materials(anna.client, 'id')).toEqual([]);
  });

  it('may be files, known by their content, which go with their material', async () => {
    const { anna, ville } = await inside();
    const send = async (client: Client, fileName: string, text: string, more: object = {}) => {
      const content = Buffer.from(text).toString('base64');
      const given = {
        circleId: circle.id,
        title: '',
        words: '',
        fileName,
        content,
        idempotencyKey: crypto.randomUUID(),
      };
      return client.ask<{ it: { __typename: string; code?: string; id?: string } | null }>(
        `mutation F($input: AddRoomFileInput!) { it: addRoomFile(input: $input) {
           __typename ... on UserError { code } ... on RoomMaterialAdded { id } } }`,
        { input: { ...given, ...more } },
      );
    };
    const idempotencyKey = crypto.randomUUID();
    const first = (await send(anna.client, 'Opas.PDF', '%PDF-1.7', { idempotencyKey, meeting: 1 })).data.it;
    expect((await send(anna.client, 'Opas.PDF', '%PDF-1.7', { idempotencyKey, meeting: 1 })).data.it).toEqual(first);
    expect((await send(anna.client, 'Opas.PDF', '%PDF-1.4', { idempotencyKey })).data.it?.code).toBe('key_reused');
    expect((await send(anna.client, 'opas.svg', '<svg/>')).data.it).toEqual({
      ...{ __typename: 'RoomFileRefused', code: 'file_type' },
    });
    expect((await send(anna.client, 'a.txt', 'x', { content: '!' })).codes).toEqual(['BAD_USER_INPUT']);
    const outside = await enter();
    expect((await send(outside.client, 'a.txt', 'x')).data.it?.code).toBe('not_found');
    expect(await materials(ville.client, 'title link file { fileName mediaType bytes }')).toEqual([
      { title: 'Opas.pdf', link: null, file: { fileName: 'Opas.pdf', mediaType: 'application/pdf', bytes: 8 } },
    ]);
    const file = (client: Client) => client.raw(`/room-files/${first?.id}`).then(({ status }) => status);
    expect([await file(ville.client), await file(outside.client), await file(app.client())]).toEqual([200, 404, 404]);
    await remove(ville.client, first?.id);
    expect(await file(anna.client)).toBe(404);
    expect(await world.owner.read('SELECT FROM room_file WHERE material_id = $1', [first?.id])).toEqual([]);
  });

  it('are removed by who gave them, who leads and the project team, for good', async () => {
    const { anna, ville, team } = await inside();
    const other = await enter();
    await seat(world, circle, other);
    const ids = [await add(anna.client), await add(anna.client), await add(anna.client)].map(({ id }) => id);
    expect(await remove(other.client, ids[0])).toBe('MaterialOfAnother');
    expect(await remove((await enter()).client, ids[0])).toBe('RoomNotFound');
    const removed = await Promise.all([anna, ville, team].map(({ client }, n) => remove(client, ids[n])));
    expect(removed).toEqual(Array(3).fill('RoomMaterialRemoved'));
    expect(await remove(anna.client, ids[0])).toBe('RoomNotFound');
    expect(await materials(anna.client, 'id')).toEqual([]);
    const acts = `SELECT count(*)::int AS n FROM audit_log WHERE act = 'room.remove_material' AND object_id = ANY($1)`;
    expect(await world.owner.read(acts, [ids])).toEqual([{ n: 3 }]);
  });

  it('are no more than fit, however many are given at once', async () => {
    const { anna, ville } = await inside();
    await world.owner.read(
      `INSERT INTO room_material (circle_id, title, link, added_by, added_at)
       SELECT $1, 'x', 'https://x.example', $2, now() FROM generate_series(1, 299)`,
      [circle.id, anna.id],
    );
    const both = await Promise.all([anna, ville].map(({ client }) => add(client)));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['RoomFull', 'RoomMaterialAdded']);
  });
});
