import { Inject, Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, type Locale } from '#kernel';
import { Database, type Selection, Statement, selected } from '#platform';
import { type AuditFilter, auditConditions } from './audit-filter.js';
import { auditRows, auditShape } from './audit-shape.js';

export interface AuditPage {
  nodes: unknown[];
  endCursor: string | null;
  hasNextPage: boolean;
}

/** The log as it is searched, the newest first. How many rows there are in all is not counted: they grow without end. */
@Injectable()
export class AuditReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Null when `after` is not a cursor of this list. */
  async page(
    locale: Locale,
    filter: AuditFilter,
    { first, after }: { first: number; after: string | null },
    selection: Selection,
  ): Promise<AuditPage | null> {
    const from = after === null ? null : decodeCursor(after, ['instant', 'number']);
    if (after !== null && from === null) return null;
    const statement = new Statement();
    const node = statement.object(selected(selection, 'nodes')?.children ?? [], auditShape(locale));
    const [at, id] = (from ?? []).map((value) => statement.param(value));
    const beyond = from === null ? 'true' : `(l.at, l.id) < (${at}::timestamptz, ${id}::bigint)`;
    const rows = await this.database.read<{ node: unknown; at: string; id: string }>(
      `SELECT ${node} AS node, l.at::text AS at, l.id FROM ${auditRows}
       WHERE ${auditConditions(filter, statement)} AND ${beyond}
       ORDER BY l.at DESC, l.id DESC ${statement.limit(first + 1)}`,
      statement.values,
    );
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      nodes: shown.map((row) => row.node),
      endCursor: last === undefined ? null : encodeCursor([last.at, Number(last.id)]),
      hasNextPage: rows.length > first,
    };
  }
}
