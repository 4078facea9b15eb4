import type { Manifest, TableOfPeople } from './kinds.js';
import { otherTables } from './others.js';
import { peopleTables } from './people.js';

/**
 * Every column of the database, and what it can tell of a person. A column that does not stand here fails the tests.
 * The export of one's own data and the erasure are made from it.
 */
export const personalData: Manifest = { ...peopleTables, ...otherTables };

/** The tables whose rows are someone's, the account last: the others are found by what stands in it. */
export const tablesOfPeople: readonly (readonly [string, TableOfPeople])[] = Object.entries(personalData)
  .flatMap(([name, table]) => (table.whose === null ? [] : [[name, table] as const]))
  .sort(([a], [b]) => Number(a === 'public.account') - Number(b === 'public.account'));
