import { join } from 'node:path';
import { differencesTo, restoreBackup } from './backup/restore-backup.js';
import { withSpareDatabase } from './backup/spare-database.js';
import { inTransaction } from './backup/tables.js';
import { writeBackup } from './backup/write-backup.js';
import { type Command, readArguments, runAsProgram, settingsFor } from './operator.js';
import { Refusal } from './refusal.js';

/** Saves the database, restores it elsewhere, compares the two table by table, and leaves nothing behind. */
export const backupDrill: Command = async (args, env) => {
  readArguments('npm run backup:drill', {}, 0, args);
  const { databaseOwnerUrl } = settingsFor(['databaseOwnerUrl'], env);
  const begun = performance.now();
  return withSpareDatabase(async (spareUrl, place) => {
    const folder = join(place, 'backup');
    const { tables } = await writeBackup(databaseOwnerUrl, folder);
    const manifest = await restoreBackup(spareUrl, folder);
    const differences = await inTransaction(spareUrl, 'REPEATABLE READ, READ ONLY', (client) =>
      differencesTo(client, manifest),
    );
    if (differences.length > 0) throw new Refusal(`The drill failed:\n${differences.join('\n')}`);
    const lines = tables.map(
      ({ name, rows, sha256 }) => `  ${name}: ${rows} rows, sha256 ${sha256.slice(0, 12)} twice`,
    );
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    return [...lines, `The drill passed: ${tables.length} tables saved, restored and equal, in ${seconds} s.`].join(
      '\n',
    );
  });
};

await runAsProgram(import.meta.url, backupDrill);
