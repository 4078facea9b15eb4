import type { Audit } from '#audit';
import type { AccountId, Locale } from '#kernel';
import type { Transaction } from '#platform';
import type { AccountPurpose } from './account.js';

/** What is asked at the first sign-in. */
export interface NewAccount {
  name: string;
  locale: Locale;
  purpose: AccountPurpose;
}

/** Opens the account of an address that was proven; the name is tidy and may be used. */
export async function openAccount(
  tx: Transaction,
  audit: Audit,
  email: string,
  account: NewAccount,
): Promise<AccountId> {
  const [row] = await tx.sql<{ id: AccountId }>(
    `INSERT INTO account (name, email, locale, status, purpose, created_at) VALUES ($1, $2, $3, 'active', $4, $5) RETURNING id`,
    [account.name, email, account.locale, account.purpose, tx.now],
  );
  if (row === undefined) throw new Error('an account was not inserted');
  await audit.record(tx, { act: 'account.open', actorId: row.id, objectKind: 'account', objectId: row.id });
  return row.id;
}
