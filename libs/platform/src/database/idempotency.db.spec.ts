import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ok, refuse } from '#kernel';
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

it('a key is good for one effect: asked again, at once or later, the answer is the first one', async () => {
  const { id: accountId } = await world.person();
  const other = await connect(world.database.appUrl);
  const rename = (database: Database, name: string, input: unknown = 1) =>
    database.transaction((tx) =>
      once<string, { reason: 'taken' }>(tx, { accountId, key: 'rename', operation: 'test', input }, async () => {
        const [row] = await tx.sql<{ name: string }>('SELECT name FROM account WHERE id = $1 FOR UPDATE', [accountId]);
        if (row?.name === name) return refuse({ reason: 'taken' });
        await tx.sql('UPDATE account SET name = $2 WHERE id = $1', [accountId, name]);
        return ok(name);
      }),
    );
  const nameNow = () => world.owner.read('SELECT name FROM account WHERE id = $1', [accountId]);
  try {
    const outcomes = await Promise.all([rename(app, 'Aamu'), rename(other, 'Ilta')]);
    const first = outcomes[0].ok ? outcomes[0].value : '';
    expect(outcomes).toEqual([ok(first), ok(first)]);
    expect(await nameNow()).toEqual([{ name: first }]);
    // What would be refused now has been done before with this key; what would succeed is not done again.
    expect(await rename(app, first)).toEqual(ok(first));
    expect(await rename(app, 'Uusi')).toEqual(ok(first));
    expect(await rename(app, 'Uusi', 2)).toEqual(refuse({ reason: 'key_reused' }));
    expect(await nameNow()).toEqual([{ name: first }]);
  } finally {
    await other.dataSource.destroy();
  }
});

it('keys are forgotten when their 24 hours are over, and not before', async () => {
  const { id: accountId } = await world.person();
  const use = (key: string) =>
    app.transaction((tx) => once(tx, { accountId, key, operation: 'test', input: 1 }, async () => ok(key)));
  const pruned = async () => {
    await idempotencyTasks(worker)[pruneIdempotencyKeys]?.({});
    const rows = await world.owner.read<{ key: string }>(
      'SELECT key FROM idempotency_key WHERE account_id = $1 ORDER BY key',
      [accountId],
    );
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
