import { type Runner, run, type TaskList, Logger as WorkerLogger } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

/** What does a task. It may be called twice for the same job, so its effect must be one all the same. */
export type Task = (payload: unknown) => Promise<void>;

export interface WorkerOptions {
  pool: Pool;
  tasks: Readonly<Record<string, Task>>;
  concurrency: number;
  logger: Logger;
}

/** Starts taking jobs. `stop()` of the runner waits for those under way. */
export function startWorker({ pool, tasks, concurrency, logger }: WorkerOptions): Promise<Runner> {
  // A connection that breaks while it is idle is no reason to end the process: the pool opens another.
  pool.on('error', (error) => logger.warn({ err: error }, 'a database connection broke'));
  pool.on('connect', (client) => client.on('error', () => {}));
  const taskList: TaskList = {};
  for (const [name, task] of Object.entries(tasks)) taskList[name] = async (payload) => task(payload);
  return run({
    pgPool: pool,
    taskList,
    concurrency,
    noHandleSignals: true,
    logger: new WorkerLogger(() => (level, message) => {
      // At its "info" the queue tells every job; one that failed is told as an error.
      if (level === 'error') logger.error(message);
      else if (level === 'warning') logger.warn(message);
      else logger.debug(message);
    }),
  });
}
