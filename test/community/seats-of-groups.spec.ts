import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { circleWithLeader } from '../support/circle-with-leader.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let app: RunningApp;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

const signedIn = async (facts?: Parameters<World['person']>[0]) => app.client().signIn(await world.person(facts));

describe('a group of one municipality', () => {
  const group = async (facts: { capacity: number; limit?: number; holds?: boolean }) => {
    const circle = await circleWithLeader(world, { capacity: facts.capacity, limit: facts.limit ?? null });
    await world.owner.read('UPDATE seat_pool SET group_size = 4, group_holds = $2 WHERE id = $1', [
      circle.poolId,
      facts.holds ?? false,
    ]);
    return circle;
  };
  const own = async (client: Client, slug: string) => {
    const { data } = await client.ask<{ circle: { viewerEnrolment: object; seats: object } }>(
      `query C($slug: String!) { circle(slug: $slug, locale: fi) { viewerEnrolment { status position seats leastSeats }
         seats { confirmed offered free waiting groupSize heldForGroup } } }`,
      { slug },
    );
    return data.circle;
  };
  const act = async (client: Client, name: 'leaveCircle' | 'acceptSeat' | 'giveBackSeats', input: object) => {
    const type = name === 'giveBackSeats' ? 'GiveBackSeatsInput' : 'OwnPlaceInput';
    const { data } = await client.ask<{ it: { __typename: string } }>(
      `mutation A($input: ${type}!) { it: ${name}(input: $input) { __typename } }`,
      { input: { idempotencyKey: crypto.randomUUID(), ...input } },
    );
    return data.it.__typename;
  };
  const join = async (client: Client, circleId: string, more: object) => {
    const { data } = await client.ask<{ it: object }>(
      `mutation J($input: JoinCircleInput!) { it: joinCircle(input: $input) { __typename ... on UserError { code }
         ... on Waitlisted { enrolment { position } } ... on GroupRefused { most } } }`,
      { input: { circleId, municipalityCode: '611', idempotencyKey: crypto.randomUUID(), ...more } },
    );
    return data.it;
  };

  it('has all its seats at once, which count against the capacity, and goes with all of them', async () => {
    const { id, slug } = await group({ capacity: 4 });
    const asker = await signedIn();
    expect(await join(asker, id, { seats: 3 })).toMatchObject({ __typename: 'Enrolled' });
    expect(await own(asker, slug)).toEqual({
      viewerEnrolment: { status: 'confirmed', position: null, seats: 3, leastSeats: 3 },
      seats: { confirmed: 3, offered: 0, free: 1, waiting: 0, groupSize: 4, heldForGroup: false },
    });
    const second = await signedIn({ represents: '049' });
    expect(await join(second, id, { municipalityCode: '049', seats: 2, acceptQueue: false })).toMatchObject({
      __typename: 'CircleFull',
    });
    expect(await join(second, id, { municipalityCode: '049', seats: 2 })).toMatchObject({ __typename: 'Waitlisted' });
    expect(await act(asker, 'leaveCircle', { circleId: id })).toBe('PlaceLeft');
    expect(await own(second, slug)).toMatchObject({
      viewerEnrolment: { status: 'offered', seats: 2 },
      seats: { confirmed: 0, offered: 2, free: 2, waiting: 0 },
    });
    expect(await act(second, 'acceptSeat', { circleId: id })).toBe('Enrolled');
    expect(await own(second, slug)).toMatchObject({ seats: { confirmed: 2, offered: 0, free: 2 } });
  });

  it('of which fewer will do gets what there is, within the limit of the municipality', async () => {
    const { id, slug } = await group({ capacity: 5, limit: 3 });
    await join(await signedIn(), id, { seats: 1 });
    const asker = await signedIn();
    expect(await join(asker, id, { seats: 3, leastSeats: 2 })).toMatchObject({ __typename: 'Enrolled' });
    expect(await own(asker, slug)).toMatchObject({ viewerEnrolment: { seats: 2 }, seats: { confirmed: 3, free: 2 } });
    expect(await join(await signedIn(), id, { seats: 2, acceptQueue: false })).toMatchObject({
      code: 'municipality_limit',
    });
  });

  it('is refused where it is larger than the circle allows, or the least is more than the most', async () => {
    const { id } = await group({ capacity: 5, limit: 3 });
    const client = await signedIn();
    const refused = (most: number) => ({ __typename: 'GroupRefused', code: 'group_size', most });
    for (const asked of [{ seats: 4 }, { seats: 0 }, { seats: 2, leastSeats: 3 }, { seats: 2, leastSeats: 0 }])
      expect(await join(client, id, asked)).toEqual(refused(3));
    const single = await world.circle({ capacity: 5 });
    expect(await join(client, single.id, { seats: 2 })).toEqual(refused(1));
    expect(await join(client, single.id, { seats: 1, leastSeats: 1 })).toMatchObject({ __typename: 'Enrolled' });
  });

  it('that does not fit waits as one, and is passed by who comes later, as facilitators see', async () => {
    const { id, slug, leader } = await group({ capacity: 2 });
    await join(await signedIn(), id, {});
    const asker = await signedIn({ name: 'Ryhmän pyytäjä' });
    expect(await join(asker, id, { seats: 2 })).toMatchObject({ __typename: 'Waitlisted', enrolment: { position: 1 } });
    expect(await own(asker, slug)).toMatchObject({ seats: { free: 1, waiting: 1, heldForGroup: false } });
    expect(await join(await signedIn(), id, {})).toMatchObject({ __typename: 'Enrolled' });
    const { data } = await (await app.client().signIn(leader)).ask<{ it: { enrolments: { name: string }[] } }>(
      'query S($id: ID!) { it: ownCircleSeats(id: $id, locale: fi) { enrolments { name status seats skips { reason } } } }',
      { id },
    );
    expect(data.it.enrolments.at(-1)).toEqual({
      name: 'Ryhmän pyytäjä',
      status: 'waitlisted',
      seats: 2,
      skips: [{ reason: 'group' }],
    });
  });

  it('that does not fit has free seats held for it where the circle says so, until it fits', async () => {
    const { id, slug } = await group({ capacity: 2, holds: true });
    const first = await signedIn();
    await join(first, id, {});
    const asker = await signedIn();
    await join(asker, id, { seats: 2 });
    const later = await signedIn();
    expect(await join(later, id, { acceptQueue: false })).toMatchObject({ __typename: 'SeatsHeld', code: 'held' });
    expect(await join(later, id, {})).toMatchObject({ __typename: 'Waitlisted', enrolment: { position: 2 } });
    expect(await own(later, slug)).toMatchObject({ seats: { free: 1, heldForGroup: true } });
    await act(first, 'leaveCircle', { circleId: id });
    expect(await own(asker, slug)).toMatchObject({ viewerEnrolment: { status: 'offered', seats: 2 } });
  });

  it('gives back some of its seats, or waits for fewer: what becomes free goes on', async () => {
    const { id, slug } = await group({ capacity: 3 });
    const asker = await signedIn();
    await join(asker, id, { seats: 3 });
    const waiting = await signedIn();
    await join(waiting, id, { seats: 2 });
    const giveBack = (client: Client, keep: number) => act(client, 'giveBackSeats', { circleId: id, keep });
    for (const keep of [3, 0, -1]) expect(await giveBack(asker, keep)).toBe('NothingToGiveBack');
    expect(await giveBack(await signedIn(), 1)).toBe('NotInCircle');
    const once = { circleId: id, keep: 2, idempotencyKey: 'gives-back-once' };
    for (const _ of [1, 2]) expect(await act(asker, 'giveBackSeats', once)).toBe('SeatsGivenBack');
    expect(await own(waiting, slug)).toMatchObject({ viewerEnrolment: { status: 'waitlisted' }, seats: { free: 1 } });
    expect(await giveBack(waiting, 1)).toBe('SeatsGivenBack');
    expect(await own(waiting, slug)).toMatchObject({
      viewerEnrolment: { status: 'offered', seats: 1 },
      seats: { confirmed: 2, offered: 1, free: 0, waiting: 0 },
    });
    expect(await giveBack(waiting, 1)).toBe('NothingToGiveBack');
    expect(
      await world.owner.read(
        `SELECT l.from_status, l.to_status FROM audit_log l JOIN enrolment e ON e.id::text = l.object_id
           JOIN circle c ON c.seat_pool_id = e.pool_id WHERE l.act = 'circle.give_back_seats' AND c.id = $1 ORDER BY l.id`,
        [id],
      ),
    ).toEqual([
      { from_status: '3', to_status: '2' },
      { from_status: '2', to_status: '1' },
    ]);
  });
});
