import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from '../support/apps.ts';
import { circleWithLeader } from '../support/circle-with-leader.ts';
import { type AppProcess, startCommunityProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';

/** SEATS_PEOPLE=1000 is the size of the promise; a smaller one runs each time. */
const people = Number(process.env.SEATS_PEOPLE ?? 150);
const capacity = 20;

let world: World;
let processes: AppProcess[] = [];

beforeAll(async () => {
  world = await createWorld();
  const start = () => startCommunityProcess(world.database.appUrl);
  processes = await Promise.all([start(), start()]);
}, 60_000);

afterAll(async () => {
  await Promise.all(processes.map((community) => community.end()));
  await world.close();
});

it(`${people} people who join ${capacity} seats at once through two processes get exactly ${capacity}, the others a place in the queue`, async () => {
  const { id, poolId } = await world.circle({ capacity });
  const clients: Client[] = [];
  for (let n = 0; n < people; n += 25) {
    const some = Array.from({ length: Math.min(25, people - n) }, async (_, k) => {
      const client = new Client(processes[(n + k) % processes.length]?.origin ?? '');
      return client.signIn(await world.person());
    });
    clients.push(...(await Promise.all(some)));
  }
  const query = `mutation J($input: JoinCircleInput!) { joinCircle(input: $input) { __typename
      ... on Enrolled { enrolment { position } } ... on Waitlisted { enrolment { position } } } }`;
  const answers = await Promise.all(
    clients.map((client) =>
      client.ask<{ joinCircle: { __typename: string; enrolment: { position: number | null } } }>(query, {
        input: { circleId: id, municipalityCode: '611', idempotencyKey: 'all-at-once' },
      }),
    ),
  );
  expect(answers.flatMap(({ status, codes }) => (status === 200 ? codes : [String(status)]))).toEqual([]);
  const names = answers.map(({ data }) => data.joinCircle.__typename);
  expect(names.filter((name) => name === 'Enrolled')).toHaveLength(capacity);
  expect(names.filter((name) => name === 'Waitlisted')).toHaveLength(people - capacity);
  const rows = await world.owner.read<{ queue_number: number }>(
    `SELECT queue_number FROM enrolment WHERE pool_id = $1 AND status = 'waitlisted' ORDER BY queue_number`,
    [poolId],
  );
  expect(rows.map((row) => row.queue_number)).toEqual(Array.from({ length: people - capacity }, (_, n) => n + 1));
  const [counted] = await world.owner.read('SELECT confirmed, offered, waiting FROM seat_pool WHERE id = $1', [poolId]);
  expect(counted).toEqual({ confirmed: capacity, offered: 0, waiting: people - capacity });
}, 120_000);

it('applications that are approved, declined, withdrawn and added at once through two processes give no seat twice', async () => {
  const { id, poolId, leader } = await circleWithLeader(world, { approval: true, capacity: 10, limit: 6 });
  const origin = (n: number) => processes[n % processes.length]?.origin ?? '';
  const leaders = await Promise.all([0, 1].map((n) => new Client(origin(n)).signIn(leader)));
  const join = `mutation J($input: JoinCircleInput!) { joinCircle(input: $input) { __typename ... on Applied { enrolment { id } } } }`;
  const apply = async (n: number) => {
    const municipalityCode = n % 2 === 0 ? '611' : '049';
    const client = await new Client(origin(n)).signIn(await world.person({ represents: municipalityCode }));
    const input = { circleId: id, municipalityCode, idempotencyKey: 'apply-at-once' };
    const { data } = await client.ask<{ joinCircle: { enrolment: { id: string } } }>(join, { input });
    return { client, enrolmentId: data.joinCircle.enrolment.id };
  };
  const applied = await Promise.all(Array.from({ length: 40 }, (_, n) => apply(n)));
  const decide = `mutation D($input: OwnApplicationInput!) { decideOwnCircleApplication(input: $input) { __typename } }`;
  const leave = 'mutation L($input: OwnPlaceInput!) { leaveCircle(input: $input) { __typename } }';
  const grow = 'mutation C($input: OwnCapacityInput!) { changeOwnCircleCapacity(input: $input) { __typename } }';
  const acts = applied.flatMap(({ client, enrolmentId }, n) => [
    leaders[n % 2]?.ask(decide, { input: { enrolmentId, approve: n % 5 !== 0, reason: 'Ei nyt' } }),
    // Two decide on some at once; some withdraw meanwhile, or leave at once.
    ...(n % 4 === 0 ? [leaders[(n + 1) % 2]?.ask(decide, { input: { enrolmentId, approve: true } })] : []),
    ...(n % 7 === 0 ? [client.ask(leave, { input: { circleId: id, idempotencyKey: 'leave-at-once' } })] : []),
  ]);
  const input = { circleId: id, capacity: 11, capacityRead: 10, reason: 'Yksi lisää' };
  const answers = await Promise.all([...acts, leaders[0]?.ask(grow, { input }), apply(41)]);
  expect(answers.flatMap((answer) => (answer && 'codes' in answer ? answer.codes : []))).toEqual([]);
  const [counted] = await world.owner.read(
    `SELECT p.capacity, p.confirmed = count(*) FILTER (WHERE e.status = 'confirmed') AS confirmed,
       p.offered = count(*) FILTER (WHERE e.status = 'offered') AS offered,
       p.waiting = count(*) FILTER (WHERE e.status = 'waitlisted') AS waiting, p.confirmed + p.offered <= 11 AS within
     FROM seat_pool p JOIN enrolment e ON e.pool_id = p.id WHERE p.id = $1 GROUP BY p.id`,
    [poolId],
  );
  expect(counted).toEqual({ capacity: 11, confirmed: true, offered: true, waiting: true, within: true });
  const crowded = await world.owner.read(
    `SELECT municipality_code FROM enrolment WHERE pool_id = $1 AND status IN ('confirmed', 'offered')
     GROUP BY 1 HAVING count(*) > 6`,
    [poolId],
  );
  expect(crowded).toEqual([]);
}, 120_000);

it('seats that are kept go to nobody else and none is given twice when people and groups join, leave and are released at once through two processes', async () => {
  const { id, poolId } = await world.circle({ capacity: 12 });
  await world.owner.read(
    `UPDATE seat_pool SET group_size = 2, reserved = 5, reserved_until = now() + interval '1 day' WHERE id = $1`,
    [poolId],
  );
  const codes = ['611', '049', '091', '092', '106', '837'];
  const members = await Promise.all(
    Array.from({ length: 36 }, async (_, n) => {
      const represents = codes[n % (n < 18 ? 2 : codes.length)] ?? '611';
      const client = new Client(processes[n % 2]?.origin ?? '');
      // Of those who come later some ask for two seats.
      const seats = n >= 24 && n % 4 === 0 ? 2 : 1;
      return { represents, seats, client: await client.signIn(await world.person({ represents })) };
    }),
  );
  const join = 'mutation J($input: JoinCircleInput!) { joinCircle(input: $input) { __typename } }';
  const leave = 'mutation L($input: OwnPlaceInput!) { leaveCircle(input: $input) { __typename } }';
  const joins = (some: typeof members) =>
    some.map(({ client, represents, seats }) =>
      client.ask(join, {
        input: { circleId: id, municipalityCode: represents, seats, idempotencyKey: 'kept-at-once' },
      }),
    );
  const leaves = (some: typeof members) =>
    some.map(({ client }) => client.ask(leave, { input: { circleId: id, idempotencyKey: 'kept-leaves' } }));
  const counted = async () => {
    const [row] = await world.owner.read<{ taken: number; others: number; right: boolean }>(
      `SELECT sum(e.seats_held) FILTER (WHERE e.status IN ('confirmed', 'offered'))::int AS taken,
         sum(e.seats_held) FILTER (WHERE e.status IN ('confirmed', 'offered') AND e.reached)::int AS others,
         p.confirmed = coalesce(sum(e.seats_held) FILTER (WHERE e.status = 'confirmed'), 0) AND p.offered = coalesce(sum(e.seats_held) FILTER (WHERE e.status = 'offered'), 0)
           AND p.waiting = count(*) FILTER (WHERE e.status = 'waitlisted') AS right
       FROM seat_pool p JOIN enrolment e ON e.pool_id = p.id WHERE p.id = $1 GROUP BY p.id`,
      [poolId],
    );
    return row;
  };
  const first = await Promise.all(joins(members.slice(0, 24)));
  expect(await counted()).toMatchObject({ others: 7, right: true });
  const second = await Promise.all([...joins(members.slice(24)), ...leaves(members.slice(0, 6))]);
  const kept = await counted();
  expect(kept?.others).toBeLessThanOrEqual(7);
  expect(kept?.taken).toBeLessThanOrEqual(12);
  await world.owner.read('UPDATE seat_pool SET reserved_until = now() WHERE id = $1', [poolId]);
  const third = await Promise.all(leaves(members.slice(6, 18)));
  expect([...first, ...second, ...third].flatMap((answer) => answer.codes)).toEqual([]);
  expect(await counted()).toMatchObject({ taken: 12, right: true });
}, 120_000);
