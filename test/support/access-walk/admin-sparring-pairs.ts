import { inDays } from '../sparring-pairs.ts';
import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const moved = 'AdminSparringMoved';
const refused = 'AdminSparringPairRefused';

/** Proposing a request to a tutor municipality: the whole project team, nobody else. */
export const adminSparringPairs: Table = {
  'Query.sparringTutorChoices': {
    audience: 'project_team',
    document: 'query ($requestId: ID!) { it: sparringTutorChoices(requestId: $requestId) { id } }',
    names: {
      requestId: {
        thing: 'sentRequest',
        answers: { submitted: 'shown', queued: 'shown', draft: nothing, missing: 'shown', malformed: nothing },
      },
    },
  },
  'Mutation.proposeSparringPair': {
    audience: 'project_team',
    document: `mutation ($input_requestId: ID!, $input_tutorMunicipalityId: ID!) {
      it: proposeSparringPair(input: { requestId: $input_requestId, version: 1,
        tutorMunicipalityId: $input_tutorMunicipalityId, answerBy: "${inDays(7)}" }) { ${code} } }`,
    names: {
      'input.requestId': {
        thing: 'sentRequest',
        base: 'queued',
        answers: { submitted: refused, queued: moved, draft: nothing, missing: refused, malformed: nothing },
      },
      'input.tutorMunicipalityId': {
        thing: 'tutorMunicipality',
        answers: { lives: moved, ended: refused, over: refused, missing: refused, malformed: refused },
      },
    },
  },
  'Mutation.takeBackSparringPair': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!) {
      it: takeBackSparringPair(input: { id: $input_id, version: 1, reason: "Toinen kunta" }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'proposedRequest',
        answers: { proposed: moved, queued: refused, missing: refused, malformed: nothing },
      },
    },
  },
};
