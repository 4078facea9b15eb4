import { Inject, Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, type Locale, locales } from '#kernel';
import { municipalityShape } from '#municipalities';
import { column, Database, type Selection, type Shape, Statement, selected } from '#platform';
import { publicShape } from './practice-shape.js';

export interface MunicipalityPracticesPage {
  nodes: unknown[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** So many practices stand below each municipality; the others are in the list that is narrowed to it. */
const newest = 5;

/** A municipality `m` and how many practices it has published, `f`. */
const shapeIn = (locale: Locale): Shape => ({
  municipality: ({ object }) => object(municipalityShape('m')),
  totalCount: column('f.practices'),
  newest: ({ object, statement }) => {
    const node = object(publicShape(locale));
    // The texts of a revision are wide: they are opened only where something of them is asked for.
    const revision = /\br\./.test(node)
      ? 'JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision'
      : '';
    return `(SELECT coalesce(json_agg(${node} ORDER BY p.published_at DESC, p.id DESC), '[]') FROM (
       SELECT * FROM practice n WHERE n.municipality_code = m.code AND n.revision > 0 AND n.status <> 'retracted'
       ORDER BY n.published_at DESC, n.id DESC ${statement.limit(newest)}) p
       JOIN practice_card c ON c.practice_id = p.id ${revision})`;
  },
});
const shapes = new Map(locales.map((locale) => [locale, shapeIn(locale)]));

/** Good practices below the municipalities that have published them. */
@Injectable()
export class PracticesByMunicipalityReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By name in the reader's language. Null when `after` is not a cursor of this list. */
  async page(
    locale: Locale,
    { first, after }: { first: number; after: string | null },
    selection: Selection,
  ): Promise<MunicipalityPracticesPage | null> {
    const from = after === null ? null : decodeCursor(after, ['text', 'text']);
    if (after !== null && from === null) return null;
    const statement = new Statement();
    const node = statement.object(selected(selection, 'nodes')?.children ?? [], shapes.get(locale) ?? shapeIn(locale));
    // As the index on names in this language has it: a language is one of three words.
    const name = `(m.name ->> '${locale}') COLLATE "${locale === 'sv' ? 'sv' : 'fi'}-x-icu"`;
    const [lastName, lastCode] = (from ?? []).map((value) => statement.param(value));
    const beyond = from === null ? 'true' : `(${name}, m.code) > (${lastName}::text, ${lastCode}::text)`;
    const rows = await this.database.read<{ node: unknown; key: string[] }>(
      `SELECT ${node} AS node, json_build_array(m.name ->> '${locale}', m.code) AS key
       FROM municipality m JOIN practice_facet f ON f.facet = 'municipality:' || m.code
       WHERE f.practices > 0 AND ${beyond} ORDER BY ${name}, m.code ${statement.limit(first + 1)}`,
      statement.values,
    );
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      nodes: shown.map((row) => row.node),
      pageInfo: { endCursor: last === undefined ? null : encodeCursor(last.key), hasNextPage: rows.length > first },
    };
  }
}
