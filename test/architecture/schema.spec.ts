import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adoptionsEntities } from '#adoptions';
import { auditEntities } from '#audit';
import { circlesEntities } from '#circles';
import { identityEntities } from '#identity';
import { municipalitiesEntities } from '#municipalities';
import { notificationsEntities } from '#notifications';
import { peopleEntities } from '#people';
import { createDataSource, platformEntities } from '#platform';
import { practicesEntities } from '#practices';
import { programmesEntities } from '#programmes';
import { roomsEntities } from '#rooms';
import { searchEntities } from '#search';
import { seatsEntities } from '#seats';
import { sparringEntities } from '#sparring';
import { talkEntities } from '#talk';
import { themesEntities } from '#themes';
import { migrate } from '../../apps/cli/src/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const entities = [
  ...platformEntities,
  ...auditEntities,
  ...identityEntities,
  ...municipalitiesEntities,
  ...programmesEntities,
  ...themesEntities,
  ...seatsEntities,
  ...circlesEntities,
  ...practicesEntities,
  ...talkEntities,
  ...adoptionsEntities,
  ...roomsEntities,
  ...sparringEntities,
  ...peopleEntities,
  ...notificationsEntities,
  ...searchEntities,
];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

describe('the schema', () => {
  it('is what the entities say: the migrations have not drifted from them', async () => {
    const dataSource = await createDataSource({ url: database.ownerUrl, entities, poolSize: 1 }).initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('is not changed by migrating again, nor by two who migrate at once', async () => {
    const urls = { ownerUrl: database.ownerUrl, workerUrl: database.workerUrl };
    expect(await Promise.all([migrate(urls), migrate(urls)])).toEqual([[], []]);
  });

  it('can be emptied for a new demo, with every table that refers to another', async () => {
    const env = { ...process.env, NODE_OPTIONS: '', KUNTARINKI_MODE: 'demo', DATABASE_OWNER_URL: database.ownerUrl };
    const { stdout } = await promisify(execFile)(process.execPath, ['dist/apps/cli/src/demo-load.js', '--reset'], {
      env,
    });
    expect(stdout).toBe('The demo community is loaded.\n');
  }, 60_000);

  it('gives the owner’s tables to no other role to change', async () => {
    const dataSource = await createDataSource({ url: database.ownerUrl, poolSize: 1 }).initialize();
    try {
      const owners = await dataSource.query(`SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'`);
      expect(owners).toEqual([{ tableowner: 'kuntarinki_owner' }]);
    } finally {
      await dataSource.destroy();
    }
  });
});
