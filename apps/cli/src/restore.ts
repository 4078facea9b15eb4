import { restoreBackup } from './backup/restore-backup.js';
import { type Command, readArguments, runAsProgram, settingsFor } from './operator.js';

/** Fills an empty, migrated database from a backup. */
export const restore: Command = async (args, env) => {
  const { positionals } = readArguments('npm run restore -- folder', {}, 1, args);
  const [folder = ''] = positionals;
  const { databaseOwnerUrl } = settingsFor(['databaseOwnerUrl'], env);
  const { tables, takenAt } = await restoreBackup(databaseOwnerUrl, folder);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `Restored ${rows} rows of ${tables.length} tables as of ${takenAt}, and compared each table by its hash. Everyone has to sign in again.`;
};

await runAsProgram(import.meta.url, restore);
