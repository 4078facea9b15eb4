/** Why something stays after an erasure, and how long. */
export interface Stay {
  why: string;
  until: string;
}

/** A column that can tell of a person. */
export interface PersonalColumn {
  /** Whether the person gets it in the export of their own data; if not, why. */
  exported: true | { withheld: string };
  /** What an erasure does: it goes with its row, becomes the value of an SQL expression, or stays. */
  erased: 'with_row' | { becomes: string } | { stays: Stay };
}

export type Columns = Readonly<Record<string, 'not_personal' | PersonalColumn>>;

export interface TableOfPeople {
  /** SQL: which rows `t` are about the account `$1`. */
  whose: string;
  /** Whether an erasure removes them, or keeps them with some columns changed. */
  rows: 'deleted' | 'stay';
  columns: Columns;
  /** SQL of what an id stands for, so that the export can be read: added to the exported columns. */
  also?: Readonly<Record<string, string>>;
}

/** Rows that are not anyone's. A personal column there stays, and says why, or is dropped by what it names. */
export interface OtherTable {
  whose: null;
  columns: Columns;
}

export type Manifest = Readonly<Record<string, TableOfPeople | OtherTable>>;

const personal = (exported: PersonalColumn['exported']) => ({
  /** In a table whose rows are deleted. */
  goes: { exported, erased: 'with_row' } as PersonalColumn,
  /** The value after an erasure; `t` is the row. */
  becomes: (sql: string): PersonalColumn => ({ exported, erased: { becomes: sql } }),
  stays: (stay: Stay): PersonalColumn => ({ exported, erased: { stays: stay } }),
});

/** Given to the person whose it is. */
export const told = personal(true);
/** Not given to them, for this reason. */
export const withheld = (why: string) => personal({ withheld: why });

/** Columns that tell of nobody. */
export const notPersonal = <const N extends string>(...names: N[]): Record<N, 'not_personal'> =>
  Object.fromEntries(names.map((name) => [name, 'not_personal'])) as Record<N, 'not_personal'>;

/** The same kind for each of these columns. */
export const each = <const N extends string>(kind: PersonalColumn, ...names: N[]): Record<N, PersonalColumn> =>
  Object.fromEntries(names.map((name) => [name, kind])) as Record<N, PersonalColumn>;

/** A table that tells of nobody. */
export const ofNobody = (...names: string[]): OtherTable => ({ whose: null, columns: notPersonal(...names) });

export const pointer: Stay = {
  why: 'an id that names nobody once the account is empty; what was done stays linked to one and the same person',
  until: 'as long as what it belongs to',
};
export const statistics: Stay = {
  why: 'what was done in the name of a municipality stays with it, and statistics can be recomputed',
  until: 'as long as what it belongs to',
};
export const accountability: Stay = {
  why: 'who did what, when, must stay traceable; ids and codes only, no names',
  until: 'as the audit log is kept',
};
