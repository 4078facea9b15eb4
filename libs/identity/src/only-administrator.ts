import type { AccountId } from '#kernel';
import type { Transaction } from '#platform';
import { administers, administratorsLock } from './invite-administrator.js';

/** Whether nobody but this account administers; nobody else becomes or ceases to be an administrator meanwhile. */
export async function isOnlyAdministrator(tx: Transaction, accountId: AccountId): Promise<boolean> {
  await tx.sql('SELECT pg_advisory_xact_lock($1)', [administratorsLock]);
  const rows = await tx.sql<{ own: boolean }>(
    `SELECT a.id = $1 AS own FROM account a WHERE a.status = 'active' AND ${administers}`,
    [accountId],
  );
  return rows.length === 1 && rows[0]?.own === true;
}
