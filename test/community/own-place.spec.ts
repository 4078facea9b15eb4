import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
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

interface Outcome {
  outcome: { __typename: string; code?: string; expiredAt?: string; limit?: number; enrolment?: { status: string } };
}

let keys = 0;
const key = () => {
  keys += 1;
  return `own-place-${keys}`;
};

const join = (client: Client, circleId: string, more: Record<string, unknown> = {}) =>
  client.ask<Outcome>(
    `mutation J($input: JoinCircleInput!) { outcome: joinCircle(input: $input) { __typename ... on UserError { code }
      ... on MunicipalityLimit { limit } ... on Enrolled { enrolment { status } } } }`,
    { input: { circleId, municipalityCode: '611', idempotencyKey: key(), ...more } },
  );

const act = async (
  client: Client,
  name: 'leaveCircle' | 'acceptSeat' | 'declineSeat',
  circleId: string,
  idempotencyKey = key(),
) => {
  const extra =
    name === 'leaveCircle' ? '' : '... on OfferExpired { expiredAt } ... on Enrolled { enrolment { status } }';
  const { data } = await client.ask<Outcome>(
    `mutation A($input: OwnPlaceInput!) { outcome: ${name}(input: $input) { __typename ... on UserError { code } ${extra} } }`,
    { input: { circleId, idempotencyKey } },
  );
  return data.outcome;
};

const own = async (client: Client, slug: string) =>
  (
    await client.ask<{ circle: { seats: Record<string, number>; viewerEnrolment: Record<string, unknown> | null } }>(
      `query O($slug: String!) { circle(slug: $slug, locale: fi) { seats { confirmed offered free waiting } viewerEnrolment { status position offerExpiresAt } } }`,
      { slug },
    )
  ).data.circle;

const person = async (represents = '611') => app.client().signIn(await world.person({ represents }));

/** A circle with one seat: taken by the first, waited for by the others. */
async function fullCircle(waiting: number, facts: Parameters<World['circle']>[0] = {}) {
  const circle = await world.circle({ capacity: 1, ...facts });
  const clients: Client[] = [];
  for (let n = 0; n <= waiting; n += 1) {
    const client = await person();
    await join(client, circle.id);
    clients.push(client);
  }
  return { ...circle, clients };
}

