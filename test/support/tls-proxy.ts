import { generateKeyPairSync } from 'node:crypto';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './self-signed.ts';

export interface TlsProxy {
  port: number;
  certificate: string;
  close(): Promise<void>;
}

/** What operators put in front: it ends TLS and tells who asked, as its own last word. */
export async function startTlsProxy(port: number, inside: () => number): Promise<TlsProxy> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const certificate = selfSigned('localhost', privateKey, publicKey);
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const server = createServer({ key, cert: certificate }, (asked, answer) => {
    const { method, url: path, headers, socket } = asked;
    const told = { ...headers, 'x-forwarded-proto': 'https', 'x-forwarded-for': socket.remoteAddress ?? '' };
    const onward = request({ host: '127.0.0.1', port: inside(), method, path, headers: told }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.rawHeaders);
      given.pipe(answer);
    });
    onward.once('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    certificate,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
