import { writeBackup } from './backup/write-backup.js';
import { type Command, readArguments, runAsProgram, settingsFor } from './operator.js';

/** Writes everything that must not be lost, as of one instant, into a new folder. */
export const backup: Command = async (args, env) => {
  const { positionals } = readArguments('npm run backup -- folder', {}, 1, args);
  const [folder = ''] = positionals;
  const { databaseOwnerUrl } = settingsFor(['databaseOwnerUrl'], env);
  const { tables, takenAt } = await writeBackup(databaseOwnerUrl, folder);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${folder} holds ${rows} rows of ${tables.length} tables, as of ${takenAt}. It holds personal data: keep it as safe as the database.`;
};

await runAsProgram(import.meta.url, backup);
