/** The fields a caller asked for. An upper bound: which of them this viewer may see is a rule in the reader's SQL. */
export type Selection = readonly SelectedField[];

export interface SelectedField {
  readonly name: string;
  /** The key in the answer, so that the same field may be asked twice with other arguments. */
  readonly alias: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly children: Selection;
}

export const selected = (selection: Selection, name: string): SelectedField | undefined =>
  selection.find((field) => field.name === name);
