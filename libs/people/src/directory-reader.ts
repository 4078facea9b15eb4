import { Inject, Injectable } from '@nestjs/common';
import { affiliatedNow, coordinates, grantedNow, inProjectTeam, tutorNow } from '#identity';
import { type AccountId, decodeCursor, encodeCursor } from '#kernel';
import { municipalityShape } from '#municipalities';
import { column, Database, type Selection, type Shape, Statement, selected } from '#platform';
import { themeShape } from '#themes';

export type DirectoryRole = 'REPRESENTATIVE' | 'MUNICIPAL_COORDINATOR' | 'TUTOR' | 'FACILITATOR' | 'PROJECT_TEAM';

export interface DirectoryFilter {
  municipality: string | null;
  role: DirectoryRole | null;
  theme: string | null;
}

export interface DirectoryPage {
  nodes: unknown[];
  endCursor: string | null;
  hasNextPage: boolean;
  totalCount: number | null;
}

/** SQL of what the account `a` is today. Who leads a circle does so once it is published. */
const roleSql: Record<DirectoryRole, string> = {
  REPRESENTATIVE: `EXISTS (SELECT FROM affiliation f WHERE f.account_id = a.id AND ${affiliatedNow})`,
  MUNICIPAL_COORDINATOR: `EXISTS (SELECT FROM affiliation mc WHERE mc.account_id = a.id AND ${coordinates('a.id', 'mc.municipality_code')})`,
  TUTOR: `EXISTS (SELECT FROM role_grant tr WHERE tr.account_id = a.id AND ${tutorNow('tr')})`,
  FACILITATOR: `EXISTS (SELECT FROM circle_facilitator cf JOIN circle c ON c.id = cf.circle_id
    WHERE cf.account_id = a.id AND ${grantedNow('cf')} AND c.status NOT IN ('draft', 'proposed', 'cancelled', 'archived'))`,
  PROJECT_TEAM: inProjectTeam('a'),
};

const personShape: Shape = {
  name: column('a.name'),
  presentation: column('a.presentation'),
  roles: column(
    `to_json(array_remove(ARRAY[${Object.entries(roleSql)
      .map(([role, sql]) => `CASE WHEN ${sql} THEN '${role}' END`)
      .join(', ')}], NULL))`,
  ),
  municipalities: ({ list }) =>
    list(
      `affiliation f JOIN municipality m ON m.code = f.municipality_code WHERE f.account_id = a.id AND ${affiliatedNow}`,
      'f.valid_from, m.code',
      municipalityShape('m'),
    ),
  themes: ({ list }) =>
    list(
      'account_theme at JOIN theme th ON th.id = at.theme_id WHERE at.account_id = a.id',
      'th.position, th.id',
      themeShape,
    ),
};

/** People who want to be found: each sees those who have chosen so. No addresses stand in it. */
@Injectable()
export class DirectoryReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Null when `after` is not a cursor of this list. `viewer` is null for a visitor. */
  async page(
    viewer: AccountId | null,
    filter: DirectoryFilter,
    { first, after }: { first: number; after: string | null },
    selection: Selection,
  ): Promise<DirectoryPage | null> {
    const from = after === null ? null : decodeCursor(after, ['text', 'uuid']);
    if (after !== null && from === null) return null;
    const statement = new Statement();
    const node = statement.object(selected(selection, 'nodes')?.children ?? [], personShape);
    const fits = conditions(statement, viewer, filter);
    const [name, id] = (from ?? []).map((value) => statement.param(value));
    const beyond = from === null ? 'true' : `(${sorted}, a.id) > (${name}::text COLLATE "fi-x-icu", ${id}::uuid)`;
    const total = selected(selection, 'totalCount')
      ? `(SELECT count(*)::int FROM account a WHERE ${fits})`
      : 'NULL::int';
    const [row] = await this.database.read<{ total: number; rows: { node: unknown; key: [string, string] }[] }>(
      `SELECT ${total} AS total,
         (SELECT coalesce(json_agg(json_build_object('node', ${node}, 'key', json_build_array(a.name, a.id))
            ORDER BY ${sorted}, a.id), '[]')
          FROM (SELECT * FROM account a WHERE ${fits} AND ${beyond}
            ORDER BY ${sorted}, a.id ${statement.limit(first + 1)}) a) AS rows`,
      statement.values,
    );
    const rows = row?.rows ?? [];
    const shown = rows.slice(0, first);
    return {
      nodes: shown.map((entry) => entry.node),
      endCursor: shown.length === 0 ? null : encodeCursor(shown.at(-1)?.key ?? []),
      hasNextPage: rows.length > first,
      totalCount: row?.total ?? null,
    };
  }
}

const sorted = 'a.name COLLATE "fi-x-icu"';

/** SQL of who is shown: first of all whom the person themself wants to be found by. */
function conditions(statement: Statement, viewer: AccountId | null, filter: DirectoryFilter): string {
  const wanted = [
    `a.status = 'active' AND a.visibility <> 'nobody'`,
    viewer === null ? `a.visibility = 'all'` : `a.visibility IN ('members', 'all')`,
  ];
  if (filter.municipality !== null)
    wanted.push(`EXISTS (SELECT FROM affiliation f WHERE f.account_id = a.id
      AND f.municipality_code = ${statement.param(filter.municipality)} AND ${affiliatedNow})`);
  if (filter.role !== null) wanted.push(roleSql[filter.role]);
  if (filter.theme !== null)
    wanted.push(`EXISTS (SELECT FROM account_theme ft WHERE ft.account_id = a.id
      AND ft.theme_id = ${statement.param(filter.theme)})`);
  return wanted.join(' AND ');
}
