import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { Refusal } from '../refusal.js';
import { copyIn, copyOut } from './copy.js';
import { type BackedUpTable, type Manifest, readManifest } from './manifest.js';
import { actAs, inStatement, inTransaction, outStatement, quoted, readTables, schemaTables } from './tables.js';

/** Fills an empty database of the same schema from a backup, and compares what is then in it: all of it, or nothing. */
export async function restoreBackup(ownerUrl: string, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await inTransaction(ownerUrl, 'READ COMMITTED', async (client) => {
    await requireSameSchema(client, manifest);
    const content = manifest.tables.filter(({ name }) => !isSchema(name));
    for (const table of content) await requireEmpty(client, table);
    for (const table of content) await fill(client, folder, table);
    for (const { name, owner, value, called } of manifest.sequences) {
      await actAs(client, owner);
      await client.query('SELECT setval($1::regclass, $2, $3)', [quoted(name), value, called]);
    }
    const differences = await differencesTo(client, manifest);
    if (differences.length > 0)
      throw new Refusal(`What was restored is not what was saved:\n${differences.join('\n')}`);
  });
  return manifest;
}

/** Each table of which the rows are not those of the backup, in words. */
export async function differencesTo(client: pg.Client, { tables }: Manifest): Promise<string[]> {
  const differences: string[] = [];
  for (const table of tables) {
    await actAs(client, table.owner);
    const { rows, sha256 } = await copyOut(client, outStatement(table));
    if (rows !== table.rows) differences.push(`${table.name}: ${rows} rows, not ${table.rows}`);
    else if (sha256 !== table.sha256) differences.push(`${table.name}: ${rows} rows, but with another content`);
  }
  return differences;
}

const isSchema = (name: string): boolean => schemaTables[name] !== undefined;

async function requireSameSchema(client: pg.Client, manifest: Manifest): Promise<void> {
  const shape = ({ name, columns }: { name: string; columns: string[] }): string => `${name}(${columns.join()})`;
  const here = (await readTables(client)).map(shape);
  const there = manifest.tables.map(shape);
  const other = [...there.filter((one) => !here.includes(one)), ...here.filter((one) => !there.includes(one))].map(
    (table) => table.split('(')[0] ?? '',
  );
  const schema = { ...manifest, tables: manifest.tables.filter(({ name }) => isSchema(name)) };
  const differences = other.length > 0 ? [...new Set(other)] : await differencesTo(client, schema);
  if (differences.length === 0) return;
  throw new Refusal(
    `The database is not of the version that was saved (${differences.join('; ')}). ` +
      'Install that version, make the database new, run npm run migrate, and restore again.',
  );
}

/** Nobody writes into it meanwhile. */
async function requireEmpty(client: pg.Client, { name, owner }: BackedUpTable): Promise<void> {
  await actAs(client, owner);
  await client.query(`LOCK TABLE ${quoted(name)} IN EXCLUSIVE MODE`);
  const { rowCount } = await client.query(`SELECT FROM ${quoted(name)} LIMIT 1`);
  if (rowCount !== 0)
    throw new Refusal(
      `The table ${name} is not empty: restore into a new database, after npm run migrate and nothing else.`,
    );
}

async function fill(client: pg.Client, folder: string, table: BackedUpTable): Promise<void> {
  const file = openSync(join(folder, table.file), 'r');
  try {
    await actAs(client, table.owner);
    // What a change brings about was saved with the change: it is not to come a second time.
    const ours = table.name.startsWith('public.');
    if (ours) await client.query(`ALTER TABLE ${quoted(table.name)} DISABLE TRIGGER USER`);
    await copyIn(client, inStatement(table), file);
    if (ours) await client.query(`ALTER TABLE ${quoted(table.name)} ENABLE TRIGGER USER`);
  } finally {
    closeSync(file);
  }
}
