import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDataSource, Database } from '#platform';
import { createWorld, type World } from '../../../test/support/people.ts';
import { linkTasks, pruneMailedLinks } from './prune-links.js';

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

it('the worker forgets mailed links a day after they were asked for', async () => {
  for (const age of ['23 hours', '25 hours']) {
    await world.owner.read(
      `INSERT INTO mailed_link (purpose, email, locale, network, return_to, created_at, expires_at)
       VALUES ('sign_in', $1::text, 'fi', 'x', '', now() - $1::text::interval, now())`,
      [age],
    );
  }
  await linkTasks(database)[pruneMailedLinks]?.({});
  expect(await world.owner.read('SELECT email FROM mailed_link')).toEqual([{ email: '23 hours' }]);
});
