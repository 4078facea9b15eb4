import { type CursorPart, decodeCursor, encodeCursor } from '#kernel';
import { type Database, type Selection, type Shape, type Statement, selected } from '#platform';

export interface PageByKey {
  nodes: unknown[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

export interface Paging {
  first: number;
  after: string | null;
}

/** One ordering of a list: what it is ordered by, all ascending or all descending. The last key is an id. */
export interface Order {
  keys: readonly string[];
  casts: readonly string[];
  parts: readonly CursorPart[];
  direction: 'ASC' | 'DESC';
}

/** SQL of a list, and of whether it may be seen at all. */
export interface PagedList extends Paging {
  tables: string;
  where: string;
  may: string;
  order: Order;
  shape: Shape;
}

/** One page of a list in one statement: null where it may not be seen; `bad_cursor` when `after` is no cursor of it. */
export async function pageByKey(
  database: Database,
  statement: Statement,
  { tables, where, may, order, shape, first, after }: PagedList,
  selection: Selection,
): Promise<PageByKey | 'bad_cursor' | null> {
  const from = after === null ? null : decodeCursor(after, order.parts);
  if (after !== null && from === null) return 'bad_cursor';
  const node = statement.object(selected(selection, 'nodes')?.children ?? [], shape);
  const values = (from ?? []).map((value, index) => `${statement.param(value)}::${order.casts[index] ?? 'text'}`);
  const beyond =
    from === null
      ? 'true'
      : `(${order.keys.join(', ')}) ${order.direction === 'ASC' ? '>' : '<'} (${values.join(', ')})`;
  const by = order.keys.map((key) => `${key} ${order.direction}`).join(', ');
  const [row] = await database.read<{ may: boolean; rows: { node: unknown; key: (string | number)[] }[] }>(
    `SELECT ${may} AS may, (SELECT coalesce(json_agg(n), '[]') FROM (
         SELECT ${node} AS node, json_build_array(${order.keys.join(', ')}) AS key FROM ${tables}
         WHERE ${where} AND ${beyond} ORDER BY ${by} ${statement.limit(first + 1)}) n) AS rows`,
    statement.values,
  );
  if (!row?.may) return null;
  const shown = row.rows.slice(0, first);
  const endCursor = shown.length === 0 ? null : encodeCursor(shown.at(-1)?.key ?? []);
  return { nodes: shown.map((one) => one.node), pageInfo: { endCursor, hasNextPage: row.rows.length > first } };
}
