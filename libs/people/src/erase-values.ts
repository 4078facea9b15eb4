import type { AccountId } from '#kernel';
import type { Transaction } from '#platform';
import { tablesOfPeople } from './personal-data/manifest.js';

interface Also {
  /** Whether jobs that name the account itself are dropped as well, such as the one that mails the confirmation. */
  jobsOfAccount: boolean;
}

/**
 * Removes and empties what the manifest says, of one account. Run again it finds what was written meanwhile. The jobs
 * about anything of theirs go first, while it can still be found.
 */
export async function eraseValues(tx: Transaction, accountId: AccountId, { jobsOfAccount }: Also): Promise<void> {
  const ids = await tx.sql<{ id: string }>(`SELECT i.id FROM (${idsOfPeople}) i WHERE $2 OR i.id <> $1::text`, [
    accountId,
    jobsOfAccount,
  ]);
  await tx.sql('SELECT jobs.forget($1)', [ids.map(({ id }) => id)]);
  for (const [name, { whose, rows, columns }] of tablesOfPeople) {
    if (rows === 'deleted') {
      await tx.sql(`DELETE FROM ${name} t WHERE ${whose}`, [accountId]);
      continue;
    }
    const changes = Object.entries(columns).flatMap(([column, kind]) =>
      kind !== 'not_personal' && typeof kind.erased === 'object' && 'becomes' in kind.erased
        ? [`${column} = ${kind.erased.becomes}`]
        : [],
    );
    if (changes.length > 0) await tx.sql(`UPDATE ${name} t SET ${changes.join(', ')} WHERE ${whose}`, [accountId]);
  }
}

/** SQL of the ids of the account and of everything that is its own. Numbers are left out, as a job may hold any. */
const idsOfPeople = tablesOfPeople
  .filter(([name, { columns }]) => 'id' in columns && name !== 'public.audit_log')
  .map(([name, { whose }]) => `SELECT t.id::text FROM ${name} t WHERE ${whose}`)
  .join(' UNION ALL ');
