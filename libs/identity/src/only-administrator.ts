import type { AccountId } from '#kernel';
import type { Transaction } from '#platform';
import { notOver, othersAdminister } from './administrators.js';
import { lockRoles } from './role-lock.js';

/** Whether nobody but this account administers; nobody else becomes or ceases to be an administrator meanwhile. */
export async function isOnlyAdministrator(tx: Transaction, accountId: AccountId): Promise<boolean> {
  await lockRoles(tx);
  const [row] = await tx.sql<{ only: boolean }>(
    `SELECT EXISTS (SELECT FROM role_grant g WHERE g.account_id = $1 AND g.role = 'administrator' AND ${notOver('g')})
       AND NOT ${othersAdminister('$1')} AS only`,
    [accountId],
  );
  return row?.only ?? false;
}
