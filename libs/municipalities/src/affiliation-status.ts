import type { Audit } from '#audit';
import type { Transaction } from '#platform';
import type { AffiliationEndCode, AffiliationStatus } from './affiliation.js';

/** What may follow what. Nobody else writes the status of an affiliation. */
const next: Record<AffiliationStatus, readonly AffiliationStatus[]> = {
  claimed: ['proven', 'ended'],
  proven: ['approved', 'rejected', 'ended', 'expired'],
  approved: ['ended', 'expired'],
  rejected: [],
  ended: [],
  expired: [],
};

/** Those that have not come to their end. */
export const liveStatuses = `('claimed', 'proven', 'approved')`;

/** How long a proof holds. */
export const proofHolds = '12 months';

/** SQL: whether the proof of the affiliation with the alias `alias` has become too old by the instant, an SQL expression. */
export const proofIsOver = (alias: string, instant = 'app_now()'): string =>
  `(${alias}.status IN ('proven', 'approved') AND coalesce(${alias}.proven_until <= ${instant}, false))`;

/** SQL: the status as of now, also before a job has written down that the time is over. */
export const statusNow = (alias: string): string =>
  `CASE WHEN ${proofIsOver(alias)} THEN 'expired' ELSE ${alias}.status END`;

interface Step {
  id: string;
  from: AffiliationStatus;
  to: AffiliationStatus;
  /** Null for one with another organisation. */
  municipalityCode: string | null;
  /** Null when the service itself decides. */
  actorId: string | null;
  /** For the log: a code, never words of a person. */
  reason?: string;
  /** For the person whom it is about, in the words of who decided. */
  words?: string;
  /** The same, where the service itself ends it. */
  code?: AffiliationEndCode;
}

/**
 * Moves an affiliation by the table, and logs it. Proof and approval begin their time, an ending closes it: what expires
 * ended with its proof, whenever that is written down.
 */
export async function moveAffiliation(tx: Transaction, audit: Audit, step: Step): Promise<void> {
  const { id, from, to } = step;
  if (!next[from].includes(to)) throw new Error(`an affiliation does not go from ${from} to ${to}`);
  await tx.sql(
    `UPDATE affiliation SET status = $2,
       proven_at = CASE WHEN $2 = 'proven' THEN $3 ELSE proven_at END,
       proven_until = CASE WHEN $2 = 'proven' THEN $3::timestamptz + interval '${proofHolds}' ELSE proven_until END,
       valid_from = CASE WHEN $2 = 'approved' THEN $3 ELSE valid_from END,
       valid_to = CASE WHEN $2 = 'expired' THEN proven_until WHEN $2 IN ('ended', 'rejected') THEN $3 ELSE valid_to END,
       end_reason = coalesce($4, end_reason), end_code = coalesce($5, end_code)
     WHERE id = $1`,
    [id, to, tx.now, step.words ?? null, step.code ?? null],
  );
  await audit.record(tx, {
    act: `affiliation.${to}`,
    actorId: step.actorId,
    ...(step.municipalityCode !== null && { municipalityCode: step.municipalityCode }),
    objectKind: 'affiliation',
    objectId: id,
    from,
    to,
    ...(step.reason !== undefined && { reason: step.reason }),
  });
}
