import { applyLedger } from '#people';
import { chosenLedger, requireWholeLedger } from './backup/ledger.js';
import { restoreBackup } from './backup/restore-backup.js';
import { asOwner, type Command, readArguments, runAsProgram, settingsFor } from './operator.js';

const usage = 'npm run restore -- folder [--erasures file | --erasures none]';

/** Fills an empty, migrated database from a backup, and erases again whoever was erased since it was taken. */
export const restore: Command = async (args, env) => {
  const { positionals, values } = readArguments(usage, { erasures: { type: 'string' } }, 1, args);
  const [folder = ''] = positionals;
  const { databaseOwnerUrl } = settingsFor(['databaseOwnerUrl'], env);
  const ledger = chosenLedger(values.erasures, env);
  const { tables, takenAt } = await restoreBackup(databaseOwnerUrl, folder);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const told = `Restored ${rows} rows of ${tables.length} tables as of ${takenAt}, and compared each table by its hash. Everyone has to sign in again.`;
  if (ledger === null)
    return `${told}\nNO LEDGER OF ERASURES WAS APPLIED: whoever erased their account after ${takenAt} is back. Do not start the service like this where it serves real people.`;
  const applied = await asOwner(databaseOwnerUrl, (database) => applyLedger(database, ledger));
  requireWholeLedger(applied);
  return `${told}\nThe ledger names ${ledger.length} erasures; ${applied.erased} accounts were back and have been erased again.`;
};

await runAsProgram(import.meta.url, restore);
