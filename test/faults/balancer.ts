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
