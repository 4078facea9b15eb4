import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from '../support/apps.ts';
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
