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
