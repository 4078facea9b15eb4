import { type Named, nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';

const representing = (outcome: string) => ({
  representative: outcome,
  colleague: outcome,
  municipalCoordinator: outcome,
  tutor: outcome,
  stranger: outcome,
  facilitator: outcome,
  else: nothing,
});

/** Those who represent the asking municipality, and the tutors of the tutor municipality. */
const sides = (outcome: string, missing: string) => ({
  asked: representing(outcome),
  tutored: { tutor: outcome, else: nothing },
  foreign: nothing,
  missing,
  malformed: nothing,
});

const request = (outcome: string, missing: string): Named => ({
  thing: 'matchedRequest',
  answers: sides(outcome, missing),
});

const time = (outcome: string, missing: string): Named => ({ thing: 'sparringTime', answers: sides(outcome, missing) });

const refused = 'SparringScheduleRefused';

/** The common time of a pair: its two sides alone; to all others it is as if there were none. */
export const communitySparringSchedule: Table = {
  'Query.sparringSchedule': {
    audience: 'member',
    document: 'query ($requestId: ID!) { it: sparringSchedule(requestId: $requestId) { times { marks { byName } } } }',
    names: { requestId: request('shown', 'null') },
  },
  'Query.comingSparringSessions': {
    audience: 'member',
    document: '{ it: comingSparringSessions(locale: fi) { requesterName place } }',
    names: {},
    answer: 'shown',
  },
  'Mutation.proposeSparringTime': {
    audience: 'member',
    document: `mutation ($input_requestId: ID!) { it: proposeSparringTime(input: { requestId: $input_requestId,
      wallStart: "2096-02-01T12:00", minutes: 60 }) { ${code} } }`,
    names: { 'input.requestId': request('SparringTimeSaved', 'SparringTimeRefused') },
  },
  'Mutation.markSparringTime': {
    audience: 'member',
    document: `mutation ($input_timeId: ID!) { it: markSparringTime(input: { timeId: $input_timeId, mark: free }) { ${code} } }`,
    names: { 'input.timeId': time('SparringTimeSaved', 'SparringTimeRefused') },
  },
  'Mutation.chooseSparringTime': {
    audience: 'member',
    document: `mutation ($input_requestId: ID!, $input_timeId: ID!) { it: chooseSparringTime(input: {
      requestId: $input_requestId, timeId: $input_timeId, version: 1, mode: remote }) { ${code} } }`,
    names: {
      'input.requestId': request(refused, refused),
      // Each is a time of another pair than the request's.
      'input.timeId': {
        thing: 'sparringTime',
        answers: { asked: nothing, tutored: nothing, foreign: nothing, missing: refused, malformed: nothing },
      },
    },
  },
  'Mutation.rescheduleSparring': {
    audience: 'member',
    document: `mutation ($input_requestId: ID!) { it: rescheduleSparring(input: { requestId: $input_requestId, version: 1,
      reason: "Sairastuin" }) { ${code} } }`,
    names: { 'input.requestId': request(refused, refused) },
  },
};
