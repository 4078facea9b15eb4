import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setPatience } from './patience.js';

let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().on('end', () => response.end('answered'));
  });
  setPatience(server, { headersTimeout: 600, requestTimeout: 1500, connectionsCheckingInterval: 100 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Sends the beginning, then a piece every 100 ms; answers for how long it might, and what the server said. */
const drip = (beginning: string, piece: string): Promise<{ milliseconds: number; said: string }> =>
  new Promise((resolve) => {
    const start = performance.now();
    let said = '';
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(beginning));
    const more = setInterval(() => socket.writable && socket.write(piece), 100);
    socket.on('data', (data) => {
      said += data.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(more);
      resolve({ milliseconds: performance.now() - start, said });
    });
  });

const beginning = 'POST / HTTP/1.1\r\nHost: x\r\n';

describe('who sends slowly', () => {
  it('is cut off while it sends headers', async () => {
    const { milliseconds, said } = await drip(beginning, 'X-More: x\r\n');
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(milliseconds).toBeGreaterThan(500);
    expect(milliseconds).toBeLessThan(10_000);
  });

  it('is cut off while it sends a body', async () => {
    const { milliseconds, said } = await drip(`${beginning}Content-Length: 9999\r\n\r\n`, 'x');
    expect(said).not.toContain('answered');
    expect(milliseconds).toBeGreaterThan(1400);
    expect(milliseconds).toBeLessThan(10_000);
  });

  it('has seconds, not minutes, in a process', () => {
    const other = createServer();
    setPatience(other);
    expect(other).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2000 });
  });
});
