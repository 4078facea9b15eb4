import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below those from which systems take the near end of a connection: nobody gets one of these by chance in the meantime. */
const [lowest, highest] = [10_000, 32_000];

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(lowest, highest);
    if (await isFree(port)) return port;
  }
  throw new Error('no port is free');
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((told) => {
    const server = createServer().once('error', () => told(false));
    server.listen(port, '127.0.0.1', () => server.close(() => told(true)));
  });
