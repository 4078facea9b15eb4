import type { Command } from '../../apps/cli/src/operator.ts';
import { Refusal } from '../../apps/cli/src/refusal.ts';
import { secret } from './apps.ts';
import type { TestDatabase } from './database.ts';

/** What a command of the operator says when it is done. */
export type Run = (...args: string[]) => Promise<string>;

/** Why it refused; a mistake of ours is no refusal. */
export async function refusalOf(run: Promise<string>): Promise<string> {
  try {
    return `it said: ${await run}`;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** A command with nothing in its environment but this. */
export const runner =
  (command: Command, env: Record<string, string>): Run =>
  (...args) =>
    command(args, env);

/** The settings of an installation that serves real people. */
export const serviceSettings = (database: TestDatabase) => ({
  KUNTARINKI_MODE: 'service',
  DATABASE_URL: database.appUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  DATABASE_WORKER_URL: database.workerUrl,
  SESSION_SECRET: secret,
  PUBLIC_URL: 'https://kuntarinki.example',
  ADMIN_URL: 'https://hallinta.kuntarinki.example',
});
