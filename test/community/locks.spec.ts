import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

const join = `mutation ($input: JoinCircleInput!) { joinCircle(input: $input) { __typename } }`;

let world: World;
let app: RunningApp;
/** Holds the lock; also when the test fails it has to end before its database does. */
let holder: pg.Client | null = null;
beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
});
afterAll(async () => {
  await holder?.end();
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
  holder = new pg.Client({ connectionString: world.database.ownerUrl });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM seat_pool WHERE id = $1 FOR UPDATE', [locked.poolId]);

  const medianRead = async (): Promise<number> => {
    const reads: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      const asked = performance.now();
      expect((await other.ask('{ municipalities { code } viewer { name } }')).codes).toEqual([]);
      reads.push(performance.now() - asked);
    }
    return reads.sort((a, b) => a - b)[10] as number;
  };
  const before = await medianRead();

  const start = performance.now();
  let answered = 0;
  const tries = joining.map(({ client, input }) => client.ask(join, { input }).finally(() => (answered += 1)));
  const meanwhile = await medianRead();
  const elsewhere = await other.ask(join, { input: inputOf(free.id) });
  expect(elsewhere.data).toEqual({ joinCircle: { __typename: 'Enrolled' } });
  expect(answered).toBe(0);
  expect(meanwhile).toBeLessThan(Math.max(50, 3 * before));

  const failed = await Promise.all(tries);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(failed.map(({ codes }) => codes)).toEqual(Array(6).fill(['SERVICE_UNAVAILABLE']));

  await holder.query('ROLLBACK');
  await holder.end();
  holder = null;
  const again = await Promise.all(joining.map(({ client, input }) => client.ask(join, { input })));
  expect(again.map(({ data }) => data)).toEqual(Array(6).fill({ joinCircle: { __typename: 'Enrolled' } }));
}, 30_000);
