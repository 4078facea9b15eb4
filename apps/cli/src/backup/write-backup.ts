import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { Refusal } from '../refusal.js';
import { copyOut } from './copy.js';
import { type BackedUpTable, type Manifest, writeManifest } from './manifest.js';
import { actAs, inTransaction, outStatement, readSequences, readTables, type Table } from './tables.js';

/** Writes every table, as of one instant, into a folder of its own. The programs may go on meanwhile. */
export async function writeBackup(ownerUrl: string, folder: string): Promise<Manifest> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0) throw new Refusal(`${folder} is not empty: a backup wants a folder of its own.`);
  const manifest = await inTransaction(ownerUrl, 'REPEATABLE READ, READ ONLY', async (client) => {
    const facts = await client.query<{ takenAt: Date; postgres: string }>(
      `SELECT now() AS "takenAt", current_setting('server_version') AS postgres`,
    );
    const [{ takenAt, postgres } = { takenAt: new Date(), postgres: '' }] = facts.rows;
    const tables: BackedUpTable[] = [];
    for (const table of await readTables(client)) tables.push(await writeTable(client, folder, table));
    // After the rows: a sequence only grows, so it is past every number that stands in them.
    const sequences = await readSequences(client);
    return { format: 1, takenAt: takenAt.toISOString(), postgres, tables, sequences } as const;
  });
  writeManifest(folder, manifest);
  return manifest;
}

async function writeTable(client: pg.Client, folder: string, table: Table): Promise<BackedUpTable> {
  const file = `${table.name}.copy`;
  const open = openSync(join(folder, file), 'wx', 0o600);
  try {
    await actAs(client, table.owner);
    const passed = await copyOut(client, outStatement(table), open);
    fsyncSync(open);
    return { ...table, file, ...passed };
  } finally {
    closeSync(open);
  }
}
