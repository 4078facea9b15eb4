import type { Table } from './entry.ts';

const anything = { known: 'shown', missing: 'shown', malformed: 'shown' } as const;

/** What everyone finds, whoever they are. */
export const communitySearch: Table = {
  'Query.search': {
    audience: 'anyone',
    document: 'query ($theme: ID) { it: search(query: "rinki", locale: fi, theme: $theme) { totalCount } }',
    names: { theme: { thing: 'theme', answers: anything } },
  },
  'Query.searchSuggestions': {
    audience: 'anyone',
    document: '{ it: searchSuggestions(query: "hyvin", locale: fi) { title } }',
    names: {},
    answer: 'shown',
  },
};
