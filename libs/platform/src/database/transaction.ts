import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { LastStatement, type Statement } from './last-statement.js';

const names = new Map<string, string>();
const mostNames = 2_000;

/** The name under which a connection keeps a statement prepared: planning costs as much as running. */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 40);
  if (names.size >= mostNames) names.clear();
  names.set(text, name);
  return name;
}

/**
 * An open transaction: the first parameter of everything that writes, so that a write outside one does not compile.
 * Only `Database.transaction` makes it.
 */
export class Transaction {
  /** For rows and calls that this transaction itself never reads: written together before the commit. */
  readonly last = new LastStatement();

  constructor(
    private readonly client: PoolClient,
    /** The database's clock, asked once: what every rule of this transaction decides by. */
    readonly now: Date,
    /** Whether it is run again after PostgreSQL refused it. */
    readonly again: boolean,
  ) {}

  /** Rows of one SQL statement, which sees all that was written before. */
  async sql<T>(text: string, values: unknown[] = []): Promise<T[]> {
    if (this.last.holdsChanges) await this.writeLast();
    return this.send<T>(text, values);
  }

  /**
   * Changes, each of other rows, of which nothing is to be answered. They go with the last statement, or before the next
   * one where there is another: a round trip less than `sql`.
   */
  async write(...changes: Statement[]): Promise<void> {
    if (this.last.holdsChanges) await this.writeLast();
    this.last.change(changes);
  }

  /** Writes what is collected. */
  async writeLast(): Promise<void> {
    for (const { text, values } of this.last.take()) await this.send(text, values);
  }

  private async send<T>(text: string, values: unknown[]): Promise<T[]> {
    const result = await this.client.query({ name: statementName(text), text, values });
    return result.rows as T[];
  }
}
