import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';

/** The name under which a connection keeps a statement prepared: planning costs as much as running. */
export const statementName = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 40);

/**
 * An open transaction: the first parameter of everything that writes, so that a write outside one does not compile.
 * Only `Database.transaction` makes it.
 */
export class Transaction {
  constructor(
    private readonly client: PoolClient,
    /** The database's clock, asked once: what every rule of this transaction decides by. */
    readonly now: Date,
  ) {}

  /** Rows of one SQL statement. */
  async sql<T>(text: string, values: unknown[] = []): Promise<T[]> {
    const result = await this.client.query({ name: statementName(text), text, values });
    return result.rows as T[];
  }
}
