import type { Audit } from '#audit';
import type { AccountId, Locale } from '#kernel';
import type { Transaction } from '#platform';
import type { AccountPurpose } from './account.js';

/** Opens an account for whoever reads the mail of the address, which therefore is confirmed. */
export async function openAccount(
  tx: Transaction,
  audit: Audit,
  account: { email: string; name: string; locale: Locale; purpose: AccountPurpose },
): Promise<AccountId> {
  const [row] = await tx.sql<{ id: AccountId }>(
    `INSERT INTO account (name, email, locale, status, purpose, created_at) VALUES ($1, $2, $3, 'active', $4, $5) RETURNING id`,
    [account.name, account.email, account.locale, account.purpose, tx.now],
  );
  if (row === undefined) throw new Error('an account was not inserted');
  const { id } = row;
  await audit.record(tx, { act: 'account.open', actorId: id, objectKind: 'account', objectId: id });
  return id;
}
