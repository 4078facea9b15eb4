import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const anything = { known: 'shown', missing: 'shown', malformed: 'shown' } as const;

/** What people tell of themselves, and their rights. */
export const communityPeople: Table = {
  'Query.people': {
    audience: 'anyone',
    document: `query ($filter_municipality: ID, $filter_theme: ID, $after: String) {
      it: people(locale: fi, filter: { municipality: $filter_municipality, theme: $filter_theme }, after: $after) {
        totalCount } }`,
    names: {
      'filter.municipality': { thing: 'register', answers: anything },
      'filter.theme': { thing: 'theme', answers: anything },
      after: {
        thing: 'peopleCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  'Query.myProfile': { audience: 'member', document: '{ it: myProfile { visibility } }', names: {}, answer: 'shown' },
  'Mutation.changeDetails': {
    audience: 'member',
    document: `mutation ($input_profile_themes: [ID!]!, $name: String!) { it: changeDetails(input: { name: $name, locale: fi,
      profile: { presentation: "Esittely", themes: $input_profile_themes, visibility: members } }) { ${code} } }`,
    names: {
      'input.profile.themes': {
        thing: 'theme',
        answers: { known: 'DetailsChanged', missing: 'ProfileRefused', malformed: nothing },
      },
    },
    also: ({ role }) => ({ name: `Rooli ${role}` }),
  },
  'Mutation.exportMyData': {
    audience: 'member',
    document: 'mutation { it: exportMyData(format: JSON) { fileName } }',
    names: {},
    answer: 'shown',
  },
  // With the right confirmation it is walked by its own test.
  'Mutation.eraseMyAccount': {
    audience: 'member',
    document: `mutation { it: eraseMyAccount(input: { confirmation: "joku@muu.example" }) { ${code} } }`,
    names: {},
    answer: 'EraseRefused',
  },
};
