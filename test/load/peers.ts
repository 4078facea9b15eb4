import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../support/built.ts';
import { type Limit, startServer } from './contenders.ts';
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
  const mercurius = await startServer('peers/mercurius.ts', databaseUrl, { SEARCH_SQL: searchSql });
  // PostGraphile tells at length which of the tables' types it does not know.
  return { mercurius, postgraphile: await startServer('peers/postgraphile.ts', databaseUrl, {}, true) };
}
