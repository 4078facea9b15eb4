import { join } from 'node:path';
import { applyLedger, type NotedErasure } from '#people';
import { chosenLedger, requireWholeLedger } from './backup/ledger.js';
import { differencesTo, restoreBackup } from './backup/restore-backup.js';
import { withSpareDatabase } from './backup/spare-database.js';
import { inTransaction } from './backup/tables.js';
import { writeBackup } from './backup/write-backup.js';
import { asOwner, type Command, readArguments, runAsProgram, settingsFor } from './operator.js';
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
    const ledger = env.ERASURES_FILE ? chosenLedger(undefined, env) : null;
    const lines = tables.map(
      ({ name, rows, sha256 }) => `  ${name}: ${rows} rows, sha256 ${sha256.slice(0, 12)} twice`,
    );
    lines.push(await tryLedger(spareUrl, ledger));
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    return [...lines, `The drill passed: ${tables.length} tables saved, restored and equal, in ${seconds} s.`].join(
      '\n',
    );
  });
};

/** Whoever is in the ledger must be nobody in what was restored. */
async function tryLedger(spareUrl: string, ledger: NotedErasure[] | null): Promise<string> {
  if (ledger === null) return '  ledger of erasures: none is set (ERASURES_FILE), so none was tried';
  return asOwner(spareUrl, async (database) => {
    requireWholeLedger(await applyLedger(database, ledger));
    const back = await database.read(`SELECT FROM account WHERE status <> 'erased' AND id = ANY ($1::uuid[])`, [
      ledger.map(({ accountId }) => accountId),
    ]);
    if (back.length > 0) throw new Refusal(`The drill failed: ${back.length} erased accounts are back`);
    return `  ledger of erasures: ${ledger.length} applied, nobody of them is back`;
  });
}

await runAsProgram(import.meta.url, backupDrill);
