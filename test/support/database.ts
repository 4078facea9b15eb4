import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openToRoles } from '../../libs/platform/src/database/bootstrap.ts';
import { type ClusterFacts, template, urlsOf } from './cluster.ts';

export interface TestDatabase {
  name: string;
  appUrl: string;
  ownerUrl: string;
  workerUrl: string;
  /** Ends every connection and refuses new ones until `open`. */
  shut(): Promise<void>;
  open(): Promise<void>;
  drop(): Promise<void>;
}

/** A database of a test file's own: migrated, with the register, and no people. Takes about 30 ms. */
export const createTestDatabase = (): Promise<TestDatabase> => copyOf(template);

/** A database in which nothing is yet, not even migrations. */
export const createEmptyDatabase = (): Promise<TestDatabase> => copyOf('template0');

async function copyOf(original: string): Promise<TestDatabase> {
  const facts = clusterFacts();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(facts, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${original} OWNER kuntarinki_owner`);
    await openToRoles(client, name);
  });
  const run = (sql: string) =>
    asSuperuser(facts, async (client) => {
      await client.query(sql);
    });
  return {
    name,
    ...urlsOf(facts, name),
    async shut() {
      await run(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    },
    open: () => run(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`),
    drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

function clusterFacts(): ClusterFacts {
  const facts = process.env.TEST_CLUSTER;
  if (!facts)
    throw new Error('TEST_CLUSTER is not set: run the tests by npm test, or by Jest with its own configuration.');
  return JSON.parse(facts) as ClusterFacts;
}

async function asSuperuser(facts: ClusterFacts, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: facts.superuserUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
