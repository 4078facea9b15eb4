import type { Job, JobHelpers } from 'graphile-worker';
import type { Logger } from 'pino';

/** Thrown by a task when trying again cannot help: the job becomes a dead letter at once. */
export class GiveUp extends Error {}

/**
 * Uses up the attempts that are left. The queue's own function for this wants a job that nobody has locked, so it could
 * only be called when another worker may have taken the job already; hence its statement, for the job we hold.
 */
export async function useUpAttempts({ job, withPgClient }: JobHelpers): Promise<void> {
  await withPgClient((client) =>
    client.query('UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE id = $1 AND locked_by = $2', [
      job.id,
      job.locked_by,
    ]),
  );
}

/** A dead letter stays in the queue's table, where nobody takes it any more; an operator should hear of it once. */
export function tellFailure(logger: Logger, job: Job, error: unknown): void {
  const facts = { task: job.task_identifier, job: job.id, attempt: job.attempts, err: error };
  if (error instanceof GiveUp || job.attempts >= job.max_attempts)
    logger.error(facts, 'a job failed for good and stays in the queue as a dead letter');
  else logger.warn(facts, 'a job failed and will be tried again');
}
