import type { Audit } from '#audit';
import type { Jobs, Transaction } from '#platform';
import { moveAffiliation, proofHolds } from './affiliation-status.js';
import { tellDeciders } from './deciders.js';

export interface Claim {
  id: string;
  accountId: string;
  municipalityCode: string | null;
}

/** The address is proven; now a coordinator, or the project team, is to say whether the person represents them. */
export async function proveAffiliation(tx: Transaction, audit: Audit, jobs: Jobs, claim: Claim): Promise<void> {
  const { id, municipalityCode, accountId: actorId } = claim;
  await moveAffiliation(tx, audit, { id, municipalityCode, actorId, from: 'claimed', to: 'proven' });
  await tellDeciders(tx, jobs, id);
}

/** The address is proven again: what is approved holds for another year, and nobody decides anew. */
export async function renewProof(tx: Transaction, audit: Audit, claim: Claim): Promise<void> {
  await tx.sql(
    `UPDATE affiliation SET proven_at = $2, proven_until = $2::timestamptz + interval '${proofHolds}', reminded_days = NULL
     WHERE id = $1`,
    [claim.id, tx.now],
  );
  await audit.record(tx, {
    act: 'affiliation.renewed',
    actorId: claim.accountId,
    ...(claim.municipalityCode !== null && { municipalityCode: claim.municipalityCode }),
    objectKind: 'affiliation',
    objectId: claim.id,
  });
}
