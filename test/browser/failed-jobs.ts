import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { workerUrl } from './addresses.ts';

/** A job that failed: for good, or to be tried again in an hour. It is about nothing that exists. Answers its id. */
export async function addFailedJob(attempts: 2 | 25, error: string): Promise<string> {
  const client = new pg.Client({ connectionString: workerUrl });
  await client.connect();
  try {
    // In one transaction, or the worker would be faster.
    await client.query('BEGIN');
    const { rows } = await client.query(
      `SELECT id FROM graphile_worker.add_job('circles.enrolled', $1, run_at := now() + interval '1 hour')`,
      [JSON.stringify({ enrolmentId: randomUUID() })],
    );
    await client.query('UPDATE graphile_worker._private_jobs SET attempts = $2, last_error = $3 WHERE id = $1', [
      rows[0].id,
      attempts,
      error,
    ]);
    await client.query('COMMIT');
    return rows[0].id;
  } finally {
    await client.end();
  }
}
