import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';

export interface JobCounts {
  waiting: number;
  running: number;
  /** Failed, and will be tried again. */
  retrying: number;
  dead: number;
}

/** What a job is about: the id in its payload, of which nothing else leaves the queue. */
export interface JobObject {
  kind: string;
  id: string;
}

export interface FailedJob {
  id: string;
  task: string;
  object: JobObject | null;
  attempts: number;
  since: Date;
  /** Null for a dead letter. */
  nextAt: Date | null;
  /** First line of the last error, without addresses. Null when a worker died before there was one. */
  error: string | null;
}

export type TakenJob = Pick<FailedJob, 'task' | 'object'>;

interface JobRow {
  task: string;
  object_kind: string | null;
  object_id: string | null;
}

interface FailedRow extends JobRow {
  id: string;
  attempts: number;
  since: Date;
  next_at: Date | null;
  error: string | null;
}

/** The queue from outside, through the functions that the worker's role lends for it. */
@Injectable()
export class JobQueue {
  constructor(@Inject(Database) private readonly database: Database) {}

  async counts(): Promise<JobCounts> {
    const [counts] = await this.database.read<JobCounts>('SELECT * FROM jobs.counts()');
    return counts ?? { waiting: 0, running: 0, retrying: 0, dead: 0 };
  }

  /** Failed jobs, at most 100: those to be tried again by their next time, or the dead letters, the oldest first. */
  async failed(which: 'retrying' | 'dead', size: number): Promise<FailedJob[]> {
    const rows = await this.database.read<FailedRow>('SELECT * FROM jobs.list($1, $2)', [which === 'dead', size]);
    return rows.map(({ id, attempts, since, next_at: nextAt, error, ...row }) => ({
      ...jobOf(row),
      ...{ id, attempts, since, nextAt, error },
    }));
  }

  /** A dead letter is a job like any other again. Null when there is no such dead letter. */
  retry(tx: Transaction, id: string): Promise<TakenJob | null> {
    return this.take(tx, 'SELECT * FROM jobs.retry($1)', id);
  }

  /** Removes a dead letter. Null when there is no such one. */
  discard(tx: Transaction, id: string): Promise<TakenJob | null> {
    return this.take(tx, 'SELECT * FROM jobs.discard($1)', id);
  }

  private async take(tx: Transaction, statement: string, id: string): Promise<TakenJob | null> {
    if (!/^\d{1,18}$/.test(id)) return null;
    const [row] = await tx.sql<JobRow>(statement, [id]);
    return row === undefined ? null : jobOf(row);
  }
}

const jobOf = ({ task, object_kind: kind, object_id: id }: JobRow): TakenJob => ({
  task,
  object: kind !== null && id !== null ? { kind, id } : null,
});
