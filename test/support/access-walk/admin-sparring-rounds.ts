import { wallTime } from '../sparring-rounds.ts';
import { type Entry, nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const saved = 'SparringRoundSaved';
const refused = 'SparringRoundRefused';

type Answers = Record<'waiting' | 'open' | 'closed' | 'matching' | 'settled', string>;

const ofRound = (name: string, answers: Answers): Table => ({
  [`Mutation.${name}`]: {
    audience: 'project_team',
    document: `mutation ($input_id: ID!) { it: ${name}(input: { id: $input_id, version: 1 }) { ${code} } }`,
    names: { 'input.id': { thing: 'sparringRound', answers: { ...answers, missing: refused, malformed: nothing } } },
  },
});

const never: Answers = { waiting: refused, open: refused, closed: refused, matching: refused, settled: refused };
const places = (prefix: string): Entry['names'] => ({
  [`${prefix}.plan.regions`]: { thing: 'region', answers: { known: saved, missing: refused, malformed: nothing } },
  [`${prefix}.plan.added`]: { thing: 'register', answers: { known: saved, missing: refused, malformed: nothing } },
  [`${prefix}.plan.leftOut`]: { thing: 'leftOut', answers: { known: saved, missing: refused, malformed: nothing } },
});

const plan = (days: [number, number]) => `plan: { nameFi: "Kierros", nameSv: "Omgång", opensAt: "${wallTime(days[0])}",
  closesAt: "${wallTime(days[1])}", regions: $input_plan_regions, added: $input_plan_added, leftOut: $input_plan_leftOut }`;
const ofPlan = '$input_plan_regions: [ID!]!, $input_plan_added: [ID!]!, $input_plan_leftOut: [ID!]!';

/** Intake rounds: the whole project team, nobody else. */
export const adminSparringRounds: Table = {
  'Query.sparringRounds': {
    audience: 'project_team',
    document: '{ it: sparringRounds { id } }',
    names: {},
    answer: 'shown',
  },
  'Query.sparringRound': {
    audience: 'project_team',
    document: 'query ($id: ID!) { it: sparringRound(id: $id) { nameFi } }',
    names: {
      id: {
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
  ...ofRound('beginSparringMatching', { ...never, closed: saved }),
  ...ofRound('settleSparringRound', { ...never, matching: saved }),
  ...ofRound('archiveSparringRound', { ...never, settled: saved }),
  ...ofRound('carryOverToSparringRound', { ...never, waiting: saved, open: saved, closed: saved }),
  'Mutation.planSparringRound': {
    audience: 'project_team',
    document: `mutation ($input_periodId: ID!, ${ofPlan}) {
      it: planSparringRound(input: { periodId: $input_periodId, ${plan([2, 20])} }) { ${code} } }`,
    names: {
      'input.periodId': {
        thing: 'period',
        answers: { current: saved, over: refused, missing: refused, malformed: nothing },
      },
      ...places('input'),
    },
  },
  'Mutation.changeSparringRound': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!, ${ofPlan}) {
      it: changeSparringRound(input: { id: $input_id, version: 1, ${plan([3, 20])} }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'sparringRound',
        answers: { ...never, waiting: saved, missing: refused, malformed: nothing },
      },
      ...places('input'),
    },
  },
  'Mutation.giveSparringLateLeave': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!, $input_municipalityCode: ID!) { it: giveSparringLateLeave(
      input: { id: $input_id, municipalityCode: $input_municipalityCode, reason: "Syy" }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'sparringRound',
        base: 'closed',
        answers: { ...never, closed: saved, missing: refused, malformed: nothing },
      },
      'input.municipalityCode': { thing: 'leftOut', answers: { known: saved, missing: refused, malformed: nothing } },
    },
  },
};
