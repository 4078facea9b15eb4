import type { Actor } from './stage.ts';
import type { Case, Role, Thing } from './things.ts';

/** The same bytes as for something that does not exist. */
export const nothing = 'as nothing';

/**
 * What someone who is let in gets: the name of the union's member, `shown`, `null`, a code, or `nothing`. Where roles
 * differ, by role, and `else` for all others.
 */
export type Expected = string | (Partial<Record<Role, string>> & { else: string });

/**
 * One argument that names something: what it names, and what is answered in each case. While another argument varies it has the
 * case `base`, or the first one.
 */
export type Named = { [T in Thing]: { thing: T; answers: Record<Case<T>, Expected>; base?: Case<T> } }[Thing];

export interface Entry {
  /** As @Access says: who is let in at all. */
  audience: 'anyone' | 'member' | 'project_team';
  /** An argument `input.circleId` is the variable `$input_circleId`; the root field has the alias `it`. */
  document: string;
  /** By its path in the schema, such as `input.circleId`. */
  names: Record<string, Named>;
  /** Where nothing is named: the one answer. */
  answer?: Expected;
  /** Other variables. */
  also?: (actor: Actor) => Record<string, unknown>;
  /** The session changes by it, so each call needs a new one. */
  signsIn?: true;
  /** Other sessions of who asks end by it; they are put back. */
  endsSessions?: true;
}

export type Table = Record<string, Entry>;

export const expectedOf = (expected: Expected, role: Role): string =>
  typeof expected === 'string' ? expected : (expected[role] ?? expected.else);
