import type { Transaction } from '#platform';
import type { AddressChangeStatus } from './address-change.js';

/** What may follow what. Nobody else writes the status of a change. */
const next: Record<AddressChangeStatus, readonly AddressChangeStatus[]> = {
  requested: ['confirmed', 'stopped', 'replaced', 'taken'],
  confirmed: ['done', 'stopped', 'taken'],
  done: [],
  stopped: [],
  replaced: [],
  taken: [],
};

/** How long the old address has to stop a change. */
const mayBeStopped = '7 days';

/** A change as it stands, locked together with its account. */
export interface LockedChange {
  id: string;
  accountId: string;
  oldEmail: string;
  newEmail: string;
  status: AddressChangeStatus;
  takesEffectAt: Date | null;
  /** Of the account. */
  accountStatus: string;
}

/** The account first, as everyone does who changes something of one. Null when there is none, or no longer. */
export async function lockChange(tx: Transaction, id: string): Promise<LockedChange | null> {
  const [account] = await tx.sql<{ status: string }>(
    `SELECT a.status FROM account a WHERE a.id = (SELECT c.account_id FROM address_change c WHERE c.id = $1) FOR UPDATE`,
    [id],
  );
  if (account === undefined) return null;
  const [change] = await tx.sql<Omit<LockedChange, 'accountStatus'>>(
    `SELECT id, account_id AS "accountId", old_email AS "oldEmail", new_email AS "newEmail", status,
       takes_effect_at AS "takesEffectAt" FROM address_change WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return change === undefined ? null : { ...change, accountStatus: account.status };
}

/** Whether it is confirmed and its instant has come. */
export const isDue = ({ status, takesEffectAt }: LockedChange, now: Date): boolean =>
  status === 'confirmed' && takesEffectAt !== null && takesEffectAt <= now;

/** Moves a change by the table. A confirmation begins its time. */
export async function moveChange(
  tx: Transaction,
  { id, status: from }: Pick<LockedChange, 'id' | 'status'>,
  to: AddressChangeStatus,
): Promise<{ takesEffectAt: Date | null }> {
  if (!next[from].includes(to)) throw new Error(`a change of address does not go from ${from} to ${to}`);
  const [row] = await tx.sql<{ takesEffectAt: Date | null }>(
    `UPDATE address_change SET status = $2,
       confirmed_at = CASE WHEN $2 = 'confirmed' THEN $3 ELSE confirmed_at END,
       takes_effect_at = CASE WHEN $2 = 'confirmed' THEN $3::timestamptz + interval '${mayBeStopped}' ELSE takes_effect_at END,
       ended_at = CASE WHEN $2 = 'confirmed' THEN NULL ELSE $3::timestamptz END
     WHERE id = $1 RETURNING takes_effect_at AS "takesEffectAt"`,
    [id, to, tx.now],
  );
  if (row === undefined) throw new Error('a change of address was not moved');
  return row;
}
