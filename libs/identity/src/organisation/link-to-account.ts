import type { Audit } from '#audit';
import type { AccountId } from '#kernel';
import type { Transaction } from '#platform';
import type { AssertedIdentity } from './identity-claims.js';

/** Links an identity to an account, unless it has one. `mine`: it is linked to this account already. */
export async function linkToAccount(
  tx: Transaction,
  audit: Audit,
  accountId: AccountId,
  { issuer, subject, providerKey }: AssertedIdentity,
): Promise<'linked' | 'mine' | 'elsewhere'> {
  const [linked] = await tx.sql<{ id: string }>(
    `INSERT INTO external_identity (account_id, issuer, subject, provider_key, linked_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (issuer, subject) DO NOTHING RETURNING id`,
    [accountId, issuer, subject, providerKey, tx.now],
  );
  if (linked !== undefined) {
    const act = { act: 'identity.link', actorId: accountId, objectKind: 'external_identity', objectId: linked.id };
    await audit.record(tx, { ...act, reason: providerKey });
    return 'linked';
  }
  const [known] = await tx.sql<{ accountId: string }>(
    'SELECT account_id AS "accountId" FROM external_identity WHERE issuer = $1 AND subject = $2',
    [issuer, subject],
  );
  return known?.accountId === accountId ? 'mine' : 'elsewhere';
}
