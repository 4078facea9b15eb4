import { nothing, type Table } from './entry.ts';

const refused = 'AdminSparringTimeRefused';
const all = 'shown';
const ofPair = (outcome: string, missing: string) => ({
  asked: outcome,
  tutored: outcome,
  foreign: outcome,
  missing,
  malformed: nothing,
});

/** When pairs meet: the whole project team, nobody else. */
export const adminSparringSchedule: Table = {
  'Query.sparringSessions': {
    audience: 'project_team',
    document: `query ($roundId: ID, $periodId: ID, $after: String) {
      it: sparringSessions(roundId: $roundId, periodId: $periodId, after: $after) { nodes { requestId } } }`,
    names: {
      roundId: {
        thing: 'sparringRound',
        answers: { waiting: all, open: all, closed: all, matching: all, settled: all, missing: all, malformed: all },
      },
      periodId: { thing: 'period', answers: { current: all, over: all, missing: all, malformed: all } },
      after: {
        thing: 'sessionCursor',
        answers: { ofThis: all, ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  'Query.sparringSchedule': {
    audience: 'project_team',
    document:
      'query ($requestId: ID!) { it: sparringSchedule(requestId: $requestId) { times { requester { free } } } }',
    names: { requestId: { thing: 'matchedRequest', answers: ofPair('shown', 'null') } },
  },
  'Mutation.setSparringTime': {
    audience: 'project_team',
    document: `mutation ($input_requestId: ID!) { it: setSparringTime(input: { requestId: $input_requestId, version: 1,
      wallStart: "2096-02-01T12:00", minutes: 60, mode: remote, reason: "Aikaa ei löytynyt" }) {
      __typename ... on UserError { code } } }`,
    names: { 'input.requestId': { thing: 'matchedRequest', answers: ofPair('AdminSparringTimeSet', refused) } },
  },
};
