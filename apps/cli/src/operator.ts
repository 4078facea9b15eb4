import { pathToFileURL } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Config, ConfigError, createDataSource, Database, loadConfig } from '#platform';
import { EmbeddedDatabase, hasSecrets, readSecrets } from './embedded-database.js';
import { Refusal } from './refusal.js';
import { port, readSettings } from './settings.js';

type Environment = Record<string, string | undefined>;

/** A command of the operator: what it tells when it is done. A refusal is for the operator's eyes. */
export type Command = (args: string[], env: Environment) => Promise<string>;

/** Runs the command when its file is the program: a refusal is one line, or a few, on the error output, and exit code 1. */
export async function runAsProgram(file: string, command: Command): Promise<void> {
  if (file !== pathToFileURL(process.argv[1] ?? '').href) return;
  try {
    console.log(await command(process.argv.slice(2), await withDemoSettings(process.env)));
  } catch (error) {
    const { message, code, stack } = error as NodeJS.ErrnoException;
    // A database or a file that is away has a code; a mistake of ours has none, and is shown with where it is.
    const known = error instanceof Refusal || code !== undefined;
    process.stderr.write(`${known ? message || code : (stack ?? String(error))}\n`);
    process.exitCode = 1;
  }
}

/** The settings that the command needs; every wrong or missing one is named. */
export function settingsFor<K extends keyof Config>(needed: readonly K[], env: Environment): Pick<Config, K> {
  try {
    return loadConfig(needed, env);
  } catch (error) {
    throw error instanceof ConfigError ? new Refusal(`Configuration: ${error.message}`) : error;
  }
}

/** The arguments of a command; what it does not know is answered by its usage. */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: T,
  positionals: number,
  args: string[],
) {
  const parsed = parsedOrRefused(usage, options, args);
  const surplus = parsed.positionals.slice(positionals);
  if (parsed.positionals.length < positionals) throw notUnderstood('Something is missing', usage);
  if (surplus.length > 0) throw notUnderstood(`Not understood: ${surplus.join(' ')}`, usage);
  return parsed;
}

function parsedOrRefused<const T extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: T,
  args: string[],
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw notUnderstood((error as Error).message.split('. ')[0] ?? '', usage);
  }
}

const notUnderstood = (why: string, usage: string): Refusal => new Refusal(`${why}\nUsage: ${usage}`);

/**
 * Beside a running `npm start` the commands need no settings: without DATABASE_URL and DATABASE_OWNER_URL they are about
 * its database and its mail catcher.
 */
async function withDemoSettings(env: Environment): Promise<Environment> {
  if (env.DATABASE_OWNER_URL || env.DATABASE_URL || !hasSecrets()) return env;
  const secrets = readSecrets();
  const running = await new EmbeddedDatabase(secrets, port(env, 'POSTGRES_PORT', 54329)).findRunning();
  if (running === undefined) return env;
  const { mode, publicUrl, adminUrl, smtpUrl, mailFrom, ports, erasuresFile } = readSettings(env);
  return {
    ...env,
    KUNTARINKI_MODE: mode,
    DATABASE_URL: running.app,
    DATABASE_OWNER_URL: running.owner,
    DATABASE_WORKER_URL: running.worker,
    SESSION_SECRET: env.SESSION_SECRET || secrets.session,
    PUBLIC_URL: publicUrl,
    ADMIN_URL: adminUrl,
    SMTP_URL: smtpUrl ?? `smtp://127.0.0.1:${ports.catcherSmtp}`,
    MAIL_FROM: mailFrom,
    ERASURES_FILE: erasuresFile,
  };
}

/** One connection as the owner of the schema, for as long as the work takes. */
export async function asOwner<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource({ url, poolSize: 1, applicationName: 'kuntarinki-operator' }).initialize();
  try {
    return await work(new Database(dataSource));
  } finally {
    await dataSource.destroy();
  }
}
