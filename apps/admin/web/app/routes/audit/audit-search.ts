import { readDate } from '#ui';
import type { AuditFilter } from '../../gql/graphql';

/** What stands in the address: `person` is an id, `who` what was typed to find one. */
export const searchNames = ['person', 'who', 'municipality', 'act', 'kind', 'object', 'from', 'to'] as const;
export type AuditSearch = Record<(typeof searchNames)[number], string>;

export const readSearch = (given: URLSearchParams): AuditSearch =>
  Object.fromEntries(searchNames.map((name) => [name, String(given.get(name) ?? '').trim()])) as AuditSearch;

/** The search as the server asks it; a day that is none is left out, and told at its field. */
export const filterOf = (search: AuditSearch): AuditFilter => ({
  personId: search.person || null,
  municipalityCode: search.municipality || null,
  act: search.act || null,
  objectKind: search.kind || null,
  objectId: search.object || null,
  from: readDate(search.from),
  to: readDate(search.to),
});

/** The fields whose day is none. */
export const badDays = (search: AuditSearch): ('from' | 'to')[] =>
  (['from', 'to'] as const).filter((name) => search[name] !== '' && readDate(search[name]) === null);

/** What is chosen, as it stands in an address. */
export const chosenOf = (search: AuditSearch): [string, string][] =>
  Object.entries(search).filter(([, value]) => value !== '');
