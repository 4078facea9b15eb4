import { createServer as createHttpServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Balancer {
  origin: string;
  /** From now on connections go to these, in turn. */
  use(origins: string[]): void;
  close(): Promise<void>;
}

/** Passes connections on in turn; one that cannot be made is made to the next, since nothing has been sent yet. */
export async function startBalancer(): Promise<Balancer> {
  let ports: number[] = [];
  let turn = 0;
  const pass = (client: Socket, tries: number): void => {
    turn += 1;
    const port = ports[turn % ports.length];
    if (port === undefined || tries === 0) {
      client.destroy();
      return;
    }
    const target = connect(port, '127.0.0.1');
    target.once('error', () => pass(client, tries - 1));
    target.once('connect', () => {
      target.removeAllListeners('error');
      target.on('error', () => client.destroy());
      client.on('error', () => target.destroy());
      client.pipe(target).pipe(client);
    });
  };
  const open = new Set<Socket>();
  const server = createServer({ pauseOnConnect: true }, (client) => {
    client.on('error', () => {}).on('close', () => open.delete(client));
    open.add(client);
    pass(client, 4);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    use(origins) {
      ports = origins.map((origin) => Number(new URL(origin).port));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const client of open) client.destroy();
      }),
  };
}

/**
 * The same one request at a time, as the proxies of installations do. What one does not have is asked for at the others, for
 * a file those that are leaving too: versions that serve side by side have other style sheets, and the new one more pages.
 */
export async function startProxy(): Promise<Balancer> {
  let serving: string[] = [];
  let left: string[] = [];
  let turn = 0;
  const pass = (given: IncomingMessage, answer: ServerResponse, [port, ...others]: string[]): void => {
    const { method, url: path, headers } = given;
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
    asked.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNREFUSED') answer.destroy();
      else if (others.length > 0) pass(given, answer, others);
      else answer.writeHead(502).end();
    });
    asked.once('response', (got) => {
      if (got.statusCode === 404 && method === 'GET' && others.length > 0) {
        got.resume();
        return pass(given, answer, others);
      }
      got.once('error', () => answer.destroy());
      const { connection: _between, ...told } = got.headers;
      answer.writeHead(got.statusCode ?? 502, told);
      got.pipe(answer);
    });
    // Sent when it is connected, so that nothing of it is lost to one that cannot be reached.
    asked.once('socket', (socket) => socket.once('connect', () => given.pipe(asked)));
  };
  const server = createHttpServer((given, answer) => {
    turn += 1;
    const first = turn % serving.length;
    const inTurn = [...serving.slice(first), ...serving.slice(0, first)];
    pass(given, answer, isFile(given) ? [...inTurn, ...left] : inTurn);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    use(origins) {
      const ports = origins.map((origin) => new URL(origin).port);
      left = [...left, ...serving].filter((one) => !ports.includes(one));
      serving = ports;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isFile = ({ url }: IncomingMessage): boolean => url?.startsWith('/assets/') ?? false;
