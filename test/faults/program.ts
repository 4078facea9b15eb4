import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestDatabase } from '../support/database.ts';

/** A command of the operator, of the version in a folder, as `npm run` starts it. Answers what it said. */
export async function runProgram(
  version: string,
  name: string,
  { appUrl, ownerUrl, workerUrl }: TestDatabase,
  more: Record<string, string> = {},
): Promise<string> {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    KUNTARINKI_MODE: 'demo',
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_WORKER_URL: workerUrl,
    ...more,
  };
  const program = join('dist/apps/cli/src', `${name}.js`);
  return (await promisify(execFile)(process.execPath, [program], { cwd: version, env })).stdout.trim();
}
