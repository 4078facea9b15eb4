import type { AccountId, EnrolmentId, MunicipalityCode } from '#kernel';
import type { Transaction } from '#platform';
import type { LiveStatus } from './enrolment-status.js';
import type { LockedPool } from './pool.js';

/** Someone's live enrolment, read after the pool was locked. */
export interface OwnEnrolment {
  id: EnrolmentId;
  status: LiveStatus;
  municipalityCode: MunicipalityCode;
  offerExpiresAt: Date | null;
  /** Held, offered or asked for; more than one of a group. */
  seats: number;
}

export async function liveEnrolment(
  tx: Transaction,
  pool: LockedPool,
  accountId: AccountId,
): Promise<OwnEnrolment | null> {
  const [own] = await tx.sql<OwnEnrolment>(
    `SELECT id, status, municipality_code AS "municipalityCode", offer_expires_at AS "offerExpiresAt",
       seats_held AS seats FROM enrolment
     WHERE pool_id = $1 AND account_id = $2 AND status IN ('pending', 'confirmed', 'waitlisted', 'offered')`,
    [pool.id, accountId],
  );
  return own ?? null;
}