describe('leaving a circle', () => {
  it('frees the seat, which is offered to the first in the queue for 48 hours', async () => {
    const { id, slug, clients } = await fullCircle(2);
    const [first, second, third] = clients as [Client, Client, Client];
    expect(await act(first, 'leaveCircle', id)).toMatchObject({ __typename: 'PlaceLeft' });
    expect((await own(first, slug)).viewerEnrolment).toBeNull();
    const mine = await own(second, slug);
    expect(mine.viewerEnrolment).toMatchObject({ status: 'offered', position: null });
    const hours = (Date.parse(String(mine.viewerEnrolment?.offerExpiresAt)) - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(48);
    expect(mine.seats).toEqual({ confirmed: 0, offered: 1, free: 0, waiting: 1 });
    expect((await own(third, slug)).viewerEnrolment).toMatchObject({ status: 'waitlisted', position: 1 });
  });

  it('moves those behind up when someone leaves the queue', async () => {
    const { id, slug, clients } = await fullCircle(2);
    await act(clients[1] as Client, 'leaveCircle', id);
    expect((await own(clients[2] as Client, slug)).viewerEnrolment).toMatchObject({
      status: 'waitlisted',
      position: 1,
    });
  });

  it('has one effect a key, and is refused to whoever is not in', async () => {
    const { id, clients } = await fullCircle(0);
    const same = key();
    expect(await act(clients[0] as Client, 'leaveCircle', id, same)).toMatchObject({ __typename: 'PlaceLeft' });
    expect(await act(clients[0] as Client, 'leaveCircle', id, same)).toMatchObject({ __typename: 'PlaceLeft' });
    expect(await act(clients[0] as Client, 'leaveCircle', id)).toEqual({ __typename: 'NotInCircle', code: 'not_in' });
    expect(await act(await person(), 'leaveCircle', 'x')).toEqual({ __typename: 'CircleNotFound', code: 'not_found' });
  });

  it('may be followed by joining again, with a new place at the end of the queue', async () => {
    const { id, slug, clients } = await fullCircle(2);
    await act(clients[1] as Client, 'leaveCircle', id);
    await join(clients[1] as Client, id);
    expect((await own(clients[1] as Client, slug)).viewerEnrolment).toMatchObject({
      status: 'waitlisted',
      position: 2,
    });
  });
});

describe('a seat that is offered', () => {
  it('is taken by accepting it', async () => {
    const { id, slug, clients } = await fullCircle(1);
    await act(clients[0] as Client, 'leaveCircle', id);
    expect(await act(clients[1] as Client, 'acceptSeat', id)).toMatchObject({
      __typename: 'Enrolled',
      enrolment: { status: 'confirmed' },
    });
    expect((await own(clients[1] as Client, slug)).seats).toEqual({ confirmed: 1, offered: 0, free: 0, waiting: 0 });
    expect(await act(clients[1] as Client, 'acceptSeat', id)).toMatchObject({
      __typename: 'AlreadyIn',
      code: 'already_in',
    });
  });

  it('goes to the next when it is declined, and is not offered again to whoever declined', async () => {
    const { id, slug, clients } = await fullCircle(2);
    await act(clients[0] as Client, 'leaveCircle', id);
    expect(await act(clients[1] as Client, 'declineSeat', id)).toMatchObject({ __typename: 'PlaceLeft' });
    expect((await own(clients[1] as Client, slug)).viewerEnrolment).toBeNull();
    expect((await own(clients[2] as Client, slug)).viewerEnrolment).toMatchObject({ status: 'offered' });
  });

  it('is gone one second after its time, whether a job has run or not', async () => {
    const { id, slug, clients } = await fullCircle(2);
    await act(clients[0] as Client, 'leaveCircle', id);
    await world.shiftClock('48 hours 1 second');
    expect((await own(clients[1] as Client, slug)).viewerEnrolment).toBeNull();
    expect(await act(clients[1] as Client, 'acceptSeat', id)).toMatchObject({
      __typename: 'OfferExpired',
      code: 'offer_expired',
    });
    expect((await own(clients[2] as Client, slug)).viewerEnrolment).toMatchObject({ status: 'offered' });
    await world.shiftClock('0');
  });

  it('cannot be accepted or declined by someone to whom none is offered', async () => {
    const { id, clients } = await fullCircle(1);
    expect(await act(clients[1] as Client, 'acceptSeat', id)).toEqual({ __typename: 'NoOffer', code: 'no_offer' });
    expect(await act(clients[1] as Client, 'declineSeat', id)).toEqual({ __typename: 'NoOffer', code: 'no_offer' });
    expect(await act(await person(), 'acceptSeat', id)).toEqual({ __typename: 'NoOffer', code: 'no_offer' });
  });
});

describe('the limit of a municipality', () => {
  it('puts people in the queue, skips them there, and offers them a seat when one of theirs leaves', async () => {
    const { id, slug } = await world.circle({ capacity: 3, limit: 1 });
    const [anna, bo, carl] = [await person('611'), await person('611'), await person('049')];
    await join(anna, id);
    const refused = await join(bo, id, { acceptQueue: false });
    expect(refused.data.outcome).toEqual({ __typename: 'MunicipalityLimit', code: 'municipality_limit', limit: 1 });
    await join(bo, id);
    expect((await own(bo, slug)).viewerEnrolment).toMatchObject({ status: 'waitlisted', position: 1 });
    const other = await join(carl, id, { municipalityCode: '049' });
    expect(other.data.outcome).toMatchObject({ __typename: 'Enrolled' });
    await act(anna, 'leaveCircle', id);
    expect((await own(bo, slug)).viewerEnrolment).toMatchObject({ status: 'offered' });
  });

  it('is told apart from a full circle', async () => {
    const { id } = await world.circle({ capacity: 1, limit: 1 });
    await join(await person('049'), id, { municipalityCode: '049' });
    const refused = await join(await person('611'), id, { acceptQueue: false });
    expect(refused.data.outcome).toEqual({ __typename: 'CircleFull', code: 'full' });
  });
});
