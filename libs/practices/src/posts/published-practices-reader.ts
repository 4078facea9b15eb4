import { Inject, Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, type Locale } from '#kernel';
import { Database, type Selection, Statement, selected } from '#platform';
import { type FieldKind, fieldKinds } from '../fields/practice-fields.js';
import { circleIsPublic } from './origin-shape.js';
import { KnownFacets, type PracticeFacets } from './practice-facets.js';
import { publicShape } from './practice-shape.js';

export interface PracticeFilter {
  themes: readonly string[];
  municipality: string | null;
  fields: Partial<Record<FieldKind, readonly string[]>>;
}

export interface PracticePage {
  nodes: unknown[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  totalCount: number | null;
  facets: PracticeFacets | null;
}

/** What anyone may read: the last revision of what is not retracted, and only of that there is a card. */
const published = `practice_card c JOIN practice p ON p.id = c.practice_id
  JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision`;

/** What is kept of a facet, an SQL expression; `all` stands for no facet. */
const keptCount = (facet: string): string =>
  `coalesce((SELECT f.practices FROM practice_facet f WHERE f.facet = ${facet}), 0)`;

/** SQL of how many fit: what one facet has, or all, is kept; only what several have in common is counted. */
function countOf(groups: readonly string[][], fits: string, statement: Statement): string {
  const [facet, ...others] = groups.flat();
  if (facet === undefined) return keptCount(`'all'`);
  return others.length === 0
    ? keptCount(`${statement.param(facet)}::text`)
    : `(SELECT count(*)::int FROM practice_card c WHERE ${fits})`;
}

/** Good practices as they were published. */
@Injectable()
export class PublishedPracticesReader {
  private readonly facets = new KnownFacets();

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
    const groups = [
      filter.themes.map((id) => `theme:${id}`),
      filter.municipality === null ? [] : [`municipality:${filter.municipality}`],
      ...fieldKinds.map((kind) => (filter.fields[kind] ?? []).map((value) => `${kind}:${value}`)),
    ].filter((facets) => facets.length > 0);
    // Joined with nothing a column has no index: the order of the list then leads to what fits.
    const [only = []] = groups;
    const column = groups.length === 1 && this.facets.areFrequent(only) ? `(c.facets || '{}'::text[])` : 'c.facets';
    const fits = groups.map((facets) => `${column} && ${statement.param(facets)}::text[]`).join(' AND ') || 'true';
    const [at, id] = (from ?? []).map((value) => statement.param(value));
    const beyond = from === null ? 'true' : `(c.published_at, c.practice_id) < (${at}::timestamptz, ${id}::uuid)`;
    const facets = selected(selection, 'facets')
      ? this.facets.columns(locale, filter, statement)
      : 'NULL AS changes, NULL AS facets';
    const total = selected(selection, 'totalCount') ? countOf(groups, fits, statement) : 'NULL';
    const [row] = await this.database.read<{
      rows: { node: unknown; key: (string | number)[] }[];
      total: number | null;
      changes: string | null;
      facets: PracticePage['facets'];
    }>(
      `SELECT ${total} AS total, ${facets},
         (SELECT coalesce(json_agg(json_build_object('node', n.node, 'key', n.key) ORDER BY n.published_at DESC, n.practice_id DESC), '[]')
          FROM (
            SELECT ${node} AS node, json_build_array(c.published_at, c.practice_id) AS key, c.published_at, c.practice_id
            FROM (SELECT * FROM practice_card c WHERE ${fits} AND ${beyond}
                  ORDER BY c.published_at DESC, c.practice_id DESC ${statement.limit(first + 1)}) c
            JOIN practice p ON p.id = c.practice_id
            JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision) n) AS rows`,
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
      facets: row && selected(selection, 'facets') ? this.facets.of(locale, row) : null,
    };
  }

  /** Null where there is none, and where it was retracted. */
  async bySlug(slug: string, locale: Locale, selection: Selection): Promise<unknown | null> {
    const statement = new Statement();
    const node = statement.object(selection, publicShape(locale));
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM ${published} WHERE p.slug = ${statement.param(slug)}`,
      statement.values,
    );
    return row?.node ?? null;
  }

  /** Those that came of the circle of that address, where anyone may read of it. The last published first. */
  async ofCircle(slug: string, locale: Locale, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, publicShape(locale));
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM circle oc JOIN practice_draft cd ON cd.circle_id = oc.id
       JOIN practice p ON p.draft_id = cd.id JOIN practice_card c ON c.practice_id = p.id
       JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
       WHERE oc.slug = ${statement.param(slug)} AND ${circleIsPublic('oc')} ORDER BY c.published_at DESC, p.id`,
      statement.values,
    );
    return rows.map((row) => row.node);
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
