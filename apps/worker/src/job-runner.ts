import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { type Database, startWorker, type Task } from '#platform';

/** Jobs done at the same time by one worker. */
const concurrency = 4;

/** Takes jobs while the process lives; at the end those under way are finished before the database closes. */
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private runner: Awaited<ReturnType<typeof startWorker>> | undefined;

  constructor(
    private readonly database: Database,
    private readonly tasks: Readonly<Record<string, Task>>,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.runner = await startWorker({
      pool: this.database.pool,
      tasks: this.tasks,
      concurrency,
      logger: this.logger,
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
  }
}
