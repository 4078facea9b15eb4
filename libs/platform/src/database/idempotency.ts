import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '#kernel';
import type { Task } from '../jobs/worker.js';
import type { Database } from './database.js';
import type { Transaction } from './transaction.js';

export interface KeyedOperation {
  accountId: string;
  key: string;
  /** `circle.join` */
  operation: string;
  input: unknown;
}

const lifetimeMs = 24 * 60 * 60 * 1000;

const hashOf = (operation: string, input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([operation, input]))
    .digest('base64url');

/** The stored outcome of an effect committed with this key, `reused` for another input, null when the key is free. */
async function outcomeOfKey<T>(tx: Transaction, keyed: KeyedOperation): Promise<{ stored: T } | 'reused' | null> {
  const [row] = await tx.sql<{ input_hash: string; outcome: T; created_at: Date }>(
    'SELECT input_hash, outcome, created_at FROM idempotency_key WHERE account_id = $1 AND key = $2',
    [keyed.accountId, keyed.key],
  );
  if (row === undefined) return null;
  const alive = tx.now.getTime() - row.created_at.getTime() < lifetimeMs;
  return alive && row.input_hash === hashOf(keyed.operation, keyed.input) ? { stored: row.outcome } : 'reused';
}

/** Binds the key to its input and outcome, in the transaction of the effect. A refusal binds nothing. */
function bindKey(tx: Transaction, keyed: KeyedOperation, outcome: unknown): void {
  const { accountId, key, operation, input } = keyed;
  tx.last.insert('idempotency_key (account_id, key, operation, input_hash, outcome, created_at)', [
    ...[accountId, key, operation, hashOf(operation, input)],
    ...[JSON.stringify(outcome), tx.now],
  ]);
}

/**
 * An effect that happens once a key: the first time `work` is done and its outcome kept, afterwards the kept outcome is
 * the answer. Keys are hardly ever used twice, so `work` is done first: where it was done before, it refuses, or violates
 * the key's uniqueness, is undone and run again. In both cases the key is asked.
 */
export async function once<T, R extends { reason: string }>(
  tx: Transaction,
  keyed: KeyedOperation,
  work: () => Promise<Result<T, R>>,
): Promise<Result<T, R | { reason: 'key_reused' }>> {
  if (tx.again) {
    const before = await answerOfKey<T>(tx, keyed);
    if (before !== null) return before;
  }
  const outcome = await work();
  if (!outcome.ok) return (await answerOfKey<T>(tx, keyed)) ?? outcome;
  bindKey(tx, keyed, outcome.value);
  return outcome;
}

async function answerOfKey<T>(
  tx: Transaction,
  keyed: KeyedOperation,
): Promise<Result<T, { reason: 'key_reused' }> | null> {
  const before = await outcomeOfKey<T>(tx, keyed);
  if (before === null) return null;
  return before === 'reused' ? refuse({ reason: 'key_reused' }) : ok(before.stored);
}

/** The task that forgets keys whose time is over; the worker schedules it. */
export const pruneIdempotencyKeys = 'platform.prune-idempotency-keys';

export const idempotencyTasks = (database: Database): Record<string, Task> => ({
  [pruneIdempotencyKeys]: () =>
    database.transaction(async (tx) => {
      const before = new Date(tx.now.getTime() - lifetimeMs);
      await tx.sql('DELETE FROM idempotency_key WHERE created_at <= $1', [before]);
    }),
});
