import type { Role } from './things.ts';

/** Who sees the value of a field that tells something of a person; everyone else gets none, or is not let in. */
export interface Sight {
  /** Of the circle `$slug` or `$id`, in which the representative and the bystander have a place. */
  document: string;
  /** What the field holds, in the answer's `it`. */
  value: (it: Answer) => unknown;
  seen: readonly Role[] | 'everyone';
}

/** As much of an answer as the rows below look at. */
interface Answer {
  [field: string]: Answer;
}
