import type { Locale } from '#kernel';
import type { Statement } from '#platform';
import { type FieldKind, fieldKinds } from '../fields/practice-fields.js';

interface FacetCount {
  value: string;
  count: number;
}

/** What lists are narrowed by, with how many practices have it; themes and municipalities by their names. */
export type PracticeFacets = Record<'themes' | 'municipalities', (FacetCount & { label: string })[]> &
  Record<FieldKind, FacetCount[]>;

interface Chosen {
  themes: readonly string[];
  municipality: string | null;
}

const counted = (kind: FieldKind): string =>
  `(SELECT coalesce(json_agg(json_build_object('value', split_part(f.facet, ':', 2), 'count', f.practices) ORDER BY f.facet), '[]')
    FROM practice_facet f WHERE f.practices > 0 AND starts_with(f.facet, '${kind}:'))`;

/** Named things of which some practice is, and those that were chosen: what nothing has can still be taken away. */
const named = (from: string, id: string, label: string, order: string, chosen: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('value', ${id}, 'label', ${label}, 'count', coalesce(f.practices, 0)) ORDER BY ${order}), '[]')
    FROM ${from} WHERE f.practices > 0 OR ${id} = ANY (${chosen}::text[]))`;

/** SQL of `PracticeFacets`. What is kept of each is read; nothing is counted. */
export function facetCounts(locale: Locale, { themes, municipality }: Chosen, statement: Statement): string {
  const word = `${statement.param(locale)}::text`;
  const theme = `theme h LEFT JOIN practice_facet f ON f.facet = 'theme:' || h.id`;
  const home = `municipality m LEFT JOIN practice_facet f ON f.facet = 'municipality:' || m.code`;
  const chosen = statement.param(municipality === null ? [] : [municipality]);
  return `json_build_object(
    'themes', ${named(theme, 'h.id', `h.label ->> ${word}`, 'h.position, h.id', statement.param(themes))},
    'municipalities', ${named(home, 'm.code', `m.name ->> ${word}`, 'm.code', chosen)},
    ${fieldKinds.map((kind) => `'${kind}', ${counted(kind)}`).join(', ')})`;
}
