import { pathToFileURL } from 'node:url';
import { runMigrations } from 'graphile-worker';
import { type DataSource, MigrationExecutor } from 'typeorm';
import { configOrExit, createDataSource, orExit } from '#platform';

/** Held while the schema changes; a backup holds it with others, as it wants the schema to stay. */
export const migrationLock = 7_204_001;

/**
 * How long a migration waits for a lock, in milliseconds. Whoever comes after it waits behind it, even to read: it rather
 * gives up, and tries again when those who came in between are done.
 */
const lockWaitMs = 1000;
const tries = 60;

/** Brings the schema and the job queue's schema up to date. Two at once wait for each other; running again changes nothing. */
export async function migrate({ ownerUrl, workerUrl }: { ownerUrl: string; workerUrl: string }): Promise<string[]> {
  const dataSource = await createDataSource({
    url: ownerUrl,
    poolSize: 2,
    applicationName: 'kuntarinki-migrate',
    lockTimeoutMs: lockWaitMs,
  }).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SET lock_timeout = 0');
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const pending = await new MigrationExecutor(dataSource).getPendingMigrations();
    await runPatiently(dataSource);
    await runMigrations({ connectionString: workerUrl });
    return pending.map((migration) => migration.name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}

async function runPatiently(dataSource: DataSource): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await dataSource.runMigrations({ transaction: 'each' });
      return;
    } catch (error) {
      const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
      if (code !== '55P03' || attempt >= tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, lockWaitMs));
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const config = configOrExit(['databaseOwnerUrl', 'databaseWorkerUrl']);
  await orExit('The schema could not be migrated', async () => {
    const names = await migrate({ ownerUrl: config.databaseOwnerUrl, workerUrl: config.databaseWorkerUrl });
    console.log(names.length === 0 ? 'The schema is up to date.' : `Migrated: ${names.join(', ')}`);
  });
}
