import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';

/** Passwords and sessions of one's own. */
export const communitySecurity: Table = {
  'Query.myPasswordSince': { audience: 'member', document: '{ it: myPasswordSince }', names: {}, answer: 'null' },
  'Query.mySessions': { audience: 'member', document: '{ it: mySessions { id site } }', names: {}, answer: 'shown' },
  'Mutation.signInByPassword': {
    audience: 'anyone',
    document: `mutation ($email: String!) { it: signInByPassword(input: { email: $email, password: "x" }) { ${code} } }`,
    names: {},
    answer: 'SignInFailed',
    also: ({ role }) => ({ email: `${role}@salasana.example` }),
  },
  'Mutation.setPassword': {
    audience: 'member',
    document: `mutation { it: setPassword(password: "password") { ${code} } }`,
    names: {},
    answer: 'PasswordRefused',
  },
  'Mutation.removePassword': {
    audience: 'member',
    document: `mutation { it: removePassword { ${code} } }`,
    names: {},
    answer: 'PasswordMissing',
  },
  'Mutation.endSession': {
    audience: 'member',
    document: `mutation ($id: ID!) { it: endSession(id: $id) { ${code} } }`,
    names: {
      id: {
        thing: 'session',
        answers: { mine: 'SessionEnded', foreign: nothing, missing: 'SessionNotFound', malformed: nothing },
      },
    },
  },
  'Mutation.endOtherSessions': {
    audience: 'member',
    document: 'mutation { it: endOtherSessions { count } }',
    names: {},
    answer: 'shown',
    endsSessions: true,
  },
};
