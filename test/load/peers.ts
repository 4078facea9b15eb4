import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../support/built.ts';
import { freePort } from '../support/free-port.ts';
import type { Limit } from './contenders.ts';
import { functionsSql } from './peers/functions.ts';

const folder = join(root, 'test/load/peers');

export interface Peers {
  mercurius: Limit;
  postgraphile: Limit;
}

/** What the product is compared with is installed by the benchmark alone, at the versions of its own lock file. */
function install(): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  execFileSync('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function start(name: keyof Peers, databaseUrl: string, settings: Record<string, string>): Promise<Limit> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child: ChildProcess = spawn(process.execPath, [join(folder, `${name}.ts`)], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      NODE_OPTIONS: '',
      ...settings,
    },
    // PostGraphile tells at length which of the tables' types it does not know.
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let tries = 0; (await fetch(origin).catch(() => null)) === null; tries += 1) {
    if (tries === 600 || child.exitCode !== null) throw new Error(`${name} does not start`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    origin,
    pid: child.pid,
    end() {
      child.kill();
      return ended;
    },
  };
}

/**
 * Mercurius and PostGraphile on the database of the product, in its role.
 * @param superuserUrl makes the functions that PostGraphile serves
 */
export async function startPeers(databaseUrl: string, superuserUrl: string, searchSql: string): Promise<Peers> {
  install();
  const { pathname, username } = new URL(databaseUrl);
  const client = new pg.Client(Object.assign(new URL(superuserUrl), { pathname }).href);
  await client.connect();
  await client.query(functionsSql(searchSql, username));
  await client.end();
  const mercurius = await start('mercurius', databaseUrl, { SEARCH_SQL: searchSql });
  return { mercurius, postgraphile: await start('postgraphile', databaseUrl, {}) };
}
