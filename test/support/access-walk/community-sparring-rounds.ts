import { nothing, type Table } from './entry.ts';

/** Whoever represents the municipality of the draft; to all others it is as if there were none. */
const representing = {
  representative: 'shown',
  colleague: 'shown',
  municipalCoordinator: 'shown',
  tutor: 'shown',
  stranger: 'shown',
  facilitator: 'shown',
  else: nothing,
};

/** Intake rounds: everyone reads of them; in which one a draft would be sent is its municipality's. */
export const communitySparringRounds: Table = {
  'Query.comingSparringRounds': {
    audience: 'anyone',
    document: '{ it: comingSparringRounds { id municipalities { code } } }',
    names: {},
    answer: 'shown',
  },
  'Query.sparringSending': {
    audience: 'member',
    document: 'query ($requestId: ID!) { it: sparringSending(requestId: $requestId) { way } }',
    names: {
      requestId: {
        thing: 'ownRequest',
        answers: { mine: representing, sent: nothing, foreign: nothing, missing: 'null', malformed: nothing },
      },
    },
  },
};
