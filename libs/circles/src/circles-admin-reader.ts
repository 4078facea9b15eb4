import { Inject, Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, isUuid, type Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { Database, type Selection, Statement, selected } from '#platform';
import { adminCircleShape } from './circle-admin-shape.js';

export interface AdminCirclePage {
  nodes: unknown[];
  endCursor: string | null;
  hasNextPage: boolean;
  totalCount: number | null;
}

/** Circles as the project team sees them: drafts too, with the people in them. */
@Injectable()
export class CirclesAdminReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Null when `after` is not a cursor of this list. */
  async page(
    locale: Locale,
    { first, after }: { first: number; after: string | null },
    selection: Selection,
  ): Promise<AdminCirclePage | null> {
    const from = after === null ? null : decodeCursor(after, ['instant', 'uuid']);
    if (after !== null && from === null) return null;
    const statement = new Statement();
    const node = statement.object(selected(selection, 'nodes')?.children ?? [], adminCircleShape);
    const [lastStart, lastId] = (from ?? []).map((value) => statement.param(value));
    const beyond = from === null ? 'true' : `(${starting}, c.id) < (${lastStart}::timestamptz, ${lastId}::uuid)`;
    const total = selected(selection, 'totalCount') ? '(SELECT count(*)::int FROM circle)' : 'NULL::int';
    const rows = await this.database.read<{ node: unknown; starts: string; id: string; total: number | null }>(
      `SELECT ${node} AS node, (${starting})::text AS starts, c.id, ${total} AS total
       FROM ${titledCircles(statement, locale)} WHERE ${beyond}
       ORDER BY ${starting} DESC, c.id DESC ${statement.limit(first + 1)}`,
      statement.values,
    );
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      nodes: shown.map((row) => row.node),
      endCursor: last === undefined ? null : encodeCursor([last.starts, last.id]),
      hasNextPage: rows.length > first,
      totalCount: rows[0]?.total ?? (selected(selection, 'totalCount') ? 0 : null),
    };
  }

  async byId(id: string, locale: Locale, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    const statement = new Statement();
    const node = statement.object(selection, adminCircleShape);
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM ${titledCircles(statement, locale)} WHERE c.id = ${statement.param(id)}::uuid`,
      statement.values,
    );
    return row?.node ?? null;
  }
}

/** The order of the list: a draft whose meetings are not agreed on stands before everything that begins. */
const starting = `coalesce(c.first_meeting_starts_at, timestamptz '9999-12-31 00:00Z')`;

/** Each circle `c` with its seats `p` and its title `t` in the reader's language or the next best. */
const titledCircles = (statement: Statement, locale: Locale): string =>
  `circle c JOIN seat_pool p ON p.id = c.seat_pool_id CROSS JOIN LATERAL (SELECT v.title, v.locale FROM circle_text v
     WHERE v.circle_id = c.id ORDER BY ${bestVersionFirst('v.locale', statement.param(readingOrder(locale)))} LIMIT 1) t`;
