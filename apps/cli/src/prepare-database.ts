/**
 * What a database needs before the apps: roles (where we are told its superuser), migrations, register, demo content.
 * All in one process, as loading the product's modules takes longer than what they do here.
 */
import { configOrExit, orExit } from '#platform';
import { bootstrap } from './bootstrap.js';
import { migrate } from './migrate.js';

const { databaseOwnerUrl, databaseWorkerUrl, mode } = configOrExit(['databaseOwnerUrl', 'databaseWorkerUrl', 'mode']);

await orExit('The database could not be prepared', async () => {
  if (process.env.DATABASE_SUPERUSER_URL) await bootstrap(process.env);
  const migrated = await migrate({ ownerUrl: databaseOwnerUrl, workerUrl: databaseWorkerUrl });
  if (migrated.length > 0) console.log(`Migrated: ${migrated.join(', ')}`);
  // These are programs of their own as well: to import one is to run it.
  await import('./register-load.js');
  if (mode === 'demo') await import('./demo-load.js');
  else await import('./search-rebuild.js').then(({ findWhatIsMissing }) => findWhatIsMissing(databaseOwnerUrl));
});
