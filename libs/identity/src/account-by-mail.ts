import type { Audit } from '#audit';
import { type AccountId, type Locale, ok, type Result, refuse } from '#kernel';
import type { Transaction } from '#platform';
import type { AddressChanges } from './address/address-changes.js';
import { whenAwaited } from './address/address-now.js';
import { openAccount } from './open-account.js';
import { type NameRefusal, tidyName, whyNotName } from './person-details.js';
import type { Viewer } from './viewer.js';

/** Who acts by a mail that came to an address. */
export interface ByMail {
  viewer: Viewer;
  /** The address that the mail proves. */
  email: string;
  /** Of who is not signed in, and has no account. */
  newAccount: { name: string; locale: Locale } | null;
}

export type AccountByMail = Result<
  { accountId: AccountId; opened: boolean },
  /** The address has an account: it has to be signed in to. */
  { reason: 'sign_in' } | { reason: 'account_needed' } | NameRefusal
>;

/** The account that is signed in, or one that is opened now for the address; never one that exists and is not signed in. */
export async function accountByMail(
  tx: Transaction,
  { audit, changes }: { audit: Audit; changes: AddressChanges },
  { viewer, email, newAccount }: ByMail,
): Promise<AccountByMail> {
  if (viewer !== null) return ok({ accountId: viewer.accountId, opened: false });
  await changes.settle(tx, email);
  const [known] = await tx.sql('SELECT FROM account WHERE email = $1', [email]);
  // One that is to be the address of an account is no reason to open another.
  if (known !== undefined || (await whenAwaited(tx, email)) !== null) return refuse({ reason: 'sign_in' as const });
  if (newAccount === null) return refuse({ reason: 'account_needed' as const });
  const name = tidyName(newAccount.name);
  const refusal = whyNotName(name);
  if (refusal !== null) return refuse(refusal);
  const { locale } = newAccount;
  const accountId = await openAccount(tx, audit, email, { name, locale, purpose: 'municipality' });
  return ok({ accountId, opened: true });
}
