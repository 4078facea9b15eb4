export type Names = Record<string, string>;

export interface Municipality {
  code: string;
  name: Names;
}

export interface Theme {
  id: string;
  label: Names;
}

export interface Account {
  name: string | null;
}

/** A practice where only its name and authors are told. */
export interface PracticeLink {
  id: string;
  slug: string;
  code: string;
  published_at: Date;
  text_locale: string;
  title: string;
}

/** The language of a card's text: the reader's, or the first of those in which there is one. */
export const textLocale = (reader: string): string =>
  `CASE WHEN c.heads ? ${reader}::text THEN ${reader}::text WHEN c.heads ? 'fi' THEN 'fi' ELSE 'sv' END`;

export interface PracticeRow {
  id: string;
  slug: string;
  municipality_code: string;
  main_locale: string;
  revision: number;
  published_at: Date;
  outdated_since: Date | null;
  text_locale: string;
  title: string;
  summary: string;
  themes: string[];
  cursor: string;
}

/** Loaders tell rows apart by their JSON. The id is enough, and saves writing out the whole row for each relation. */
function ownKey(this: { id: string }): string {
  return this.id;
}

export function practiceRow<Row extends { id: string }>(row: Row): Row {
  return Object.defineProperty(row, 'toJSON', { value: ownKey });
}
