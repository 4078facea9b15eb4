import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { bootstrapCluster } from '#platform';
import { migrate } from '../../apps/cli/src/migrate.ts';
import { type ClusterFacts, urlsOf } from '../support/cluster.ts';

const facts = JSON.parse(process.env.TEST_CLUSTER ?? '') as ClusterFacts;
const database = `kuntarinki_migrated_${process.pid}`;
const { ownerUrl, workerUrl } = urlsOf(facts, database);
let other: pg.Client;

beforeAll(async () => {
  await bootstrapCluster(facts.superuserUrl, { database, passwords: facts.passwords });
  other = new pg.Client({ connectionString: ownerUrl });
  await other.connect();
});

afterAll(async () => {
  await other.end();
  const superuser = new pg.Client({ connectionString: facts.superuserUrl });
  await superuser.connect();
  await superuser.query(`DROP DATABASE ${database} WITH (FORCE)`);
  await superuser.end();
});

it('gives up a lock that it does not get at once, and migrates when it is free', async () => {
  // As by someone who changes what the first migration makes, and has not committed yet.
  await other.query('BEGIN; CREATE SCHEMA jobs');
  const started = performance.now();
  const migrated = migrate({ ownerUrl, workerUrl });
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const waiting = await other.query(
    `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE application_name = 'kuntarinki-migrate'
       AND wait_event_type = 'Lock' AND now() - query_start > interval '1500 milliseconds'`,
  );
  expect(waiting.rows).toEqual([{ waiting: 0 }]);
  await other.query('ROLLBACK');
  const names = await migrated;
  expect(performance.now() - started).toBeGreaterThan(2500);
  expect(names[0]).toMatch(/^Platform/);
  expect(await migrate({ ownerUrl, workerUrl })).toEqual([]);
});
