import { type AccountId, type CircleId, type EnrolmentId, isUuid, type MunicipalityCode } from '#kernel';
import type { Transaction } from '#platform';
import type { TransferOutcome } from './seat-transfer.js';

export interface OpenTransfer {
  id: string;
  circleId: CircleId;
  enrolmentId: EnrolmentId;
  municipalityCode: MunicipalityCode;
}

/** Where the transfer is about which circle; null when there is none that concerns the person on that side. */
export async function transferOf(
  tx: Transaction,
  id: string,
  accountId: AccountId,
  side: 'giver' | 'taker',
): Promise<OpenTransfer | null> {
  if (!isUuid(id)) return null;
  const [found] = await tx.sql<OpenTransfer>(
    `SELECT t.id, c.id AS "circleId", t.enrolment_id AS "enrolmentId", e.municipality_code AS "municipalityCode"
     FROM seat_transfer t JOIN enrolment e ON e.id = t.enrolment_id JOIN circle c ON c.seat_pool_id = e.pool_id
     WHERE t.id = $1 AND ${side === 'giver' ? 'e.account_id' : 't.to_account_id'} = $2`,
    [id, accountId],
  );
  return found ?? null;
}

/** Whether it still waits for an answer. Asked for when the pool is locked: acts on one transfer happen one after the other. */
export async function isOpen(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.sql(
    `SELECT FROM seat_transfer t JOIN enrolment e ON e.id = t.enrolment_id AND e.status = 'confirmed'
     WHERE t.id = $1 AND t.ended_at IS NULL AND t.expires_at > $2`,
    [id, tx.now],
  );
  return rows.length > 0;
}

/** The address goes with the end. */
export async function endTransfer(tx: Transaction, id: string, outcome: TransferOutcome): Promise<void> {
  await tx.sql(
    'UPDATE seat_transfer SET outcome = $2, ended_at = $3, email = NULL WHERE id = $1 AND ended_at IS NULL',
    [id, outcome, tx.now],
  );
}
