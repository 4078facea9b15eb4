import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Audit } from '#audit';
import type { SeatPoolId } from '#kernel';
import { createDataSource, Database, Jobs } from '#platform';
import { Offers, Seats } from '#seats';
import { Client } from '../support/apps.ts';
import { type AppProcess, startCommunityProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';
import { randomOf } from '../support/random.ts';

const rounds = Number(process.env.SEATS_ROUNDS ?? 12);
const seed = Number(process.env.SEATS_SEED ?? Math.floor(Math.random() * 2 ** 31));
const homes = ['611', '049', '091'];
const peopleCount = 18;

let world: World;
let database: Database;
let processes: AppProcess[] = [];
const seats = new Seats(new Offers(new Audit(), new Jobs()));
interface Person {
  id: string;
  home: string;
  clients: Client[];
}
const people: Person[] = [];

beforeAll(async () => {
  world = await createWorld();
  database = new Database(await createDataSource({ url: world.database.appUrl, poolSize: 2 }).initialize());
  processes = await Promise.all([
    startCommunityProcess(world.database.appUrl),
    startCommunityProcess(world.database.appUrl),
  ]);
  for (let n = 0; n < peopleCount; n += 1) {
    const home = homes[n % homes.length] ?? '611';
    const person = await world.person({ represents: home });
    const clients = processes.map(({ origin }) => new Client(origin));
    for (const client of clients) await client.signIn(person);
    people.push({ id: person.id, home, clients });
  }
}, 60_000);

afterAll(async () => {
  await Promise.all(processes.map((community) => community.end()));
  await database.dataSource.destroy();
  await world.close();
});

const mutations = {
  join: `mutation A($input: JoinCircleInput!) { done: joinCircle(input: $input) { __typename } }`,
  leave: `mutation A($input: OwnPlaceInput!) { done: leaveCircle(input: $input) { __typename } }`,
  accept: `mutation A($input: OwnPlaceInput!) { done: acceptSeat(input: $input) { __typename } }`,
  giveBack: `mutation A($input: GiveBackSeatsInput!) { done: giveBackSeats(input: $input) { __typename } }`,
  decline: `mutation A($input: OwnPlaceInput!) { done: declineSeat(input: $input) { __typename } }`,
};
type Act = keyof typeof mutations;
const acts: Act[] = ['join', 'join', 'join', 'leave', 'accept', 'accept', 'decline', 'giveBack'];

/** What the statuses may be after an acknowledged answer, when nobody else's act but the clock and the queue moves on. */
const mayBe: Record<string, string[]> = {
  Enrolled: ['confirmed'],
  Waitlisted: ['waitlisted', 'offered', 'expired'],
  PlaceLeft: ['withdrawn', 'declined'],
};

interface Row {
  account: string;
  home: string;
  status: string;
  number: number | null;
  seats: number;
  least: number;
}

interface Pool {
  capacity: number;
  limit: number | null;
  confirmed: number;
  offered: number;
  waiting: number;
}

async function look(poolId: string): Promise<{ rows: Row[]; pool: Pool }> {
  const rows = await world.owner.read<Row>(
    `SELECT account_id AS account, municipality_code AS home, status, queue_number AS number, seats_held AS seats,
       seats_least AS least FROM enrolment
     WHERE pool_id = $1 ORDER BY created_at, id`,
    [poolId],
  );
  const [pool] = await world.owner.read<Pool>(
    'SELECT capacity, limit_per_municipality AS "limit", confirmed, offered, waiting FROM seat_pool WHERE id = $1',
    [poolId],
  );
  return { rows, pool: pool as Pool };
}

const sum = (rows: Row[]) => rows.reduce((all, { seats }) => all + seats, 0);
const seated = (rows: Row[], home?: string) =>
  sum(rows.filter((row) => ['confirmed', 'offered'].includes(row.status) && (home ?? row.home) === row.home));

it(`random acts of ${peopleCount} people at once, through two processes, while seats and limits change, break no rule (seed ${seed})`, async () => {
  const random = randomOf(seed);
  const below = (bound: number) => Math.floor(random() * bound);
  const { id: circleId, poolId } = await world.circle({ capacity: 4, limit: 2 });
  await world.owner.read('UPDATE seat_pool SET group_size = 3 WHERE id = $1', [poolId]);
  let highest = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = await look(poolId);
    const capacity = below(7);
    const limit = below(3) === 0 ? null : 1 + below(3);
    // Two acts of each person, one after the other, all people at once, each time through either process.
    const told = new Map<string, string>();
    const walks = people.map(async (person) => {
      for (let step = 0; step < 2; step += 1) {
        const act = acts[below(acts.length)] as Act;
        const own = { circleId, idempotencyKey: crypto.randomUUID() };
        const group = { seats: 1 + below(3), leastSeats: below(2) === 0 ? 1 : null };
        const input =
          act === 'join'
            ? { ...own, ...group, municipalityCode: person.home }
            : { ...own, ...(act === 'giveBack' && { keep: 1 + below(2) }) };
        const client = person.clients[below(2)] as Client;
        const { data, codes, status } = await client.ask<{ done: { __typename: string } }>(mutations[act], { input });
        expect([status, codes]).toEqual([200, []]);
        if (mayBe[data.done.__typename]) told.set(person.id, data.done.__typename);
      }
    });
    const change = database.transaction((tx) => seats.setCapacity(tx, poolId as SeatPoolId, capacity, limit));
    const lapse =
      below(2) === 0 &&
      world.owner.read(
        `UPDATE enrolment SET offer_expires_at = now() - interval '1 second' WHERE pool_id = $1 AND status = 'offered'`,
        [poolId],
      );
    await Promise.all([...walks, change, lapse]);
    await database.transaction((tx) => seats.settle(tx, poolId as SeatPoolId));

    const { rows, pool } = await look(poolId);
    const having = (status: string) => rows.filter((row) => row.status === status);
    expect(pool).toEqual({
      capacity,
      limit,
      confirmed: sum(having('confirmed')),
      offered: sum(having('offered')),
      waiting: having('waitlisted').length,
    });
    // Whoever had a seat keeps it when there are fewer; nobody gets one beyond what was allowed at some moment.
    expect(seated(rows)).toBeLessThanOrEqual(Math.max(capacity, before.pool.capacity, seated(before.rows)));
    const anyLimit =
      limit === null || before.pool.limit === null ? Number.POSITIVE_INFINITY : Math.max(limit, before.pool.limit);
    for (const home of homes)
      expect(seated(rows, home)).toBeLessThanOrEqual(Math.max(anyLimit, seated(before.rows, home)));
    // No seat stays free while someone waits who may have it.
    const mayHave = ({ home, least }: Row) =>
      seated(rows) + least <= capacity && (limit === null || seated(rows, home) + least <= limit);
    expect(having('waitlisted').filter(mayHave)).toEqual([]);
    // Each person has one live place at most, and numbers grow and are never given again.
    const live = rows.filter(({ status }) => ['confirmed', 'offered', 'waitlisted'].includes(status));
    expect(new Set(live.map(({ account }) => account)).size).toBe(live.length);
    const numbers = rows.flatMap(({ number }) => number ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Math.max(0, ...numbers)).toBeGreaterThanOrEqual(highest);
    highest = Math.max(highest, ...numbers);
    // What was acknowledged is so.
    for (const [account, answer] of told) {
      const last = rows.filter((row) => row.account === account).at(-1);
      expect(mayBe[answer]).toContain(last?.status);
    }
  }
}, 120_000);

