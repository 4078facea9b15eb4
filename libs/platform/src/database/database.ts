import type { Pool, PoolClient, QueryResult } from 'pg';
import type { DataSource } from 'typeorm';
import { attemptsFor } from './errors.js';
import { turnsOf } from './in-turn.js';
import { statementName, Transaction } from './transaction.js';
import { Turns } from './turns.js';

/** How long a transaction waits for its turn, in milliseconds: as long as a request waits for a connection. */
const patienceMs = 8000;

/** The way to PostgreSQL: reads as one named statement, writes in a transaction. */
export class Database {
  /** Writers wait for each other's locks. Some connections are left for those who only read, who wait for nobody. */
  private readonly writers: Turns;

  constructor(readonly dataSource: DataSource) {
    const { poolSize = 10 } = dataSource.options;
    this.writers = new Turns(Math.max(1, Math.floor(poolSize * 0.7)), patienceMs);
    // A connection that breaks fails the query that runs on it, and the pool opens another. Told by an event that nobody
    // hears, it would end the process as well.
    this.pool.on('error', () => {});
    // When it is given away, since the first connections were made before anyone could listen.
    const heard = new WeakSet<PoolClient>();
    this.pool.on('acquire', (client) => {
      if (heard.has(client)) return;
      heard.add(client);
      client.on('error', () => {});
    });
  }

  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** One read-only statement, prepared once a connection under a name made from its text. */
  async read<T>(text: string, values: unknown[] = []): Promise<T[]> {
    const result = await this.pool.query({ name: statementName(text), text, values });
    return result.rows as T[];
  }

  /**
   * Everything that `work` does with `tx` happens, or nothing. Run again when PostgreSQL asks for it (serialization,
   * deadlock) and, once, after a unique violation: then someone committed between our check and our write, and the
   * second run sees it and answers accordingly. Transactions that name the same subject in `turns` come one after the other,
   * as by `inTurnOf`, without a round trip for it.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>, turns: readonly string[] = []): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.writers.inTurn(() => this.attempt(work, turns, attempt > 1));
      } catch (error) {
        if (attempt >= attemptsFor(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
      }
    }
  }

  private async attempt<T>(
    work: (tx: Transaction) => Promise<T>,
    turns: readonly string[],
    again: boolean,
  ): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      // Begun, the clock asked and the turn awaited in one round trip.
      const turn = turns.length > 0 ? `; ${turnsOf(turns)}` : '';
      const answers = (await client.query(`BEGIN; SELECT app_now() AS now${turn}`)) as unknown as QueryResult<{
        now: Date;
      }>[];
      const now = answers[1]?.rows[0]?.now;
      if (now === undefined) throw new Error('the database did not tell the time');
      const tx = new Transaction(client, now, again);
      const result = await work(tx);
      await tx.writeLast();
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failed: Error) => {
        broken = failed;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }
}
