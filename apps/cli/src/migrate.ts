import { pathToFileURL } from 'node:url';
import { runMigrations } from 'graphile-worker';
import { configOrExit, createDataSource, orExit } from '#platform';

/** Held while the schema changes; a backup holds it with others, as it wants the schema to stay. */
export const migrationLock = 7_204_001;

/** Brings the schema and the job queue's schema up to date. Two at once wait for each other; running again changes nothing. */
export async function migrate({ ownerUrl, workerUrl }: { ownerUrl: string; workerUrl: string }): Promise<string[]> {
  const dataSource = await createDataSource({
    url: ownerUrl,
    poolSize: 2,
    applicationName: 'kuntarinki-migrate',
  }).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await runMigrations({ connectionString: workerUrl });
    return done.map((migration) => migration.name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const config = configOrExit(['databaseOwnerUrl', 'databaseWorkerUrl']);
  await orExit('The schema could not be migrated', async () => {
    const names = await migrate({ ownerUrl: config.databaseOwnerUrl, workerUrl: config.databaseWorkerUrl });
    console.log(names.length === 0 ? 'The schema is up to date.' : `Migrated: ${names.join(', ')}`);
  });
}
