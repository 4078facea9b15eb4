import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Audit } from '#audit';
import { createDataSource, Database, Jobs } from '#platform';
import { createWorld, type World } from '../../../../test/support/people.ts';
import { AddressChanges } from './address-changes.js';
import { addressTasks, tendAddressChanges } from './address-tasks.js';

let world: World;
let database: Database;

beforeAll(async () => {
  world = await createWorld();
  database = new Database(await createDataSource({ url: world.database.workerUrl, poolSize: 1 }).initialize());
});

afterAll(async () => {
  await database.dataSource.destroy();
  await world.close();
});

it('the worker settles what is overdue, and forgets changes 30 days after they ended, or a day after nobody confirmed them', async () => {
  const made = async (status: string, age: string) => {
    const { id } = await world.person({ represents: null });
    const waits = status === 'confirmed';
    await world.owner.read(
      `INSERT INTO address_change (account_id, old_email, new_email, status, requested_at, confirmed_at, takes_effect_at, ended_at)
       VALUES ($1, 'vanha', $2, $3, now() - $4::interval, CASE WHEN $5 THEN now() END, CASE WHEN $5 THEN now() - $4::interval END,
         CASE WHEN $3 = 'stopped' THEN now() - $4::interval END)`,
      [id, `${status} ${age}`, status, age, waits],
    );
  };
  for (const age of ['29 days', '31 days']) await made('stopped', age);
  for (const age of ['23 hours', '25 hours']) await made('requested', age);
  for (const age of ['1 hour', '-1 hours']) await made('confirmed', age);
  const followed: string[] = [];
  const changes = new AddressChanges(new Audit(), new Jobs(), async (_tx, _audit, { newEmail }) => {
    followed.push(newEmail);
  });
  const tend = addressTasks(database, changes)[tendAddressChanges];
  await tend?.({});
  await tend?.({});
  expect(followed).toEqual(['confirmed 1 hour']);
  const left = await world.owner.read<{ row: string }>(
    `SELECT status || ': ' || new_email AS row FROM address_change ORDER BY 1`,
  );
  expect(left.map(({ row }) => row)).toEqual([
    'confirmed: confirmed -1 hours',
    'done: confirmed 1 hour',
    'requested: requested 23 hours',
    'stopped: stopped 29 days',
  ]);
});
