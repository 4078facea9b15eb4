import { setTimeout as pause } from 'node:timers/promises';
import { beginStint, type Stint, type WorkerOptions } from './stint.js';

export type { Schedule, Task } from './stint.js';

const beforeNextMs = 1000;

/** Takes jobs until it is stopped: when the queue gives up, as after a loss of the database, it begins a new stint. */
export class Worker {
  private stopping = false;
  private readonly watching: Promise<void>;

  /** Rejects when the first stint cannot begin. */
  static async start(options: WorkerOptions): Promise<Worker> {
    const { pool } = options.database;
    // A connection that breaks while it is idle is no reason to end the process: the pool opens another.
    pool.on('error', (error) => options.logger.warn({ err: error }, 'a database connection broke'));
    pool.on('connect', (client) => client.on('error', () => {}));
    return new Worker(options, await beginStint(options));
  }

  private constructor(
    private readonly options: WorkerOptions,
    private stint: Stint,
  ) {
    this.watching = this.watch();
  }

  /** Waits for the jobs under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.stint.stop();
    await this.watching;
  }

  private async watch(): Promise<void> {
    await this.stint.ended;
    while (!this.stopping) {
      await pause(beforeNextMs);
      await this.beginAnew();
    }
  }

  /** Jobs whose outcome the ended stint could not write are taken over, as those of a dead worker. */
  private async beginAnew(): Promise<void> {
    const { logger } = this.options;
    try {
      logger.warn('the worker begins to take jobs anew');
      this.stint = await beginStint(this.options);
    } catch (error) {
      logger.error({ err: error }, 'the worker cannot take jobs; it tries again');
      return;
    }
    if (this.stopping) await this.stint.stop();
    await this.stint.ended;
  }
}
