/** A kind of things that can be found. A new kind is a file with one of these, and its triggers in a migration. */
export interface Source {
  kind: string;
  /** What a job about one of them calls its id. */
  id: string;
  /**
   * SQL of the language versions of the things that everyone may see, or will as soon as their day comes: thing, language,
   * place, title, body, more (words that are found and not quoted), themes. `some` is SQL of the id and of those that are meant.
   */
  texts: (some: (id: string) => string) => string;
  /** The part of the page's address that varies, where SQL does not tell it: made of the title. */
  placeOf?: (title: string) => string;
  /**
   * Whether its documents hang on the cards of practices: the database takes a document away together with its card, so that
   * of none need be asked.
   */
  hasCards?: boolean;
  /** SQL: whether everyone may see the thing of the document `d` now. What was true when its text was made does not count. */
  visible: string;
}

/** SQL of the labels of themes in a language, of rows that hold their ids. */
export const themeLabels = (themes: string, language: string): string =>
  `(SELECT string_agg(th.label ->> ${language}, ', ' ORDER BY th.position) FROM theme th WHERE th.id = ANY (${themes}))`;
