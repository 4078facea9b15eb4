import type { Locale } from '#kernel';
import type { SearchKind } from '../../gql/graphql';
import { path } from '../../paths';

export const kinds: readonly SearchKind[] = ['circle', 'practice', 'municipality', 'tutor', 'person'];

/** What stands in the address of a search. */
export interface Asked {
  q: string;
  kind: SearchKind | null;
  theme: string | null;
  page: number;
}

/** Nobody means more than this; the rest of it is not sent on. */
const longest = 500;
const lastPage = 25;

/** Values that do not exist are left out. */
export function askedIn(search: URLSearchParams): Asked {
  const page = Number(search.get('page') ?? '1');
  return {
    q: (search.get('q') ?? '').slice(0, longest),
    kind: kinds.find((kind) => kind === search.get('kind')) ?? null,
    theme: search.get('theme') || null,
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  };
}

export const hasWord = (q: string): boolean => /[\p{L}\p{N}]/u.test(q);

/** The address of the same search with something changed; paging begins anew unless it is what changes. */
export function addressOf(locale: Locale, { q, kind, theme }: Asked, change: Partial<Asked>): string {
  const wanted = { q, kind, theme, page: 1, ...change };
  const search = new URLSearchParams({ q: wanted.q });
  if (wanted.kind) search.set('kind', wanted.kind);
  if (wanted.theme) search.set('theme', wanted.theme);
  if (wanted.page > 1) search.set('page', String(wanted.page));
  return `${path(locale, 'search')}?${search.toString()}`;
}

/** Where the further hits are; none beyond the last page. */
export const nextPage = ({ page }: Asked, total: number): number | null =>
  page < lastPage && page * 20 < total ? page + 1 : null;

/** Where a found thing is read. What has no page of its own has its place in a list. */
export function hrefOf(locale: Locale, { kind, place }: { kind: SearchKind; place: string }): string {
  const addresses: Record<SearchKind, () => string> = {
    circle: () => path(locale, 'circle', place),
    practice: () => path(locale, 'practice', place),
    municipality: () => `${path(locale, 'municipalities')}#municipality-${place}`,
    tutor: () => `${path(locale, 'tutors')}#tutor-${place}`,
    person: () => `${path(locale, 'people')}?${new URLSearchParams({ after: place }).toString()}`,
  };
  return addresses[kind]();
}
