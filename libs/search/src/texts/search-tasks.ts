import type { Database, Task } from '#platform';
import {
  type CircleFindable,
  indexText,
  type PersonFindable,
  type PracticeFindable,
  type TutorFindable,
  tendSearch,
} from '../events.js';
import { sources } from '../sources/index.js';
import { IndexTexts } from './index-texts.js';

/** What the worker does for the search: one thing after its change, and all of them when the rules are other ones. */
export function searchTasks(database: Database): Record<string, Task> {
  const texts = new IndexTexts(database);
  return {
    [indexText]: async (payload) => {
      const named: Record<string, string | undefined> = payload as Partial<
        CircleFindable & PersonFindable & PracticeFindable & TutorFindable
      >;
      for (const source of sources) {
        const id = named[source.id];
        if (id !== undefined) await texts.thing(source, id);
      }
    },
    [tendSearch]: () => texts.tend(),
  };
}
