/**
 * For the operator of a PostgreSQL of one's own, once before the first migration: makes the roles and the database that
 * the three addresses name, with their passwords. Running it again brings the passwords and rights up to date.
 */
import { bootstrapCluster } from '#platform';
import { Refusal } from './refusal.js';
import { readDatabaseUrls } from './settings.js';

try {
  const superuser = process.env.DATABASE_SUPERUSER_URL;
  const urls = readDatabaseUrls(process.env);
  if (!superuser || !urls) throw new Refusal('DATABASE_SUPERUSER_URL and DATABASE_URL must be set.');
  const database = decodeURIComponent(new URL(urls.app).pathname.slice(1));
  const [owner, app, worker] = [urls.owner, urls.app, urls.worker].map(passwordIn) as [string, string, string];
  await bootstrapCluster(superuser, { database, passwords: { owner, app, worker } });
  console.log(`The roles and the database ${database} are ready for the migrations.`);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}

function passwordIn(address: string): string {
  const { username, password } = new URL(address);
  if (password) return decodeURIComponent(password);
  throw new Refusal(`The address of ${username} needs a password: it becomes the role's.`);
}
