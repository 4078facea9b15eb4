import { Inject, Injectable } from '@nestjs/common';
import { strToU8, zipSync } from 'fflate';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import type { AccountId } from '#kernel';
import { Database, type Transaction } from '#platform';
import { csvOf } from './export-csv.js';
import type { TableOfPeople } from './personal-data/kinds.js';
import { tablesOfPeople } from './personal-data/manifest.js';

export type ExportFormat = 'json' | 'csv';

export interface ExportedFile {
  fileName: string;
  mediaType: string;
  content: Buffer;
}

type Row = Record<string, unknown>;

/** The columns of a table that its owner gets, by name, with their SQL. */
const exportedOf = ({ columns, also = {} }: TableOfPeople): [string, string][] => [
  ...Object.entries(columns).flatMap(([name, kind]): [string, string][] =>
    kind !== 'not_personal' && kind.exported === true ? [[name, `t.${name}`]] : [],
  ),
  ...Object.entries(also),
];

/** `public.account` is told as `account`. */
const shortName = (table: string): string => table.split('.')[1] ?? table;

/** Everything that the manifest calls exported, in one statement: a row for each table, as a function takes 100 arguments. */
const everything = tablesOfPeople
  .map(([name, table]) => {
    const pairs = exportedOf(table).map(([column, sql]) => `'${column}', ${sql}`);
    return `SELECT '${shortName(name)}' AS name, (SELECT coalesce(json_agg(json_build_object(${pairs.join(', ')}) ORDER BY t), '[]')
      FROM (SELECT * FROM ${name} t WHERE ${table.whose}) t) AS rows`;
  })
  .join(' UNION ALL ');

/** Everything about oneself, as a file to keep. */
@Injectable()
export class OwnData {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  file({ accountId }: SignedIn, format: ExportFormat): Promise<ExportedFile> {
    return this.db.transaction(async (tx) => {
      const act = { act: 'account.export', actorId: accountId, objectKind: 'account', objectId: accountId, to: format };
      await this.audit.record(tx, act);
      const data = await read(tx, accountId);
      const name = `kuntarinki-${tx.now.toISOString().slice(0, 10)}`;
      return format === 'json'
        ? { fileName: `${name}.json`, mediaType: 'application/json', content: asJson(tx.now, data) }
        : { fileName: `${name}.zip`, mediaType: 'application/zip', content: asZip(data) };
    });
  }
}

async function read(tx: Transaction, accountId: AccountId): Promise<Record<string, Row[]>> {
  const tables = await tx.sql<{ name: string; rows: Row[] }>(everything, [accountId]);
  return Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
}

/** With what is not in it, and why: the person can then ask. */
const asJson = (now: Date, data: Record<string, Row[]>): Buffer => {
  const withheld = tablesOfPeople.flatMap(([name, { columns }]) =>
    Object.entries(columns).flatMap(([column, kind]) =>
      kind !== 'not_personal' && kind.exported !== true
        ? [{ column: `${shortName(name)}.${column}`, why: kind.exported.withheld }]
        : [],
    ),
  );
  return Buffer.from(`${JSON.stringify({ exportedAt: now, data, withheld }, null, 2)}\n`);
};

const asZip = (data: Record<string, Row[]>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        tablesOfPeople.map(([name, table]) => {
          const columns = exportedOf(table).map(([column]) => column);
          return [`${shortName(name)}.csv`, strToU8(csvOf(columns, data[shortName(name)] ?? []))];
        }),
      ),
    ),
  );
