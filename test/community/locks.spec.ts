import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

const join = `mutation ($input: JoinCircleInput!) { joinCircle(input: $input) { __typename } }`;

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

it('a lock that someone holds on and on fails those who need it within 5 seconds, and makes nobody else slower', async () => {
  const circles = await Promise.all([world.circle(), world.circle()]);
  const [locked = { id: '', poolId: '' }, free = { id: '', poolId: '' }] = circles;
  const inputOf = (circleId: string) => ({ circleId, municipalityCode: '611', idempotencyKey: crypto.randomUUID() });
  const joining = await Promise.all(
    Array.from({ length: 6 }, async () => ({
      client: await app.client().signIn(await world.person()),
      input: inputOf(locked.id),
    })),
  );
  const other = await app.client().signIn(await world.person());
  const holder = new pg.Client({ connectionString: world.database.ownerUrl });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM seat_pool WHERE id = $1 FOR UPDATE', [locked.poolId]);

  const start = performance.now();
  const tries = joining.map(({ client, input }) => client.ask(join, { input }));
  const reads: number[] = [];
  for (let n = 0; n < 40; n += 1) {
    const asked = performance.now();
    expect((await other.ask('{ municipalities { code } viewer { name } }')).codes).toEqual([]);
    reads.push(performance.now() - asked);
  }
  const elsewhere = await other.ask(join, { input: inputOf(free.id) });
  expect(elsewhere.data).toEqual({ joinCircle: { __typename: 'Enrolled' } });
  expect(performance.now() - start).toBeLessThan(3000);
  reads.sort((a, b) => a - b);
  expect(reads[20]).toBeLessThan(50);

  const failed = await Promise.all(tries);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(failed.map(({ codes }) => codes)).toEqual(Array(6).fill(['SERVICE_UNAVAILABLE']));

  await holder.query('ROLLBACK');
  await holder.end();
  const again = await Promise.all(joining.map(({ client, input }) => client.ask(join, { input })));
  expect(again.map(({ data }) => data)).toEqual(Array(6).fill({ joinCircle: { __typename: 'Enrolled' } }));
}, 30_000);
