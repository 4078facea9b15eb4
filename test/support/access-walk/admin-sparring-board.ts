import { type Entry, nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const saved = 'SparringBoardSaved';
const refused = 'SparringBoardRefused';
const none = { waiting: refused, open: refused, closed: refused, matching: refused, settled: refused };
const refusedAll = { ...none, missing: refused, malformed: nothing };

const round = (answers: Record<string, string> = {}): Entry['names'] => ({
  'input.roundId': { thing: 'sparringRound', base: 'matching', answers: { ...refusedAll, ...answers } },
});

/** Nothing is suggested yet in these rounds: who is let in is told so. */
const request = (path: string): Entry['names'] => ({
  [path]: {
    thing: 'sentRequest',
    answers: { submitted: refused, queued: refused, draft: nothing, missing: refused, malformed: nothing },
  },
});
const tutor = (path: string): Entry['names'] => ({
  [path]: {
    thing: 'tutorMunicipality',
    answers: { lives: refused, ended: refused, over: refused, missing: refused, malformed: nothing },
  },
});

const act = (name: string, more: string, names: Entry['names'], variables = ''): Table => ({
  [`Mutation.${name}`]: {
    audience: 'project_team',
    document: `mutation ($input_roundId: ID!${variables}) {
      it: ${name}(input: { roundId: $input_roundId, number: ${more} }) { ${code} } }`,
    names,
  },
});

const pair = ', $input_requestId: ID!, $input_tutorId: ID!';
const pairNames = { ...request('input.requestId'), ...tutor('input.tutorId') };

/** The board of a round: the whole project team, nobody else. */
export const adminSparringBoard: Table = {
  'Query.sparringBoard': {
    audience: 'project_team',
    document: 'query ($roundId: ID!) { it: sparringBoard(roundId: $roundId) { state } }',
    names: {
      roundId: {
        thing: 'sparringRound',
        answers: {
          waiting: 'shown',
          open: 'shown',
          closed: 'shown',
          matching: 'shown',
          settled: 'shown',
          missing: 'null',
          malformed: nothing,
        },
      },
    },
  },
  'Query.sparringWhyNot': {
    audience: 'project_team',
    document: `query ($roundId: ID!, $requestId: ID!) {
      it: sparringWhyNot(roundId: $roundId, requestId: $requestId) { ${code} } }`,
    names: { roundId: { thing: 'sparringRound', base: 'matching', answers: refusedAll }, ...request('requestId') },
  },
  'Query.sparringWhatIf': {
    audience: 'project_team',
    document: `query ($input_roundId: ID!, $input_capacity_tutorId: ID!, $input_pin_requestId: ID!, $input_pin_tutorId: ID!) {
      it: sparringWhatIf(input: { roundId: $input_roundId, capacity: { tutorId: $input_capacity_tutorId, by: 1 },
        pin: { requestId: $input_pin_requestId, tutorId: $input_pin_tutorId } }) { ${code} } }`,
    names: {
      ...round(),
      ...tutor('input.capacity.tutorId'),
      ...request('input.pin.requestId'),
      ...tutor('input.pin.tutorId'),
    },
  },
  ...act('freezeSparringBoard', '0', round({ matching: saved })),
  ...act('undoOnSparringBoard', '1', round()),
  ...act(
    'pinOnSparringBoard',
    '1, requestId: $input_requestId, tutorId: $input_tutorId',
    { ...round(), ...pairNames },
    pair,
  ),
  ...act(
    'excludeOnSparringBoard',
    '1, requestId: $input_requestId, tutorId: $input_tutorId, excluded: true',
    { ...round(), ...pairNames },
    pair,
  ),
  ...act(
    'weighSparringBoard',
    '1, weights: { themes: 1, formats: 1, level: 1, distance: 1, wish: 1, earlier: 1 }',
    round(),
  ),
  ...act('publishSparringBoard', '1, answerBy: "2031-01-01"', round()),
};
