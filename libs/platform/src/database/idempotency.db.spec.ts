import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ok } from '#kernel';
import { createWorld, type World } from '../../../../test/support/people.ts';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';
import { idempotencyTasks, once, pruneIdempotencyKeys } from './idempotency.js';

let world: World;
let app: Database;
let worker: Database;

const connect = async (url: string) => new Database(await createDataSource({ url, poolSize: 1 }).initialize());

beforeAll(async () => {
  world = await createWorld();
  app = await connect(world.database.appUrl);
  worker = await connect(world.database.workerUrl);
});

afterAll(async () => {
  await app.dataSource.destroy();
  await worker.dataSource.destroy();
  await world.close();
});

it('keys are forgotten when their 24 hours are over, and not before', async () => {
  const { id: accountId } = await world.person();
  const use = (key: string) =>
    app.transaction((tx) => once(tx, { accountId, key, operation: 'test', input: 1 }, async () => ok(key)));
  const pruned = async () => {
    await idempotencyTasks(worker)[pruneIdempotencyKeys]?.({});
    const rows = await world.owner.read<{ key: string }>('SELECT key FROM idempotency_key ORDER BY key');
    return rows.map(({ key }) => key);
  };
  await use('first');
  await world.shiftClock('1 hour');
  await use('second');
  await world.shiftClock('23 hours 59 minutes');
  expect(await pruned()).toEqual(['first', 'second']);
  await world.shiftClock('24 hours 1 minute');
  expect(await pruned()).toEqual(['second']);
  await world.shiftClock('25 hours 1 minute');
  expect(await pruned()).toEqual([]);
});
