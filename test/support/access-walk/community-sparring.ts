import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';

const saved = 'SparringRequestSaved';
const refused = 'SparringRequestRefused';

/** Whoever represents their municipality today; to all others its requests are as if there were none. */
const representing = (outcome: string) => ({
  representative: outcome,
  colleague: outcome,
  municipalCoordinator: outcome,
  tutor: outcome,
  stranger: outcome,
  facilitator: outcome,
  else: nothing,
});

const ofRequest = (name: string, sent: string, more = ''): Table => ({
  [`Mutation.${name}`]: {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: ${name}(input: { id: $input_id, version: 1 ${more} }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'ownRequest',
        answers: {
          mine: representing(saved),
          sent: representing(sent),
          foreign: nothing,
          missing: refused,
          malformed: nothing,
        },
      },
    },
  },
});

/** Tutor municipalities: everyone sees them, and who is a tutor of one says what it offers. Requests are of a municipality. */
export const communitySparring: Table = {
  'Query.tutorMunicipalities': {
    audience: 'anyone',
    document: '{ it: tutorMunicipalities { id terms { version } } }',
    names: {},
    answer: 'shown',
  },
  'Query.ownSparringRequests': {
    audience: 'member',
    document: 'query ($id: ID!) { it: ownSparringRequests(id: $id) { question tutorWishes { reason } } }',
    names: {
      id: {
        thing: 'ownRequest',
        answers: {
          mine: representing('shown'),
          sent: representing('shown'),
          foreign: nothing,
          missing: 'shown',
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.startSparringRequest': {
    audience: 'member',
    document: `mutation ($municipalityCode: ID!) { it: startSparringRequest(municipalityCode: $municipalityCode) { ${code} } }`,
    names: {
      municipalityCode: {
        thing: 'municipality',
        answers: { mine: representing(saved), foreign: nothing, missing: refused, malformed: nothing },
      },
    },
  },
  ...ofRequest('submitSparringRequest', refused),
  ...ofRequest('withdrawSparringRequest', saved),
  'Mutation.saveSparringRequest': {
    audience: 'member',
    document: `mutation ($input_id: ID!, $input_group_neighbours: [ID!]!, $input_need_themes: [ID!]!,
        $input_tutors_municipalityCode: ID!) {
      it: saveSparringRequest(input: { id: $input_id, version: 1, group: { neighbours: $input_group_neighbours, people: 2 },
        need: { themes: $input_need_themes },
        tutors: [{ municipalityCode: $input_tutors_municipalityCode, kind: wished }] }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'ownRequest',
        answers: {
          mine: representing(saved),
          sent: representing(refused),
          foreign: nothing,
          missing: refused,
          malformed: nothing,
        },
      },
      'input.group.neighbours': {
        thing: 'neighbour',
        answers: { known: representing(saved), own: representing(refused), missing: refused, malformed: nothing },
      },
      'input.need.themes': {
        thing: 'theme',
        answers: { known: representing(saved), missing: refused, malformed: nothing },
      },
      'input.tutors.municipalityCode': {
        thing: 'tutorCode',
        answers: { tutors: representing(saved), own: representing(refused), missing: refused, malformed: nothing },
      },
    },
  },
  'Query.ownTutorMunicipalities': {
    audience: 'member',
    document: 'query ($id: ID!) { it: ownTutorMunicipalities(id: $id) { isNew } }',
    names: {
      id: {
        thing: 'ownAppointment',
        answers: { mine: { tutor: 'shown', else: nothing }, foreign: nothing, missing: 'shown', malformed: nothing },
      },
    },
  },
  'Mutation.saveTutorTerms': {
    audience: 'member',
    document: `mutation ($input_tutorMunicipalityId: ID!, $input_themes: [ID!]!) {
      it: saveTutorTerms(input: { tutorMunicipalityId: $input_tutorMunicipalityId, themes: $input_themes, version: 0,
        languages: [fi], formats: [lecture], modes: [remote], levels: [new] }) { ${code} } }`,
    names: {
      'input.tutorMunicipalityId': {
        thing: 'ownAppointment',
        answers: {
          mine: { tutor: 'TutorTermsSaved', else: nothing },
          foreign: nothing,
          missing: 'TutorTermsRefused',
          malformed: nothing,
        },
      },
      'input.themes': {
        thing: 'theme',
        answers: {
          known: { tutor: 'TutorTermsSaved', else: nothing },
          missing: 'TutorTermsRefused',
          malformed: nothing,
        },
      },
    },
  },
};
