import { createServer } from 'node:net';
import { Refusal } from './refusal.js';

export interface WantedPort {
  port: number;
  /** Who will listen there, and the setting that moves it elsewhere. */
  purpose: string;
  setting: string;
}

/** Names the first port that somebody else has, before anything is started. */
export async function refuseTakenPorts(host: string, wanted: WantedPort[]): Promise<void> {
  for (const { port, purpose, setting } of wanted) {
    const problem = await listenOnce(host, port);
    if (problem === 'EADDRINUSE') {
      throw new Refusal(
        `Port ${port} (${purpose}) is taken by another program: end it, or choose another by ${setting}.`,
      );
    }
    if (problem) throw new Refusal(`Port ${port} (${purpose}, ${setting}) on ${host} cannot be used: ${problem}.`);
  }
}

export async function isTaken(host: string, port: number): Promise<boolean> {
  return (await listenOnce(host, port)) === 'EADDRINUSE';
}

function listenOnce(host: string, port: number): Promise<string | undefined> {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => answer(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => answer(undefined)));
  });
}
