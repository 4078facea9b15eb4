import pg from 'pg';
import { migrationLock } from '../migrate.js';
import { Refusal } from '../refusal.js';

export interface Table {
  /** `public.account` */
  name: string;
  /** The role that may read and fill it. */
  owner: string;
  /** Those that are stored, not computed. */
  columns: string[];
}

export interface Sequence {
  name: string;
  owner: string;
  value: string;
  called: boolean;
}

/** Sessions are not kept: after a restore everyone signs in again, and nobody who has signed out is in. */
export const leftOut: readonly string[] = ['public.community_session', 'public.admin_session'];

/**
 * What migrations fill says which schema it is: a restore does not write it but wants it to be the same. The columns
 * that are compared leave out when a migration ran.
 */
export const schemaTables: Readonly<Record<string, readonly string[]>> = {
  'public.migration': ['timestamp', 'name'],
  'jobs.task': ['name'],
  'graphile_worker.migrations': ['id', 'breaking'],
};

/** Every table but those that are left out; who is referred to comes before who refers. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(`
    SELECT n.nspname || '.' || c.relname AS name, pg_get_userbyid(c.relowner) AS owner,
      ARRAY(SELECT a.attname::text FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attname) AS columns,
      ARRAY(SELECT fn.nspname || '.' || f.relname FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
        JOIN pg_namespace fn ON fn.oid = f.relnamespace
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS needs
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1`);
  const ordered: Table[] = [];
  let waiting = rows.filter(({ name }) => !leftOut.includes(name));
  while (waiting.length > 0) {
    const isThere = (name: string): boolean => ordered.some((table) => table.name === name);
    const ready = waiting.filter(({ needs }) => needs.every(isThere));
    if (ready.length === 0)
      throw new Error(`tables refer to each other: ${waiting.map(({ name }) => name).join(', ')}`);
    ordered.push(
      ...ready.map(({ name, owner, columns }) => ({ name, owner, columns: [...(schemaTables[name] ?? columns)] })),
    );
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}

export async function readSequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string; owner: string }>(`
    SELECT n.nspname || '.' || c.relname AS name, pg_get_userbyid(c.relowner) AS owner
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'S' AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1`);
  const sequences: Sequence[] = [];
  for (const { name, owner } of rows) {
    // The next number of a migration comes with the schema.
    if (name === 'public.migration_id_seq') continue;
    await actAs(client, owner);
    const found = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value AS value, is_called AS called FROM ${quoted(name)}`,
    );
    const [state] = found.rows;
    if (state) sequences.push({ name, owner, ...state });
  }
  return sequences;
}

/** Until the end of the transaction. The owner of the schema may act as the worker, who owns the queue. */
export async function actAs(client: pg.Client, role: string): Promise<void> {
  await client.query(`SET LOCAL ROLE ${pg.escapeIdentifier(role)}`);
}

/** Rows in an order that depends on nothing but their content, so that the same rows have the same hash everywhere. */
export const outStatement = ({ name, columns }: Table): string => {
  const list = columnList(columns);
  return `COPY (SELECT ${list} FROM ${quoted(name)} t ORDER BY ROW(${list})::text COLLATE "C") TO STDOUT`;
};

export const inStatement = ({ name, columns }: Table): string =>
  `COPY ${quoted(name)} (${columnList(columns)}) FROM STDIN`;

export const quoted = (name: string): string => name.split('.').map(pg.escapeIdentifier).join('.');

const columnList = (columns: readonly string[]): string => columns.map(pg.escapeIdentifier).join(', ');

/** A transaction as the owner of the schema, in which values have one form whatever the server's settings are. */
export async function inTransaction<T>(url: string, mode: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'kuntarinki-backup' });
  // A lost connection is told by the query under way as well.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock_shared($1)', [migrationLock]);
    await client.query(`BEGIN ISOLATION LEVEL ${mode}`);
    await client.query(
      `SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC';
       SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1`,
    );
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    if ((error as { code?: string }).code === '42501')
      throw new Refusal(`The role of DATABASE_OWNER_URL may not do this: ${(error as Error).message}`);
    throw error;
  } finally {
    await client.end();
  }
}
