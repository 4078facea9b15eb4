/** What the form chooses from, named in the reader's language. */
export interface FormRegisters {
  municipalities: { code: string; name: string }[];
  themes: { id: string; label: string }[];
}
