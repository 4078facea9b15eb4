/**
 * `npm start`: one program that owns the order database → migrations → catcher → apps, and the opposite one at the end.
 */
import { killAll } from './child-process.js';
import { EmbeddedDatabase, readSecrets } from './embedded-database.js';
import { isTaken, refuseTakenPorts, type WantedPort } from './ports.js';
import { Product } from './product.js';
import { Refusal } from './refusal.js';
import { type DatabaseUrls, port, readDatabaseUrls, readSettings, type Settings } from './settings.js';
import { welcome } from './welcome.js';

const reset = process.argv.includes('--reset');
let embedded: EmbeddedDatabase | undefined;

const interrupted = new Promise<undefined>((stop) => {
  let first = 0;
  const onSignal = () => {
    // npm passes on the Ctrl-C that the terminal has sent us as well: within a second it is the same one.
    if (!first) {
      first = performance.now();
      stop(undefined);
    } else if (performance.now() - first > 1000) {
      killAll();
      embedded?.stopAtOnce();
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
});

// Output that nobody reads any more (`npm start | head`) is no reason to fall down and leave PostgreSQL behind.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {});

try {
  await main();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
process.exit();

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const secrets = readSecrets();
  const sessionSecret = process.env.SESSION_SECRET || secrets.session;
  const own = readDatabaseUrls(process.env);
  const product = (databases: DatabaseUrls) => new Product(settings, databases, sessionSecret);
  if (own) {
    if (reset && (await isTaken(settings.host, settings.ports.community))) return product(own).resetDemo();
    await refuseTakenPorts(settings.host, portsOf(settings));
    return supervise(product(own), settings);
  }
  const postgresPort = port(process.env, 'POSTGRES_PORT', 54329);
  embedded = new EmbeddedDatabase(secrets, postgresPort);
  const running = await embedded.findRunning();
  if (running && reset) return product(running).resetDemo();
  if (running) throw new Refusal(`Kuntarinki is running here already: ${settings.publicUrl}`);
  await refuseTakenPorts(settings.host, portsOf(settings));
  await refuseTakenPorts('127.0.0.1', [{ port: postgresPort, purpose: 'PostgreSQL', setting: 'POSTGRES_PORT' }]);
  try {
    await supervise(product(await embedded.start()), settings, embedded.lost);
  } finally {
    await embedded.stop();
  }
}

async function supervise(product: Product, settings: Settings, databaseLost?: Promise<string>): Promise<void> {
  const lost = Promise.race([product.lost, ...(databaseLost ? [databaseLost] : [])]);
  try {
    console.log('Starting …');
    const starting = product.start({ reset }).then(() => console.log(welcome(settings)));
    const name = await Promise.race([starting.then(() => lost), interrupted]);
    if (name) throw new Refusal(`${name} has ended by itself, so the rest is stopped.`);
    console.log('\nStopping …');
  } finally {
    await product.stop();
  }
}

function portsOf({ ports, smtpUrl }: Settings): WantedPort[] {
  const apps = [
    { port: ports.community, purpose: 'the community', setting: 'COMMUNITY_PORT' },
    { port: ports.admin, purpose: 'the admin', setting: 'ADMIN_PORT' },
    { port: ports.worker, purpose: 'the worker', setting: 'WORKER_PORT' },
  ];
  const catcher = [
    { port: ports.catcherSmtp, purpose: 'mail', setting: 'CATCHER_SMTP_PORT' },
    { port: ports.catcher, purpose: 'the mail catcher', setting: 'CATCHER_PORT' },
  ];
  return smtpUrl ? apps : [...apps, ...catcher];
}
