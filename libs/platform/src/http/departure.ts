import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import { answerShortly } from './short-answer.js';

const signals = ['SIGTERM', 'SIGINT'] as const;
const lookEveryMs = 50;
/** How long what has begun may take to end, once nothing more is taken. */
const finishMs = 8000;

/**
 * How a site ends without breaking off a request. From the signal on it is not ready any more, so that a balancer sends
 * nothing new, but goes on answering, and says with each answer that the connection is over. When nobody is connected
 * any more, or after `mostMs`, it takes no more connections, finishes what it has begun, and only then closes the app.
 */
export class Departure {
  private leaving = false;

  constructor(private readonly mostMs: number) {}

  readonly rule: RequestHandler = (request, response, next) => {
    if (!this.leaving) return next();
    response.setHeader('Connection', 'close');
    if (request.path === '/health/ready') return answerShortly(request, response, 503, 'SERVICE_UNAVAILABLE');
    next();
  };

  /** Nest's own hooks would stop GraphQL while requests still come. */
  onSignalOf(app: NestExpressApplication): void {
    const server = app.getHttpServer() as Server;
    const leave = (signal: NodeJS.Signals) => void this.leave(app, server, signal);
    for (const signal of signals) process.on(signal, leave);
    server.once('close', () => {
      for (const signal of signals) process.off(signal, leave);
    });
  }

  private async leave(app: NestExpressApplication, server: Server, signal: NodeJS.Signals): Promise<void> {
    if (this.leaving) return;
    this.leaving = true;
    const deadline = performance.now() + this.mostMs;
    while ((await connections(server)) > 0 && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
    setTimeout(() => server.closeAllConnections(), finishMs).unref();
    await new Promise((resolve) => server.close(resolve));
    await app.close();
    // Whoever sent the signal sees that it was heard.
    process.kill(process.pid, signal);
  }
}

const connections = (server: Server): Promise<number> =>
  new Promise((resolve) => server.getConnections((error, count) => resolve(error ? 0 : count)));