const handing = {
  ask: `mutation A($input: AskSeatTransferInput!) { done: askSeatTransfer(input: $input) { __typename ... on SeatTransferAsked { id } } }`,
  take: `mutation T($id: ID!) { done: acceptSeatTransfer(id: $id) { __typename } }`,
};
type Done = { done: { __typename: string; id?: string } };

it('a seat that is taken twice while its giver leaves, its taker joins and others join, stays one seat', async () => {
  const [giver, , , taker, ...others] = people as [Person, Person, Person, Person, ...Person[]];
  const [address] = await world.owner.read<{ email: string }>('SELECT email FROM account WHERE id = $1', [taker.id]);
  const done = async (person: Person, nth: number, document: string, variables: object): Promise<Done['done']> => {
    const { data, codes } = await (person.clients[nth % 2] as Client).ask<Done>(document, { ...variables });
    expect(codes).toEqual([]);
    return data.done;
  };
  const outcomes: string[] = [];
  // Nobody asks more than ten times a day.
  for (let round = 0; round < 9; round += 1) {
    const { id: circleId, poolId } = await world.circle({ capacity: 2 });
    const own = () => ({ circleId, idempotencyKey: crypto.randomUUID() });
    const join = (person: Person, nth: number) =>
      done(person, nth, mutations.join, { input: { ...own(), municipalityCode: person.home } });
    await join(giver, round);
    await join(others[0] as Person, round);
    await join(others[1] as Person, round);
    const { id } = await done(giver, round, handing.ask, { input: { circleId, email: address?.email } });
    const taken = await Promise.all([
      done(taker, round, handing.take, { id }),
      done(taker, round + 1, handing.take, { id }),
      ...(round % 3 === 0 ? [done(giver, round + 1, mutations.leave, { input: own() })] : []),
      ...(round % 2 === 0 ? [join(taker, round)] : []),
      ...others.slice(2, 6).map(join),
    ]);
    const { rows, pool } = await look(poolId);
    const having = (status: string) => rows.filter((row) => row.status === status);
    expect(pool).toMatchObject({ confirmed: having('confirmed').length, offered: having('offered').length });
    expect(having('confirmed').length + having('offered').length).toBe(2);
    expect(pool.waiting).toBe(having('waitlisted').length);
    const live = (person: Person) =>
      rows.filter(
        ({ account, status }) => account === person.id && ['confirmed', 'offered', 'waitlisted'].includes(status),
      );
    const accepted = taken.slice(0, 2).filter(({ __typename }) => __typename === 'Enrolled').length;
    expect(accepted).toBeLessThanOrEqual(1);
    expect(live(taker).length).toBeLessThanOrEqual(1);
    // The seat is with one of the two, or its giver has left it to the queue.
    const seatOf = (person: Person) => live(person).filter(({ status }) => status === 'confirmed').length;
    if (accepted === 1) expect([seatOf(giver), seatOf(taker)]).toEqual([0, 1]);
    else expect(round % 3 === 0 ? seatOf(giver) : seatOf(giver) + seatOf(taker)).toBe(round % 3 === 0 ? 0 : 1);
    outcomes.push(`${accepted}`);
  }
  expect(outcomes).toContain('1');
}, 60_000);
