import { pathToFileURL } from 'node:url';
import { bootstrapCluster } from '#platform';
import { Refusal } from './refusal.js';
import { readDatabaseUrls } from './settings.js';

/**
 * Makes the roles and the database that the three addresses in the environment name, with their passwords. The operator
 * of a PostgreSQL of one's own does it once; done again, it brings the passwords and rights up to date.
 */
export async function bootstrap(env: Record<string, string | undefined>): Promise<string> {
  const superuser = env.DATABASE_SUPERUSER_URL;
  const urls = readDatabaseUrls(env);
  if (!superuser || !urls) throw new Refusal('DATABASE_SUPERUSER_URL and DATABASE_URL must be set.');
  const database = decodeURIComponent(new URL(urls.app).pathname.slice(1));
  const passwords = { owner: passwordIn(urls.owner), app: passwordIn(urls.app), worker: passwordIn(urls.worker) };
  await bootstrapCluster(superuser, { database, passwords });
  return database;
}

function passwordIn(address: string): string {
  const { username, password } = new URL(address);
  if (password) return decodeURIComponent(password);
  throw new Refusal(`The address of ${username} needs a password: it becomes the role's.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(`The roles and the database ${await bootstrap(process.env)} are ready for the migrations.`);
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
