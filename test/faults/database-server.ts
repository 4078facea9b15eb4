import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromDist } from '../support/built.ts';
import { type ClusterFacts, prepareDatabase, urlsOf } from '../support/cluster.ts';
import type { TestDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';

type Binaries = typeof import('../../apps/cli/src/postgres-binaries.ts');
type Server = typeof import('../../apps/cli/src/postgres-server.ts');

export interface DatabaseServer {
  database: TestDatabase;
  facts: ClusterFacts;
  /** Of the process that all others of the server come from. */
  pid(): number | undefined;
  /** Every process of the server dies at once, as by `kill -9`. */
  kill(): Promise<void>;
  /** Recovers from its log where it has to. */
  start(): Promise<void>;
  end(): Promise<void>;
}

/** A database that goes with its server. */
const unused = { drop: async () => {}, shut: async () => {}, open: async () => {} };

const name = 'kuntarinki_faults';
const word = () => randomBytes(18).toString('base64url');

/**
 * A PostgreSQL server of its own, that waits for the disk as in service, and may be killed. `version` is the folder of the
 * version that prepares the database, when it is another one than this.
 */
export async function startDatabaseServer(version?: string): Promise<DatabaseServer> {
  const { isRoot, rootHome } = await fromDist<Binaries>('apps/cli/src/postgres-binaries.js');
  const { PostgresServer } = await fromDist<Server>('apps/cli/src/postgres-server.js');
  const place = isRoot ? rootHome : tmpdir();
  mkdirSync(place, { recursive: true });
  const folder = mkdtempSync(join(place, `kuntarinki-test-${process.pid}-`));
  const port = await freePort();
  const server = new PostgresServer({ folder, port, superuserPassword: word() });
  await server.start();
  const passwords = { owner: word(), app: word(), worker: word() };
  const facts: ClusterFacts = { host: '127.0.0.1', port, superuserUrl: server.superuserUrl, passwords };
  await prepareDatabase(facts, name, version);
  return {
    database: { name, ...urlsOf(facts, name), ...unused },
    facts,
    pid: () => server.pidFile()?.pid,
    async kill() {
      const { pid } = server.pidFile() ?? {};
      if (pid === undefined) throw new Error('no server to kill');
      // The immediate way makes the postmaster kill its children at once and leave without a checkpoint: what a kill -9
      // of all of them does, but for the shared memory, which is then not left to clean up.
      server.stopAtOnce();
      for (let tries = 0; tries < 200 && isAlive(pid); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 25));
      if (isAlive(pid)) throw new Error('PostgreSQL lives on');
    },
    start: () => server.start(),
    async end() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
