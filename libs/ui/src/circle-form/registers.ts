/** What the form chooses from, named in the reader's language. */
export interface FormRegisters {
  municipalities: { code: string; name: string }[];
  /** Who may hold the circle besides. */
  coHosts: { value: string; text: string }[];
  themes: { id: string; label: string }[];
}
