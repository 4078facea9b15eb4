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
function facetCounts(locale: Locale, { themes, municipality }: Chosen, statement: Statement): string {
  const word = `${statement.param(locale)}::text`;
  const theme = `theme h LEFT JOIN practice_facet f ON f.facet = 'theme:' || h.id`;
  const home = `municipality m LEFT JOIN practice_facet f ON f.facet = 'municipality:' || m.code`;
  const chosen = statement.param(municipality === null ? [] : [municipality]);
  return `json_build_object(
    'themes', ${named(theme, 'h.id', `h.label ->> ${word}`, 'h.position, h.id', statement.param(themes))},
    'municipalities', ${named(home, 'm.code', `m.name ->> ${word}`, 'm.code', chosen)},
    ${fieldKinds.map((kind) => `'${kind}', ${counted(kind)}`).join(', ')})`;
}

/** How long names are taken to be the same, in milliseconds; counts are compared each time. */
const namesHoldFor = 30_000;

/** One of so many: to find 20 of them by looking at all takes a thousand looks. */
const frequent = 50;

interface Known {
  changes: string;
  readAt: number;
  facets: PracticeFacets;
}

/** What a statement has answered of the facets. */
interface FacetsRow {
  changes: string | null;
  facets: PracticeFacets | null;
}

/**
 * The facets of lists in which nothing of them was chosen are the same for everyone until a practice comes, changes or goes. They are
 * kept in the process, and each list asks whether they still hold; only where they do not, they are read again.
 */
export class KnownFacets {
  private readonly known = new Map<Locale, Known>();

  /** SQL of the columns `changes` and `facets`; the latter is null where what is known still holds. */
  columns(locale: Locale, chosen: Chosen, statement: Statement): string {
    const counts = facetCounts(locale, chosen, statement);
    if (isNarrowed(chosen)) return `NULL AS changes, ${counts} AS facets`;
    const known = this.known.get(locale);
    const holds = known !== undefined && performance.now() - known.readAt < namesHoldFor;
    const changes = `(SELECT f.changes::text FROM practice_facet f WHERE f.facet = 'all')`;
    return `${changes} AS changes, CASE WHEN ${changes} = ${statement.param(holds ? known.changes : '')}::text THEN NULL
      ELSE ${counts} END AS facets`;
  }

  /**
   * Whether so many practices have one of the facets that the newest of them are found soonest by looking at all, the newest
   * first; as far as is known, which decides about speed only.
   */
  areFrequent(facets: readonly string[]): boolean {
    const [known] = this.known.values();
    if (known === undefined) return false;
    const counts = facets.map((facet) => {
      const [kind, value] = facet.split(':');
      const list = kind === 'theme' ? known.facets.themes : kind === 'municipality' ? known.facets.municipalities : [];
      return list.find((one) => one.value === value)?.count ?? 0;
    });
    const all = known.facets.municipalities.reduce((sum, { count }) => sum + count, 0);
    return Math.max(0, ...counts) * frequent > all;
  }

  of(locale: Locale, { changes, facets }: FacetsRow): PracticeFacets | null {
    if (facets === null) return this.known.get(locale)?.facets ?? null;
    if (changes !== null) this.known.set(locale, { changes, facets, readAt: performance.now() });
    return facets;
  }
}

const isNarrowed = ({ themes, municipality }: Chosen): boolean => themes.length > 0 || municipality !== null;
