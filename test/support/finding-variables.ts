/** What the operations of the pages are asked with that find people and things. */
export const findingVariables: Record<string, () => Record<string, unknown>[]> = {
  PeoplePage: () => [
    { locale: 'fi' },
    { locale: 'sv', filter: { role: 'REPRESENTATIVE', municipality: '611', theme: 'none' } },
    { locale: 'fi', after: 'x' },
  ],
  SearchTexts: () => [
    { query: 'hyvinkää', locale: 'fi' },
    { query: '', locale: 'sv', kind: 'circle', theme: 'none', page: 99 },
  ],
  SuggestTexts: () => [{ query: 'hyvin', locale: 'fi' }],
};
