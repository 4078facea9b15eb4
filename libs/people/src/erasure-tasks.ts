import type { AccountId } from '#kernel';
import type { Database, Task } from '#platform';
import type { Erasing } from './erasing.js';
import { type NotedErasure, noteInLedger } from './erasure-ledger.js';
import { noteErasures } from './events.js';

/** The task that looks once more at accounts that were erased within a day; the worker schedules it. */
export const finishErasures = 'people.finish-erasures';

/** What the worker does about erasures. `ledger` is the file outside the database. */
export const erasureTasks = (database: Database, erasing: Erasing, ledger: string): Record<string, Task> => ({
  [noteErasures]: async () => {
    const rows = await database.read<NotedErasure>(
      'SELECT account_id AS "accountId", erased_at AS "erasedAt" FROM erasure ORDER BY erased_at, account_id',
    );
    noteInLedger(ledger, rows);
  },
  [finishErasures]: async () => {
    const open = await database.read<{ accountId: AccountId; last: boolean }>(
      `SELECT account_id AS "accountId", erased_at <= app_now() - interval '23 hours' AS last FROM erasure
       WHERE finished_at IS NULL ORDER BY erased_at LIMIT 1000`,
    );
    for (const { accountId, last } of open) {
      await database.transaction((tx) => erasing.finish(tx, accountId, { last }));
    }
  },
});

/** The mail that confirms an erasure is sent: its address goes. */
export const forgetAddress = (database: Database, accountId: string): Promise<unknown> =>
  database.transaction((tx) =>
    tx.sql('UPDATE erasure SET email = NULL, locale = NULL WHERE account_id = $1', [accountId]),
  );
