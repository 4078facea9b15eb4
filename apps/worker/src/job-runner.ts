import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { type Database, type Task, Worker } from '#platform';
import { schedules } from './schedules.js';

/** Jobs done at the same time by one worker. */
const concurrency = 4;

/** Takes jobs while the process lives; at the end those under way are finished before the database closes. */
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private worker: Worker | undefined;

  constructor(
    private readonly database: Database,
    private readonly databaseUrl: string,
    readonly tasks: Readonly<Record<string, Task>>,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { database, databaseUrl, tasks, logger } = this;
    this.worker = await Worker.start({ database, databaseUrl, tasks, schedules, concurrency, logger });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker?.stop();
  }
}
