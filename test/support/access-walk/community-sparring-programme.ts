import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const saved = 'SparringProgrammeSaved';
const refused = 'SparringProgrammeRefused';

/** Whoever represents their municipality today. */
const representing = (outcome: string) => ({
  representative: outcome,
  colleague: outcome,
  municipalCoordinator: outcome,
  tutor: outcome,
  stranger: outcome,
  facilitator: outcome,
  else: nothing,
});

/** Either side acts: who represents the asking municipality, and the tutors of the tutor municipality. */
const ofSides = (outcome: string, missing: string) => ({
  thing: 'programmeRequest' as const,
  answers: {
    mine: representing(outcome),
    tutored: { tutor: outcome, else: nothing },
    together: nothing,
    foreign: nothing,
    missing,
    malformed: nothing,
  },
});

const act = (name: string, more = ''): Table => ({
  [`Mutation.${name}`]: {
    audience: 'member',
    document: `mutation ($input_requestId: ID!) {
      it: ${name}(input: { requestId: $input_requestId, version: 1 ${more} }) { ${code} } }`,
    names: { 'input.requestId': ofSides(saved, refused) },
  },
});

/** The programme of a session: its two sides write it, who takes part reads it, to all others there is none. */
export const communitySparringProgramme: Table = {
  'Query.sparringProgramme': {
    audience: 'member',
    document: 'query ($requestId: ID!) { it: sparringProgramme(requestId: $requestId) { goal items { title } } }',
    names: {
      requestId: {
        thing: 'programmeRequest',
        answers: {
          mine: representing('shown'),
          tutored: { tutor: 'shown', else: nothing },
          together: representing('shown'),
          foreign: nothing,
          missing: 'null',
          malformed: nothing,
        },
      },
    },
  },
  'Query.sparringProgrammeSuggestion': {
    audience: 'member',
    document: `query ($requestId: ID!) {
      it: sparringProgrammeSuggestion(requestId: $requestId, locale: fi) { goal items { title } } }`,
    names: { requestId: ofSides('shown', 'null') },
  },
  ...act('saveSparringProgramme', 'items: []'),
  ...act('acceptSparringProgramme'),
  ...act('withdrawSparringProgrammeAcceptance'),
};
