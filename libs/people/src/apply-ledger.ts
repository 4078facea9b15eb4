import { Audit } from '#audit';
import type { AccountId } from '#kernel';
import { type Database, Jobs } from '#platform';
import { Offers, Seats } from '#seats';
import { Erasing } from './erasing.js';
import type { NotedErasure } from './erasure-ledger.js';

export interface AppliedLedger {
  /** Accounts that the backup had brought back. */
  erased: number;
  /** Erasures that the database knows and the ledger does not. */
  unknown: number;
}

/** Erases again who was erased after a backup was taken. Done as the owner of the schema, while nothing else runs. */
export async function applyLedger(database: Database, ledger: readonly NotedErasure[]): Promise<AppliedLedger> {
  const [audit, jobs] = [new Audit(), new Jobs()];
  const erasing = new Erasing(audit, new Seats(new Offers(audit, jobs)), jobs);
  let erased = 0;
  for (const { accountId } of ledger) {
    const done = await database.transaction(async (tx) => {
      const [back] = await tx.sql<{ id: AccountId }>(
        `SELECT id FROM account WHERE id = $1 AND status <> 'erased' FOR UPDATE`,
        [accountId],
      );
      if (back !== undefined) await erasing.erase(tx, { accountId, actorId: null, confirm: null });
      return back !== undefined;
    });
    if (done) erased += 1;
  }
  const [row] = await database.read<{ unknown: number }>(
    'SELECT count(*)::int AS unknown FROM erasure WHERE account_id <> ALL ($1::uuid[])',
    [ledger.map(({ accountId }) => accountId)],
  );
  return { erased, unknown: row?.unknown ?? 0 };
}
