import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';

const add = 'jobs.add($1, $2::json, $3, $4)';

/** Work that is done after the transaction commits, and only then. */
@Injectable()
export class Jobs {
  /** Queues a task in the transaction of the data it is about. The same key replaces a job that has not begun. */
  async add(tx: Transaction, task: string, payload: Record<string, unknown>, key?: string): Promise<void> {
    tx.last.call(add, [task, JSON.stringify(payload), key ?? null, null]);
  }

  /** The same, not to be begun before an instant. */
  async addAt(tx: Transaction, task: string, payload: Record<string, unknown>, at: Date, key?: string): Promise<void> {
    tx.last.call(add, [task, JSON.stringify(payload), key ?? null, at]);
  }
}
