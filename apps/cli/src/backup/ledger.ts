import { existsSync } from 'node:fs';
import { type AppliedLedger, type NotedErasure, readLedger } from '#people';
import { Refusal } from '../refusal.js';

/** The ledger of erasures: the file that is named, else that of the settings; null where `none` was asked for. */
export function chosenLedger(
  named: string | undefined,
  env: Record<string, string | undefined>,
): NotedErasure[] | null {
  if (named === 'none') return null;
  const path = named ?? env.ERASURES_FILE;
  if (!path)
    throw new Refusal(
      'A backup brings back people who erased their account after it was taken. Name the ledger of erasures, by ' +
        'ERASURES_FILE or --erasures file, or say --erasures none. Nothing was restored.',
    );
  if (!existsSync(path)) throw new Refusal(`There is no ledger of erasures at ${path}. Nothing was restored.`);
  return readLedger(path);
}

/** A ledger that does not know what the backup itself knows is another one's, or has lost lines. */
export function requireWholeLedger({ erased, unknown }: AppliedLedger): void {
  if (unknown === 0) return;
  throw new Refusal(
    `The backup is restored, and ${erased} accounts have been erased again, but the backup knows ${unknown} erasures ` +
      'that the ledger does not: it is the ledger of another installation, or has lost lines. People who erased their ' +
      'account may be back. Find the right ledger, make the database new, and restore again.',
  );
}
