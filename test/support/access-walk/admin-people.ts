import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const refused = 'PersonActRefused';
const everyPerson = { other: 'shown', own: 'shown', suspended: 'shown' } as const;
const byAdministrator = (done: string) => ({ administrator: done, else: refused });

/** A list that nothing is found in is answered alike, whatever it was asked about. */
const ofPerson = (name: string): Table => ({
  [`Query.${name}`]: {
    audience: 'project_team',
    document: `query ($personId: ID!) { it: ${name}(personId: $personId, locale: fi) { id } }`,
    names: { personId: { thing: 'person', answers: { ...everyPerson, missing: 'shown', malformed: nothing } } },
  },
});

const ofSuspension = (name: string, of: 'other' | 'suspended'): Table => ({
  [`Mutation.${name}`]: {
    audience: 'project_team',
    document: `mutation ($input_personId: ID!) { it: ${name}(input: { personId: $input_personId, reason: "Syy" }) { ${code} } }`,
    names: {
      'input.personId': {
        thing: 'person',
        answers: {
          other: refused,
          own: refused,
          suspended: refused,
          missing: refused,
          malformed: nothing,
          [of]: byAdministrator('SuspensionChanged'),
        },
      },
    },
  },
});

const audited = (document: string, answer: string): Table[string] => ({
  audience: 'project_team',
  document,
  names: {
    'filter.personId': {
      thing: 'person',
      answers: { other: answer, own: answer, suspended: answer, missing: answer, malformed: answer },
    },
    'filter.municipalityCode': { thing: 'register', answers: { known: answer, missing: answer, malformed: answer } },
    'filter.objectId': {
      thing: 'person',
      answers: { other: answer, own: answer, suspended: answer, missing: answer, malformed: answer },
    },
  },
});
const filtered = '($filter_personId: ID, $filter_municipalityCode: ID, $filter_objectId: ID';
const filter =
  'filter: { personId: $filter_personId, municipalityCode: $filter_municipalityCode, objectId: $filter_objectId }';
const log = audited(
  `query ${filtered}, $after: String) { it: auditLog(locale: fi, ${filter}, after: $after) { nodes { id } } }`,
  'shown',
);

export const adminPeople: Table = {
  'Query.people': {
    audience: 'project_team',
    document: `query ($filter_municipalityCode: ID, $after: String) {
      it: people(filter: { municipalityCode: $filter_municipalityCode }, after: $after) { totalCount } }`,
    names: {
      'filter.municipalityCode': {
        thing: 'register',
        answers: { known: 'shown', missing: 'shown', malformed: 'shown' },
      },
      after: {
        thing: 'personCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  'Query.person': {
    audience: 'project_team',
    document: 'query ($id: ID!) { it: person(id: $id) { name email } }',
    names: { id: { thing: 'person', answers: { ...everyPerson, missing: 'null', malformed: nothing } } },
  },
  ...ofPerson('personPlaces'),
  ...ofPerson('personLeads'),
  'Mutation.grantRole': {
    audience: 'project_team',
    document: `mutation ($input_personId: ID!, $input_municipalityCode: ID, $input_periodId: ID) { it: grantRole(input: {
      personId: $input_personId, role: tutor, municipalityCode: $input_municipalityCode, periodId: $input_periodId,
      reason: "Syy" }) { ${code} } }`,
    names: {
      'input.personId': {
        thing: 'person',
        answers: { other: 'RoleGranted', own: refused, suspended: refused, missing: refused, malformed: nothing },
      },
      'input.municipalityCode': {
        thing: 'register',
        answers: { known: 'RoleGranted', missing: refused, malformed: nothing },
      },
      'input.periodId': {
        thing: 'tutorPeriod',
        answers: { current: 'RoleGranted', untutored: refused, over: refused, missing: refused, malformed: nothing },
      },
    },
  },
  'Mutation.endRole': {
    audience: 'project_team',
    document: `mutation ($input_grantId: ID!) { it: endRole(input: { grantId: $input_grantId, reason: "Syy" }) { ${code} } }`,
    names: {
      'input.grantId': {
        thing: 'roleGrant',
        answers: {
          ofMunicipality: 'RoleEnded',
          ofTutor: 'RoleEnded',
          ofPlatform: byAdministrator('RoleEnded'),
          ended: refused,
          missing: refused,
          malformed: nothing,
        },
      },
    },
  },
  ...ofSuspension('suspendPerson', 'other'),
  ...ofSuspension('liftSuspension', 'suspended'),
  'Mutation.erasePerson': {
    audience: 'project_team',
    document: `mutation ($input_personId: ID!) { it: erasePerson(input: { personId: $input_personId, reason: "Syy" }) { ${code} } }`,
    names: {
      'input.personId': {
        thing: 'person',
        answers: {
          other: byAdministrator('PersonErased'),
          own: refused,
          suspended: byAdministrator('PersonErased'),
          missing: refused,
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.addFacilitator': {
    audience: 'project_team',
    document: `mutation ($input_circleId: ID!, $input_personId: ID!, $input_municipalityCode: ID!) {
      it: addFacilitator(input: { circleId: $input_circleId, personId: $input_personId,
        municipalityCode: $input_municipalityCode, reason: "Syy" }) { ${code} } }`,
    names: {
      'input.circleId': {
        thing: 'adminCircle',
        answers: {
          open: 'FacilitatorAdded',
          mine: 'FacilitatorAdded',
          draft: 'FacilitatorAdded',
          proposed: 'FacilitatorAdded',
          archived: refused,
          cancelled: refused,
          missing: refused,
          malformed: nothing,
        },
      },
      'input.personId': {
        thing: 'person',
        answers: { other: 'FacilitatorAdded', own: refused, suspended: refused, missing: refused, malformed: nothing },
      },
      'input.municipalityCode': {
        thing: 'register',
        answers: { known: 'FacilitatorAdded', missing: refused, malformed: nothing },
      },
    },
  },
  'Mutation.endFacilitator': {
    audience: 'project_team',
    document: `mutation ($input_facilitatorId: ID!) {
      it: endFacilitator(input: { facilitatorId: $input_facilitatorId, reason: "Syy" }) { ${code} } }`,
    names: {
      'input.facilitatorId': {
        thing: 'facilitator',
        answers: { leads: 'FacilitatorEnded', ended: refused, missing: refused, malformed: nothing },
      },
    },
  },
  'Query.auditLog': {
    ...log,
    names: {
      ...log?.names,
      after: {
        thing: 'auditCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  } as Table[string],
  'Mutation.exportAuditLog': audited(
    `mutation ${filtered}) { it: exportAuditLog(locale: fi, ${filter}) { ${code} } }`,
    'AuditExported',
  ) as Table[string],
};
