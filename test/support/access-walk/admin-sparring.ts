import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const refused = 'AdminSparringRefused';

const ofRequest = (name: string, type: string, more = ''): Table => ({
  [`Mutation.${name}`]: {
    audience: 'project_team',
    document: `mutation ($input_id: ID!) { it: ${name}(input: { id: $input_id, version: 1 ${more} }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'sentRequest',
        answers: { submitted: type, queued: refused, draft: nothing, missing: refused, malformed: nothing },
      },
    },
  },
});

/** Requests for sparring that were sent: the whole project team, nobody else. A draft is its municipality's alone. */
export const adminSparring: Table = {
  'Query.sparringRequests': {
    audience: 'project_team',
    document: 'query ($after: String) { it: sparringRequests(after: $after) { nodes { id } } }',
    names: {
      after: {
        thing: 'adminCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  'Query.sparringRequest': {
    audience: 'project_team',
    document: 'query ($id: ID!) { it: sparringRequest(id: $id) { question } }',
    names: {
      id: {
        thing: 'sentRequest',
        answers: { submitted: 'shown', queued: 'shown', draft: nothing, missing: 'null', malformed: nothing },
      },
    },
  },
  ...ofRequest('queueSparringRequest', 'AdminSparringMoved'),
  ...ofRequest('askMoreOfSparringRequest', 'AdminSparringMoved', 'note: "Kuinka monta?"'),
  'Mutation.leaveSparringRequestUnmatched': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!) {
      it: leaveSparringRequestUnmatched(input: { id: $input_id, version: 1, note: "Syy" }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'sentRequest',
        answers: {
          submitted: refused,
          queued: 'AdminSparringMoved',
          draft: nothing,
          missing: refused,
          malformed: nothing,
        },
      },
    },
  },
};
