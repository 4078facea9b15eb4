import { nothing, type Table } from './entry.ts';

/** Whoever represents the asking municipality today; that tutors answer for theirs, sparring-answers.spec.ts tells. */
const representing = (outcome: string) => ({
  representative: outcome,
  colleague: outcome,
  municipalCoordinator: outcome,
  tutor: outcome,
  stranger: outcome,
  facilitator: outcome,
  else: nothing,
});

/** Proposals to a tutor municipality: both sides read them and answer for themselves. */
export const communitySparringPairs: Table = {
  'Query.ownSparringPairs': {
    audience: 'member',
    document: `query ($requestId: ID!, $after: String) {
      it: ownSparringPairs(requestId: $requestId, after: $after) { nodes { side question } } }`,
    names: {
      after: {
        thing: 'pairCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
      requestId: {
        thing: 'pairedRequest',
        answers: { mine: representing('shown'), foreign: nothing, missing: 'shown', malformed: nothing },
      },
    },
  },
  'Mutation.answerSparringPair': {
    audience: 'member',
    document: `mutation ($input_pairId: ID!) {
      it: answerSparringPair(input: { pairId: $input_pairId, side: requester, answer: accepted }) {
        __typename ... on UserError { code } } }`,
    names: {
      'input.pairId': {
        thing: 'ownPair',
        answers: {
          mine: representing('SparringPairAnswered'),
          foreign: nothing,
          missing: 'SparringPairRefused',
          malformed: nothing,
        },
      },
    },
  },
};
