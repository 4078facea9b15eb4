import { Inject, Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor } from '#kernel';
import { Database, type Selection, Statement, selected } from '#platform';
import { enrolmentShape, liveAt } from '#seats';
import { type CircleFilter, circleFacet, filterConditions } from './circle-filter.js';
import { publicStates } from './circle-policy.js';
import { type CircleReading, circleShape } from './circle-shape.js';

export interface CirclePage {
  nodes: unknown[];
  endCursor: string | null;
  hasNextPage: boolean;
  totalCount: number | null;
  facets: Record<'themes' | 'languages' | 'regions' | 'states', { value: string; count: number }[]> | null;
}

/** The order of the list: how soon one can join, the first meeting, the id. */
const cursorParts = ['number', 'instant', 'uuid'] as const;

/** Circles as anyone may see them: one statement a question, with just the fields that were asked for. */
@Injectable()
export class CirclesReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Null when `after` is not a cursor of this list. */
  async page(
    reading: CircleReading,
    filter: CircleFilter,
    { first, after }: { first: number; after: string | null },
    selection: Selection,
  ): Promise<CirclePage | null> {
    const from = after === null ? null : decodeCursor(after, cursorParts);
    if (after !== null && from === null) return null;
    const statement = new Statement();
    const node = statement.object(selected(selection, 'nodes')?.children ?? [], circleShape(reading));
    const fits = filterConditions(statement, filter);
    const [rank, starts, id] = (from ?? []).map((value) => statement.param(value));
    const beyond =
      from === null ? 'true' : `(v.rank, v.starts, v.id) > (${rank}::int, ${starts}::timestamptz, ${id}::uuid)`;
    const total = selected(selection, 'totalCount')
      ? `(SELECT count(*)::int FROM visible_circle v WHERE ${fits})`
      : 'NULL';
    const facets = selected(selection, 'facets') ? facetCounts : 'NULL';
    const [row] = await this.database.read<{
      rows: { node: unknown; key: (string | number)[] }[];
      total: number;
      facets: CirclePage['facets'];
    }>(
      `WITH visible_circle AS (${visibleCircles}),
       paged AS (SELECT * FROM visible_circle v WHERE ${fits} AND ${beyond}
         ORDER BY v.rank, v.starts, v.id ${statement.limit(first + 1)})
       SELECT ${total} AS total, ${facets} AS facets,
         (SELECT coalesce(json_agg(json_build_object('node', ${node}, 'key', json_build_array(v.rank, v.starts, v.id))
            ORDER BY v.rank, v.starts, v.id), '[]')
          FROM paged v JOIN circle c ON c.id = v.id JOIN seat_pool p ON p.id = c.seat_pool_id) AS rows`,
      statement.values,
    );
    const rows = row?.rows ?? [];
    const shown = rows.slice(0, first);
    return {
      nodes: shown.map((entry) => entry.node),
      endCursor: shown.length === 0 ? null : encodeCursor(shown.at(-1)?.key ?? []),
      hasNextPage: rows.length > first,
      totalCount: row?.total ?? null,
      facets: row?.facets ?? null,
    };
  }

  /** Null when there is no circle with this slug that anyone may see. */
  async bySlug(reading: CircleReading, slug: string, selection: Selection): Promise<unknown | null> {
    const statement = new Statement();
    const node = statement.object(selection, circleShape(reading));
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM circle c JOIN seat_pool p ON p.id = c.seat_pool_id
       WHERE c.slug = ${statement.param(slug)} AND ${isPublic}`,
      statement.values,
    );
    return row?.node ?? null;
  }

  /** What someone is in, the next meeting first. */
  async enrolmentsOf(reading: CircleReading & { accountId: string }, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const enrolment = statement.object(selected(selection, 'enrolment')?.children ?? [], enrolmentShape);
    const circle = statement.object(selected(selection, 'circle')?.children ?? [], circleShape(reading));
    const rows = await this.database.read<{ enrolment: unknown; circle: unknown }>(
      `SELECT ${enrolment} AS enrolment, ${circle} AS circle
       FROM enrolment e JOIN circle c ON c.seat_pool_id = e.pool_id JOIN seat_pool p ON p.id = c.seat_pool_id
       WHERE e.account_id = ${statement.param(reading.accountId)}::uuid AND ${liveAt('e')} AND ${isPublic}
       ORDER BY (c.last_meeting_ends_at < app_now()), c.first_meeting_starts_at, c.id`,
      statement.values,
    );
    return rows;
  }

  /** One enrolment with its circle, for whoever holds the mail about it. Null when the circle is no longer to be seen. */
  async placeOf(reading: CircleReading, enrolmentId: string, selection: Selection): Promise<unknown | null> {
    const statement = new Statement();
    const enrolment = statement.object(selected(selection, 'enrolment')?.children ?? [], enrolmentShape);
    const circle = statement.object(selected(selection, 'circle')?.children ?? [], circleShape(reading));
    const [row] = await this.database.read<{ enrolment: unknown; circle: unknown }>(
      `SELECT ${enrolment} AS enrolment, ${circle} AS circle
       FROM enrolment e JOIN circle c ON c.seat_pool_id = e.pool_id JOIN seat_pool p ON p.id = c.seat_pool_id
       WHERE e.id = ${statement.param(enrolmentId)}::uuid AND ${isPublic}
         AND EXISTS (SELECT FROM account a WHERE a.id = e.account_id AND a.status = 'active')`,
      statement.values,
    );
    return row ?? null;
  }

  /** One enrolment as its owner sees it. */
  async enrolment(accountId: string, enrolmentId: string, selection: Selection): Promise<unknown | null> {
    const statement = new Statement();
    const node = statement.object(selection, enrolmentShape);
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM enrolment e
       WHERE e.id = ${statement.param(enrolmentId)}::uuid AND e.account_id = ${statement.param(accountId)}::uuid`,
      statement.values,
    );
    return row?.node ?? null;
  }
}

/** SQL: whether the circle `c` may be seen by anyone. */
export const isPublic = `c.status IN (${publicStates.map((state) => `'${state}'`).join(', ')})
  AND EXISTS (SELECT FROM circle_text x WHERE x.circle_id = c.id)`;

/** Those one can join first, then the coming, running and ended ones, each by their first meeting. */
const visibleCircles = `
  SELECT f.*, array_position(ARRAY['OPEN', 'FULL', 'COMING', 'RUNNING', 'COMPLETED'], f.facet) AS rank
  FROM (SELECT c.id, c.languages, c.first_meeting_starts_at AS starts, hm.region_code, ${circleFacet} AS facet
        FROM (SELECT app_now() AS at OFFSET 0) clock CROSS JOIN circle c JOIN seat_pool p ON p.id = c.seat_pool_id
        JOIN municipality hm ON hm.code = c.host_municipality_code
        WHERE ${isPublic} AND c.status <> 'cancelled') f`;

const counts = (sql: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('value', x.value, 'count', x.count) ORDER BY x.value), '[]')
    FROM (${sql} GROUP BY 1) x)`;

const facetCounts = `json_build_object(
  'themes', ${counts('SELECT ft.theme_id AS value, count(*)::int AS count FROM visible_circle v JOIN circle_theme ft ON ft.circle_id = v.id')},
  'languages', ${counts('SELECT l.value, count(*)::int AS count FROM visible_circle v, unnest(v.languages) AS l(value)')},
  'regions', ${counts('SELECT v.region_code AS value, count(*)::int AS count FROM visible_circle v')},
  'states', ${counts('SELECT v.facet AS value, count(*)::int AS count FROM visible_circle v')})`;
