import type { Audit } from '#audit';
import type { AccountId } from '#kernel';
import type { Transaction } from '#platform';
import type { AffiliationStatus } from './affiliation.js';
import { moveAffiliation } from './affiliation-status.js';

/** Ends everything that an account still represents or wants to, for a reason that is not the municipality's. */
export async function endAffiliations(
  tx: Transaction,
  audit: Audit,
  { accountId, actorId, reason }: { accountId: AccountId; actorId: AccountId | null; reason: string },
): Promise<void> {
  const live = await tx.sql<{ id: string; from: AffiliationStatus; municipalityCode: string }>(
    `SELECT id, status AS from, municipality_code AS "municipalityCode" FROM affiliation
     WHERE account_id = $1 AND status IN ('claimed', 'proven', 'approved') ORDER BY id FOR UPDATE`,
    [accountId],
  );
  for (const one of live) await moveAffiliation(tx, audit, { ...one, to: 'ended', actorId, reason });
}
