import { appendFileSync, closeSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { type AccountId, isUuid } from '#kernel';

/** Which account was erased, and when. Nothing else of it is known. */
export interface NotedErasure {
  accountId: AccountId;
  erasedAt: Date;
}

/**
 * The ledger outside the database, one line an erasure: `2026-11-22T10:00:00.000Z` and the account's id. A line that was
 * cut by a crash is passed over: the worker notes it again.
 */
export function readLedger(path: string): NotedErasure[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([instant = '', accountId = '', ...more]) =>
      more.length === 0 && isUuid(accountId) && !Number.isNaN(Date.parse(instant))
        ? [{ accountId: accountId as AccountId, erasedAt: new Date(instant) }]
        : [],
    );
}

/** Adds the erasures that are not in the file yet, and waits until the disk has them. Makes the file where there is none. */
export function noteInLedger(path: string, erasures: readonly NotedErasure[]): void {
  const file = openSync(path, 'a+', 0o600);
  try {
    const text = readFileSync(path, 'utf8');
    const known = new Set(readLedger(path).map(({ accountId }) => accountId));
    const lines = erasures
      .filter(({ accountId }) => !known.has(accountId))
      .map(({ accountId, erasedAt }) => `${erasedAt.toISOString()} ${accountId}\n`);
    if (lines.length === 0) return;
    appendFileSync(file, (text === '' || text.endsWith('\n') ? '' : '\n') + lines.join(''));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
