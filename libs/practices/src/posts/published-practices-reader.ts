import { Inject, Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, type Locale } from '#kernel';
import { Database, type Selection, Statement, selected } from '#platform';
import { publicShape } from './practice-shape.js';

export interface PracticeFilter {
  themes: readonly string[];
  municipality: string | null;
}

interface FacetCount {
  value: string;
  count: number;
}

export interface PracticePage {
  nodes: unknown[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  totalCount: number | null;
  facets: { themes: FacetCount[]; municipalities: FacetCount[] } | null;
}

/** What anyone may read: the last revision of what is not retracted. */
const published = `practice p JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
  WHERE p.status <> 'retracted'`;

const counted = (value: string, from: string): string =>
  `(SELECT coalesce(json_agg(x ORDER BY x.value), '[]') FROM (
     SELECT ${value} AS value, count(*)::int AS count FROM ${from} ${'GROUP BY 1'}) x)`;

const facetCounts = `json_build_object(
  'themes', ${counted('h.id', `(SELECT r.themes FROM ${published}) v, jsonb_array_elements_text(v.themes) AS h(id)`)},
  'municipalities', ${counted('p.municipality_code', published)})`;

/** Good practices as they were published. */
@Injectable()
export class PublishedPracticesReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The last published first. Null when `after` is not a cursor of this list. */
  async page(
    locale: Locale,
    filter: PracticeFilter,
    { first, after }: { first: number; after: string | null },
    selection: Selection,
  ): Promise<PracticePage | null> {
    const from = after === null ? null : decodeCursor(after, ['instant', 'uuid']);
    if (after !== null && from === null) return null;
    const statement = new Statement();
    const node = statement.object(selected(selection, 'nodes')?.children ?? [], publicShape(locale));
    const fits = [
      filter.themes.length > 0 ? `r.themes ?| ${statement.param(filter.themes)}::text[]` : 'true',
      filter.municipality === null ? 'true' : `p.municipality_code = ${statement.param(filter.municipality)}::text`,
    ].join(' AND ');
    const [at, id] = (from ?? []).map((value) => statement.param(value));
    const beyond = from === null ? 'true' : `(p.published_at, p.id) < (${at}::timestamptz, ${id}::uuid)`;
    const total = selected(selection, 'totalCount') ? `(SELECT count(*)::int FROM ${published} AND ${fits})` : 'NULL';
    const [row] = await this.database.read<{
      rows: { node: unknown; key: (string | number)[] }[];
      total: number | null;
      facets: PracticePage['facets'];
    }>(
      `SELECT ${total} AS total, ${selected(selection, 'facets') ? facetCounts : 'NULL'} AS facets,
         (SELECT coalesce(json_agg(n), '[]') FROM (
            SELECT ${node} AS node, json_build_array(p.published_at, p.id) AS key FROM ${published} AND ${fits} AND ${beyond}
            ORDER BY p.published_at DESC, p.id DESC LIMIT ${statement.param(first + 1)}::int) n) AS rows`,
      statement.values,
    );
    const rows = row?.rows ?? [];
    const shown = rows.slice(0, first);
    return {
      nodes: shown.map((one) => one.node),
      pageInfo: {
        endCursor: shown.length === 0 ? null : encodeCursor(shown.at(-1)?.key ?? []),
        hasNextPage: rows.length > first,
      },
      totalCount: row?.total ?? null,
      facets: row?.facets ?? null,
    };
  }

  /** Null where there is none, and where it was retracted. */
  async bySlug(slug: string, locale: Locale, selection: Selection): Promise<unknown | null> {
    const statement = new Statement();
    const node = statement.object(selection, publicShape(locale));
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM ${published} AND p.slug = ${statement.param(slug)}`,
      statement.values,
    );
    return row?.node ?? null;
  }

  /** When and why what stood at this address was retracted; null where it was not. */
  async retraction(slug: string): Promise<{ at: string; reason: string } | null> {
    const [row] = await this.database.read<{ node: { at: string; reason: string } }>(
      `SELECT json_build_object('at', p.status_since, 'reason', p.retraction) AS node FROM practice p
       WHERE p.slug = $1 AND p.status = 'retracted'`,
      [slug],
    );
    return row?.node ?? null;
  }
}
