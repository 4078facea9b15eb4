import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { retriedConstraint } from './errors.js';
import { Transaction } from './transaction.js';

const attempts = 5;

/** The way to PostgreSQL: reads as one named statement, writes in a transaction. */
export class Database {
  constructor(readonly dataSource: DataSource) {}

  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** One read-only statement, prepared once a connection under a name made from its text. */
  async read<T>(text: string, values: unknown[] = []): Promise<T[]> {
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 40);
    const result = await this.pool.query({ name, text, values });
    return result.rows as T[];
  }

  /**
   * Everything that `work` does with `tx` happens, or nothing. Run again when PostgreSQL asks for it (serialization,
   * deadlock) and, once, after a unique violation: then someone committed between our check and our write, and the
   * second run sees it and answers accordingly.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        const limit = retriedConstraint(error, attempts);
        if (attempt >= limit) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
      }
    }
  }

  private async attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      const [row] = await runner.query('SELECT app_now() AS now');
      const result = await work(new Transaction(runner.manager, row.now as Date));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}
