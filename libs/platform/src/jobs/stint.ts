import { EventEmitter } from 'node:events';
import {
  parseCronItems,
  run,
  type TaskList,
  type WorkerEvents,
  Logger as WorkerLogger,
  type WorkerPool,
} from 'graphile-worker';
import type { Logger } from 'pino';
import type { Database } from '../database/database.js';
import { GiveUp, tellFailure, useUpAttempts } from './dead-letters.js';
import { SignOfLife } from './sign-of-life.js';
import { lookEveryMs, TakeOver } from './take-over.js';

/** What does a task. It may be called twice for the same job, so its effect must be one all the same. */
export type Task = (payload: unknown) => Promise<void>;

/** A task that is queued by the clock. */
export interface Schedule {
  task: string;
  /** Minute, hour, day, month and weekday in UTC, as in a crontab. */
  at: string;
  /** A time missed by less than this, because no worker ran, is made up for. */
  madeUpWithinMs: number;
}

export interface WorkerOptions {
  database: Database;
  /** Address of the same database for a direct connection: a pooler between would not end with the process. */
  databaseUrl: string;
  tasks: Readonly<Record<string, Task>>;
  schedules?: readonly Schedule[];
  concurrency: number;
  logger: Logger;
  /** How often to look for the jobs of dead workers, if not as always. */
  lookForDeadEveryMs?: number;
}

/** From the first job to the end of the last, under one id. */
export interface Stint {
  /** Resolves when no job is under way any more, whatever the reason. */
  ended: Promise<void>;
  /** Takes no more jobs and waits for those under way. */
  stop(): Promise<void>;
}

/** Begins to take jobs, with a sign of life and an eye on the others. */
export async function beginStint(options: WorkerOptions): Promise<Stint> {
  const { database, databaseUrl, logger, concurrency, schedules = [] } = options;
  const events: WorkerEvents = new EventEmitter();
  let life: SignOfLife | undefined;
  let takeOver: TakeOver | undefined;
  // The jobs' `locked_by` is the id of the queue's pool, which is known only now, before the first job is taken.
  events.once('pool:create', ({ workerPool: { id } }: { workerPool: WorkerPool }) => {
    life = new SignOfLife(databaseUrl, id, logger);
    takeOver = new TakeOver({ database, ownId: id, everyMs: options.lookForDeadEveryMs ?? lookEveryMs, logger });
  });
  events.on('job:error', ({ job, error }) => tellFailure(logger, job, error));

  const runner = await run({
    pgPool: database.pool,
    taskList: taskListOf(options),
    parsedCronItems: parseCronItems(schedules.map(cronItemOf)),
    concurrency,
    events,
    noHandleSignals: true,
    // Asked before every job is taken: none without a sign of life. After the error the queue asks again in a while.
    forbiddenFlags: async () => {
      if (!(await life?.isGiven())) throw new Error('no sign of life');
      return null;
    },
    // With delays, be they 0, the outcome of a job is awaited when stopping, and an outcome that cannot be written ends
    // the stint; without them it is a rejection that nobody handles, and the process falls.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: queueLogger(logger),
  });
  const ended = runner.promise
    .catch((error: unknown) => logger.error({ err: error }, 'the job queue stopped'))
    .then(async () => {
      await takeOver?.end();
      await life?.end();
    });
  return {
    ended,
    async stop() {
      // Refused when it has stopped by itself.
      await runner.stop().catch(() => {});
      await ended;
    },
  };
}

function taskListOf({ tasks, logger }: WorkerOptions): TaskList {
  const list: TaskList = {};
  for (const [name, task] of Object.entries(tasks)) {
    list[name] = async (payload, helpers) => {
      try {
        await task(payload);
      } catch (error) {
        // If that cannot be written the job is tried again, and gives up again.
        if (error instanceof GiveUp)
          await useUpAttempts(helpers).catch((err: unknown) => logger.warn({ err }, 'could not give up a job'));
        throw error;
      }
    };
  }
  return list;
}

const cronItemOf = ({ task, at, madeUpWithinMs }: Schedule) => ({
  task,
  match: at,
  identifier: task,
  options: { backfillPeriod: madeUpWithinMs, jobKey: task },
});

/** At its "info" the queue tells every job; of a failed one `tellFailure` tells, without what was in it. */
const queueLogger = (logger: Logger): WorkerLogger =>
  new WorkerLogger(() => (level, message, meta) => {
    if (meta?.failure) return;
    if (level === 'error') logger.error(message);
    else if (level === 'warning') logger.warn(message);
    else logger.debug(message);
  });
