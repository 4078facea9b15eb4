import type { EntityManager } from 'typeorm';

/**
 * An open transaction: the first parameter of everything that writes, so that a write outside one does not compile.
 * Only `Database.transaction` makes it.
 */
export class Transaction {
  constructor(
    /** TypeORM's manager, bound to this transaction's connection. */
    readonly manager: EntityManager,
    /** The database's clock, asked once: what every rule of this transaction decides by. */
    readonly now: Date,
  ) {}

  /** Rows of one SQL statement. */
  async sql<T>(text: string, values: unknown[] = []): Promise<T[]> {
    const result: unknown = await this.manager.query(text, values);
    // For UPDATE and DELETE TypeORM answers [rows, count].
    const rows =
      Array.isArray(result) && Array.isArray(result[0]) && typeof result[1] === 'number' ? result[0] : result;
    return rows as T[];
  }
}
