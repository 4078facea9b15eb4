import type { Logger } from 'pino';
import type { Database } from '../database/database.js';

/** With two looks and the queue's own poll, a dead worker's job goes on within 20 to 42 seconds, if who looks lives on. */
export const lookEveryMs = 20_000;

export interface TakeOverOptions {
  database: Database;
  /** What this worker itself locks jobs by; it must not take them from itself while its own sign of life is away. */
  ownId: string;
  everyMs: number;
  logger: Logger;
}

interface LockedJob {
  id: string;
  task: string;
  last: boolean;
}

/** Gives the jobs of workers that died back to the queue, which itself would wait for four hours. */
export class TakeOver {
  /** Who held jobs and gave no sign of life in the previous look. */
  private suspects: ReadonlySet<string> = new Set();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void>;
  private ended = false;

  constructor(private readonly options: TakeOverOptions) {
    this.looking = this.look();
  }

  async end(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    const { logger, everyMs } = this.options;
    try {
      await this.takeOver();
    } catch (error) {
      logger.warn({ err: error }, 'could not look for the jobs of dead workers');
    }
    if (this.ended) return;
    this.timer = setTimeout(() => {
      this.looking = this.look();
    }, everyMs);
  }

  /** Looks, believes in a death at the second sight, and unlocks the jobs: an attempt of each is used up by it. */
  private async takeOver(): Promise<void> {
    const { database, ownId, logger } = this.options;
    const { silent, jobs } = await database.transaction(async (tx) => {
      // One look at a time, so that the locks which two workers try for a moment are not taken for signs of life.
      await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended('jobs.take-over', 0))`);
      // A named queue is locked and unlocked together with its job, so the jobs tell of every lock.
      const rows = await tx.sql<{ id: string }>(
        `WITH holder AS MATERIALIZED (
           SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_by <> $1
         )
         SELECT id FROM holder WHERE pg_try_advisory_xact_lock(hashtextextended(id, 0))`,
        [ownId],
      );
      const silent = rows.map(({ id }) => id);
      const dead = silent.filter((id) => this.suspects.has(id));
      if (dead.length === 0) return { silent, jobs: [] };
      const jobs = await tx.sql<LockedJob>(
        `SELECT id, task_identifier AS task, attempts >= max_attempts AS last
         FROM graphile_worker.jobs WHERE locked_by = ANY ($1)`,
        [dead],
      );
      // When a job became a dead letter by the death of its worker is written down nowhere else.
      await tx.sql('UPDATE graphile_worker._private_jobs SET updated_at = now() WHERE locked_by = ANY ($1)', [dead]);
      await tx.sql('SELECT graphile_worker.force_unlock_workers($1::text[])', [dead]);
      return { silent, jobs };
    });
    this.suspects = new Set(silent);
    for (const { id, task, last } of jobs) {
      if (last) logger.error({ task, job: id }, 'a worker died in the last attempt of this job: it is a dead letter');
      else logger.warn({ task, job: id }, 'a worker died while it did this job: it is taken over');
    }
  }
}
