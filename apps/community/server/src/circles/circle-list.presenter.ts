import type { CircleFacet, CircleFilter, CirclesReader } from '#circles';
import type { Locale } from '#kernel';
import { badUserInput } from '#platform';

export interface CirclesArgs {
  locale: Locale;
  filter?: FilterArgs | null;
  first?: number | null;
  after?: string | null;
}

interface FilterArgs {
  themes?: string[] | null;
  languages?: Locale[] | null;
  region?: string | null;
  states?: CircleFacet[] | null;
}

const longestList = 50;

/** What was asked, with nothing asked where nothing was said. */
export function filterFrom(args: FilterArgs | null | undefined): CircleFilter {
  const lists = { themes: args?.themes ?? [], languages: args?.languages ?? [], states: args?.states ?? [] };
  if (Object.values(lists).some((list) => list.length > longestList))
    throw badUserInput('A list of the filter is too long.');
  return { ...lists, region: args?.region ?? null };
}

export function pageFrom({ first, after }: CirclesArgs): { first: number; after: string | null } {
  const size = first ?? 20;
  if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
  return { first: size, after: after ?? null };
}

type Page = NonNullable<Awaited<ReturnType<CirclesReader['page']>>>;

export const circlePage = ({ nodes, endCursor, hasNextPage, totalCount, facets }: Page) => ({
  nodes,
  pageInfo: { endCursor, hasNextPage },
  totalCount,
  facets,
});
