import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromDist, root } from './built.ts';
import { freePort } from './free-port.ts';

type Binaries = typeof import('../../apps/cli/src/postgres-binaries.ts');
type Server = typeof import('../../apps/cli/src/postgres-server.ts');

/** What a test needs to make and reach its own database. It travels in the environment variable TEST_CLUSTER. */
export interface ClusterFacts {
  host: string;
  port: number;
  superuserUrl: string;
  passwords: { owner: string; app: string; worker: string };
}

export interface TestCluster {
  facts: ClusterFacts;
  stop(): Promise<void>;
}

/** Migrated, with the register of municipalities and nothing else: every test's database is a copy of it. */
export const template = 'kuntarinki_template';

/** Nothing in it outlives the run, so nothing waits for the disk. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];
const prefix = 'kuntarinki-test-';

export async function startCluster(): Promise<TestCluster> {
  const { isRoot, rootHome } = await fromDist<Binaries>('apps/cli/src/postgres-binaries.js');
  const { PostgresServer } = await fromDist<Server>('apps/cli/src/postgres-server.js');
  // The server of a run by root is another user, who reaches the temporary folders of root only in some systems.
  const place = isRoot ? rootHome : tmpdir();
  const serverIn = (folder: string, port: number) =>
    new PostgresServer({ folder, port, superuserPassword: word(), settings });
  mkdirSync(place, { recursive: true });
  await removeForgotten(place, (folder) => serverIn(folder, 0).stop());

  const folder = mkdtempSync(join(place, `${prefix}${process.pid}-`));
  const port = await freePort();
  const server = serverIn(folder, port);
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await server.start();
    const passwords = { owner: word(), app: word(), worker: word() };
    const facts: ClusterFacts = { host: '127.0.0.1', port, superuserUrl: server.superuserUrl, passwords };
    await prepareDatabase(facts, template);
    return { facts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export function urlsOf({ host, port, passwords }: ClusterFacts, database: string) {
  const url = (role: 'owner' | 'app' | 'worker') =>
    `postgres://kuntarinki_${role}:${passwords[role]}@${host}:${port}/${database}`;
  return { ownerUrl: url('owner'), appUrl: url('app'), workerUrl: url('worker') };
}

/** By the program that prepares the database of an installation; `version` is the folder of another one than this. */
export function prepareDatabase(facts: ClusterFacts, name: string, version = root): Promise<void> {
  const { ownerUrl, appUrl, workerUrl } = urlsOf(facts, name);
  const program = join(version, 'dist/apps/cli/src/prepare-database.js');
  const env = {
    ...process.env,
    KUNTARINKI_MODE: 'test',
    DATABASE_SUPERUSER_URL: facts.superuserUrl,
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_URL: appUrl,
    DATABASE_WORKER_URL: workerUrl,
  };
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [program], { cwd: version, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', failed);
    child.once('close', (code) => (code === 0 ? done() : failed(new Error(`the database was not made:\n${output}`))));
  });
}

/** Folders and servers of runs that were killed. Their names begin with the number of a process that is no more. */
async function removeForgotten(place: string, stopServer: (folder: string) => Promise<void>): Promise<void> {
  for (const name of readdirSync(place)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    await stopServer(join(place, name)).catch(() => undefined);
    rmSync(join(place, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function word(): string {
  return randomBytes(18).toString('base64url');
}
