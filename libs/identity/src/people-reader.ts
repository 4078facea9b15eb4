import { Inject, Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, isUuid } from '#kernel';
import { Database, type Selection, Statement, selected } from '#platform';
import { personShape } from './person-shape.js';
import type { Role } from './role-grant.js';
import { periodIsOver } from './tutor-scope.js';
import { grantedNow, representsNow } from './viewer.js';

export interface PeopleFilter {
  /** Part of a name or an address. */
  search: string | null;
  /** Represented today. */
  municipalityCode: string | null;
  /** Held today. */
  role: Role | null;
  status: 'active' | 'suspended' | 'erased' | null;
}

export interface PeoplePage {
  nodes: unknown[];
  endCursor: string | null;
  hasNextPage: boolean;
  totalCount: number | null;
}

/** Accounts as the project team sees them. */
@Injectable()
export class PeopleReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By name. Null when `after` is not a cursor of this list: it holds the id only, as a name has no place in an address. */
  async page(
    filter: PeopleFilter,
    { first, after }: { first: number; after: string | null },
    selection: Selection,
  ): Promise<PeoplePage | null> {
    const from = after === null ? null : decodeCursor(after, ['uuid']);
    if (after !== null && from === null) return null;
    const statement = new Statement();
    const node = statement.object(selected(selection, 'nodes')?.children ?? [], personShape);
    const wanted = conditions(filter, statement);
    const beyond =
      from === null
        ? 'true'
        : `(${alphabetical}, a.id) > (SELECT ${alphabetical}, a.id FROM account a WHERE a.id = ${statement.param(from[0])}::uuid)`;
    const total = selected(selection, 'totalCount')
      ? `(SELECT count(*)::int FROM account a WHERE ${wanted})`
      : 'NULL::int';
    const rows = await this.database.read<{ node: unknown; id: string; total: number | null }>(
      `SELECT ${node} AS node, a.id, ${total} AS total FROM account a WHERE ${wanted} AND ${beyond}
       ORDER BY ${alphabetical}, a.id ${statement.limit(first + 1)}`,
      statement.values,
    );
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      nodes: shown.map((row) => row.node),
      endCursor: last === undefined ? null : encodeCursor([last.id]),
      hasNextPage: rows.length > first,
      totalCount: rows[0]?.total ?? (selected(selection, 'totalCount') ? 0 : null),
    };
  }

  async byId(id: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    const statement = new Statement();
    const node = statement.object(selection, personShape);
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM account a WHERE a.id = ${statement.param(id)}::uuid`,
      statement.values,
    );
    return row?.node ?? null;
  }
}

const alphabetical = 'a.name COLLATE "fi-x-icu"';

function conditions({ search, municipalityCode, role, status }: PeopleFilter, statement: Statement): string {
  const all: string[] = [];
  if (search !== null) {
    const part = statement.param(`%${search.replace(/[\\%_]/g, '\\$&')}%`);
    all.push(`(a.name ILIKE ${part} OR a.email ILIKE ${part})`);
  }
  if (municipalityCode !== null) all.push(representsNow('a.id', statement.param(municipalityCode)));
  if (role !== null) {
    all.push(
      `EXISTS (SELECT FROM role_grant rg WHERE rg.account_id = a.id AND rg.role = ${statement.param(role)} AND ${grantedNow('rg')}
         AND NOT ${periodIsOver('rg.period_id')})`,
    );
  }
  if (status !== null) all.push(`a.status = ${statement.param(status)}`);
  return all.length === 0 ? 'true' : all.join(' AND ');
}
