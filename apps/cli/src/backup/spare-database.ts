import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from '../bootstrap.js';
import { migrate } from '../migrate.js';
import { isRoot, rootHome } from '../postgres-binaries.js';
import { PostgresServer } from '../postgres-server.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A new, migrated database on a server of its own, which is gone afterwards: the service's server is not touched. */
export async function withSpareDatabase<T>(work: (ownerUrl: string, folder: string) => Promise<T>): Promise<T> {
  // The server of a run by root is another user, who reaches the temporary folders of root only in some systems.
  const place = isRoot ? rootHome : tmpdir();
  mkdirSync(place, { recursive: true });
  const folder = mkdtempSync(join(place, 'kuntarinki-drill-'));
  const port = await freePort();
  // It does not outlive the drill, so it need not wait for the disk.
  const settings = ['fsync=off', 'full_page_writes=off'];
  const server = new PostgresServer({ folder, port, superuserPassword: word(), settings });
  // Ctrl-C would leave the server behind, and what people wrote in its folder.
  const interrupted = () => {
    const left = server.pidFile();
    if (left) process.kill(left.pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
    process.exit(130);
  };
  for (const signal of signals) process.once(signal, interrupted);
  try {
    await server.start();
    const url = (role: string) => `postgres://kuntarinki_${role}:${word()}@127.0.0.1:${port}/kuntarinki`;
    const [app, owner, worker] = [url('app'), url('owner'), url('worker')];
    await bootstrap({
      DATABASE_SUPERUSER_URL: server.superuserUrl,
      DATABASE_URL: app,
      DATABASE_OWNER_URL: owner,
      DATABASE_WORKER_URL: worker,
    });
    await migrate({ ownerUrl: owner, workerUrl: worker });
    return await work(owner, folder);
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const word = (): string => randomBytes(18).toString('base64url');

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? found(address.port) : failed(new Error('no port'))));
    });
  });
}
