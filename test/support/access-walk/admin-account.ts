import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';

/** Who comes in: those with a role in the project team, with their own link, and the bystander has none. */
const enters = { coordinator: 'Entered', administrator: 'Entered', else: 'AdminRoleMissing' };

const ofDeadLetter = (name: string, done: string): Table => ({
  [`Mutation.${name}`]: {
    audience: 'project_team',
    document: `mutation ($id: ID!) { it: ${name}(id: $id) { ${code} } }`,
    names: {
      id: {
        thing: 'deadLetter',
        answers: { dead: done, alive: nothing, missing: 'NoSuchDeadLetter', malformed: nothing },
      },
    },
  },
});

export const adminAccount: Table = {
  'Query.signInLink': {
    audience: 'anyone',
    document: 'query ($token: String!) { it: signInLink(token: $token) { state email } }',
    names: {
      token: {
        thing: 'adminToken',
        answers: { mine: 'shown', foreign: 'shown', otherPurpose: nothing, missing: 'null', malformed: nothing },
      },
    },
  },
  'Query.signInRequest': {
    audience: 'anyone',
    document: 'query ($id: ID!) { it: signInRequest(id: $id) { state email } }',
    names: {
      id: { thing: 'adminRequest', answers: { mine: 'shown', foreign: 'shown', missing: 'null', malformed: nothing } },
    },
  },
  'Mutation.requestSignInLink': {
    audience: 'anyone',
    document: `mutation ($email: String!) { it: requestSignInLink(input: { email: $email, locale: fi }) { ${code} } }`,
    names: {},
    answer: 'AdminLinkRequested',
    also: ({ role }) => ({ email: `${role}@hallinta.example` }),
  },
  'Mutation.signInByLink': {
    audience: 'anyone',
    document: `mutation ($token: String!) { it: signInByLink(token: $token) { ${code} } }`,
    names: {
      token: {
        thing: 'adminToken',
        answers: {
          mine: enters,
          foreign: 'AdminRoleMissing',
          otherPurpose: nothing,
          missing: 'AdminLinkExpired',
          malformed: nothing,
        },
      },
    },
    signsIn: true,
  },
  'Mutation.signInByCode': {
    audience: 'anyone',
    document: `mutation ($input_requestId: ID!, $code: String!) {
      it: signInByCode(input: { requestId: $input_requestId, code: $code }) { ${code} } }`,
    names: {
      'input.requestId': {
        thing: 'adminRequest',
        answers: { mine: enters, foreign: nothing, missing: 'AdminCodeWrong', malformed: nothing },
      },
    },
    also: ({ code: typed }) => ({ code: typed }),
    signsIn: true,
  },
  'Query.jobs': { audience: 'project_team', document: '{ it: jobs { waiting } }', names: {}, answer: 'shown' },
  ...ofDeadLetter('retryJob', 'JobRetried'),
  ...ofDeadLetter('discardJob', 'JobDiscarded'),
};
