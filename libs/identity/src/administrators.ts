import type { Transaction } from '#platform';
import type { PlatformRole } from './role-grant.js';
import { grantedNow } from './viewer.js';

/**
 * SQL of a grant `alias` that nobody has ended and whose time is not over. One that began after this transaction counts,
 * too: who waited for the lock has an earlier now than what was granted meanwhile.
 */
export const notOver = (alias: string): string =>
  `${alias}.ended_by IS NULL AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > app_now())`;

/**
 * SQL: whether someone other than the account is an active administrator without an end. Whose role ends by itself does
 * not count: on the day after, there would be nobody.
 */
export const othersAdminister = (account: string): string =>
  `EXISTS (SELECT FROM role_grant og JOIN account oa ON oa.id = og.account_id
    WHERE og.role = 'administrator' AND og.valid_to IS NULL AND oa.status = 'active' AND og.account_id <> ${account})`;

/** The roles of who acts, asked under the lock: someone may have ended them since the request came. */
export async function rolesNow(tx: Transaction, accountId: string): Promise<readonly PlatformRole[]> {
  const rows = await tx.sql<{ role: PlatformRole }>(
    `SELECT g.role FROM role_grant g JOIN account a ON a.id = g.account_id
     WHERE g.account_id = $1 AND a.status = 'active' AND g.ended_by IS NULL AND ${grantedNow('g')}`,
    [accountId],
  );
  return rows.map(({ role }) => role);
}
