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

const code = '__typename ... on UserError { code }';
const refused = 'SparringRoundAnswerRefused';
const ofRound = (outcome: string) => ({
  waiting: refused,
  open: outcome,
  closed: refused,
  matching: refused,
  settled: refused,
  missing: refused,
  malformed: nothing,
});
/** Askola alone is invited: only who represents it may, and what is asked for here is the actor's own municipality. */
const answering = {
  'input.roundId': { thing: 'sparringRound', answers: ofRound(refused) },
  'input.municipalityCode': {
    thing: 'municipality',
    answers: { mine: refused, foreign: refused, missing: refused, malformed: refused },
  },
} as const;

/** Intake rounds: everyone reads of them; in which one a draft would be sent is its municipality's. */
export const communitySparringRounds: Table = {
  'Query.comingSparringRounds': {
    audience: 'anyone',
    document: '{ it: comingSparringRounds { id municipalities { code } } }',
    names: {},
    answer: 'shown',
  },
  'Mutation.declineSparringRound': {
    audience: 'member',
    document: `mutation ($input_roundId: ID!, $input_municipalityCode: ID!) { it: declineSparringRound(input: {
      roundId: $input_roundId, municipalityCode: $input_municipalityCode }) { ${code} } }`,
    names: answering,
  },
  'Mutation.takeBackSparringRoundDecline': {
    audience: 'member',
    document: `mutation ($input_roundId: ID!, $input_municipalityCode: ID!) { it: takeBackSparringRoundDecline(input: {
      roundId: $input_roundId, municipalityCode: $input_municipalityCode }) { ${code} } }`,
    names: answering,
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
