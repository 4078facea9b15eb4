import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const refused = 'ProgrammeActRefused';

const ofAppointment = (name: string, more: string): Table => ({
  [`Mutation.${name}`]: {
    audience: 'project_team',
    document: `mutation ($input_tutorMunicipalityId: ID!) {
      it: ${name}(input: { tutorMunicipalityId: $input_tutorMunicipalityId, ${more} }) { ${code} } }`,
    names: {
      'input.tutorMunicipalityId': {
        thing: 'tutorMunicipality',
        answers: {
          lives: 'TutorMunicipalitySaved',
          ended: refused,
          over: refused,
          missing: refused,
          malformed: nothing,
        },
      },
    },
  },
});

/** Programmes, periods and tutor municipalities: the whole project team, nobody else, a tutor no more than others. */
export const adminProgrammes: Table = {
  'Query.programmes': { audience: 'project_team', document: '{ it: programmes { id } }', names: {}, answer: 'shown' },
  'Query.programmePeriod': {
    audience: 'project_team',
    document: 'query ($id: ID!) { it: programmePeriod(id: $id) { firstDay } }',
    names: {
      id: { thing: 'period', answers: { current: 'shown', over: 'shown', missing: 'null', malformed: nothing } },
    },
  },
  'Mutation.addProgramme': {
    audience: 'project_team',
    document: `mutation { it: addProgramme(input: { nameFi: "", nameSv: "x" }) { ${code} } }`,
    names: {},
    answer: 'ProgrammeIncomplete',
  },
  'Mutation.addPeriod': {
    audience: 'project_team',
    document: `mutation ($input_programmeId: ID!) { it: addPeriod(input: { programmeId: $input_programmeId,
      firstDay: "2031-01-01", lastDay: "2031-12-31" }) { ${code} } }`,
    names: {
      'input.programmeId': {
        thing: 'programme',
        answers: { known: 'PeriodSaved', missing: refused, malformed: nothing },
      },
    },
  },
  'Mutation.changePeriod': {
    audience: 'project_team',
    document: `mutation ($input_periodId: ID!) { it: changePeriod(input: { periodId: $input_periodId,
      firstDay: "2031-01-01", lastDay: "2031-12-31" }) { ${code} } }`,
    names: {
      'input.periodId': {
        thing: 'period',
        answers: { current: 'PeriodSaved', over: 'PeriodSaved', missing: refused, malformed: nothing },
      },
    },
  },
  'Mutation.appointTutorMunicipality': {
    audience: 'project_team',
    document: `mutation ($input_periodId: ID!, $input_municipalityCode: ID!) { it: appointTutorMunicipality(
      input: { periodId: $input_periodId, municipalityCode: $input_municipalityCode, capacity: 4 }) { ${code} } }`,
    names: {
      'input.periodId': {
        thing: 'period',
        answers: { current: 'TutorMunicipalitySaved', over: refused, missing: refused, malformed: nothing },
      },
      'input.municipalityCode': {
        thing: 'register',
        answers: { known: 'TutorMunicipalitySaved', missing: refused, malformed: nothing },
      },
    },
  },
  'Query.tutorMunicipality': {
    audience: 'project_team',
    document: 'query ($id: ID!) { it: tutorMunicipality(id: $id) { capacity } }',
    names: {
      id: {
        thing: 'tutorMunicipality',
        answers: { lives: 'shown', ended: 'null', over: 'shown', missing: 'null', malformed: nothing },
      },
    },
  },
  'Mutation.saveTutorTerms': {
    audience: 'project_team',
    document: `mutation ($input_tutorMunicipalityId: ID!, $input_themes: [ID!]!) {
      it: saveTutorTerms(input: { tutorMunicipalityId: $input_tutorMunicipalityId, themes: $input_themes, version: 0,
        languages: [fi], formats: [lecture], modes: [remote], levels: [new] }) { ${code} } }`,
    names: {
      'input.tutorMunicipalityId': {
        thing: 'tutorMunicipality',
        answers: {
          lives: 'AdminTutorTermsSaved',
          ended: 'AdminTutorTermsRefused',
          over: 'AdminTutorTermsRefused',
          missing: 'AdminTutorTermsRefused',
          malformed: nothing,
        },
      },
      'input.themes': {
        thing: 'theme',
        answers: { known: 'AdminTutorTermsSaved', missing: 'AdminTutorTermsRefused', malformed: nothing },
      },
    },
  },
  ...ofAppointment('changeTutorCapacity', 'capacity: 5'),
  ...ofAppointment('endTutorMunicipality', 'reason: "Syy"'),
};
