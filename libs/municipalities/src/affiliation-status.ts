import type { Audit } from '#audit';
import type { Transaction } from '#platform';
import type { AffiliationStatus } from './affiliation.js';

/** What may follow what. Nobody else writes the status of an affiliation. */
const next: Record<AffiliationStatus, readonly AffiliationStatus[]> = {
  claimed: ['proven', 'ended'],
  proven: ['approved', 'rejected', 'ended'],
  approved: ['ended', 'expired'],
  rejected: [],
  ended: [],
  expired: [],
};

interface Step {
  id: string;
  from: AffiliationStatus;
  to: AffiliationStatus;
  municipalityCode: string;
  /** Null when the service itself decides. */
  actorId: string | null;
  reason?: string;
}

/** Moves an affiliation by the table, and logs it. Approval begins its time, an ending closes it. */
export async function moveAffiliation(tx: Transaction, audit: Audit, step: Step): Promise<void> {
  const { id, from, to } = step;
  if (!next[from].includes(to)) throw new Error(`an affiliation does not go from ${from} to ${to}`);
  await tx.sql(
    `UPDATE affiliation SET status = $2,
       valid_from = CASE WHEN $2 = 'approved' THEN $3 ELSE valid_from END,
       valid_to = CASE WHEN $2 IN ('ended', 'expired', 'rejected') THEN $3::timestamptz ELSE valid_to END
     WHERE id = $1`,
    [id, to, tx.now],
  );
  await audit.record(tx, {
    act: `affiliation.${to}`,
    actorId: step.actorId,
    municipalityCode: step.municipalityCode,
    objectKind: 'affiliation',
    objectId: id,
    from,
    to,
    ...(step.reason !== undefined && { reason: step.reason }),
  });
}
