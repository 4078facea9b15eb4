import { type Expected, nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
/** Only a coordinator of the municipality; everybody else gets what there is for none. */
const coordinator = (done: string): Expected => ({ municipalCoordinator: done, else: nothing });

const ofColleague = (name: string, thing: 'waitingAffiliation' | 'heldAffiliation', more = ''): Table => ({
  [`Mutation.${name}`]: {
    audience: 'member',
    document: `mutation ($id: ID!) { it: ${name}(id: $id${more}) { ${code} } }`,
    names: {
      id: {
        thing,
        answers: {
          // One's own is one for another municipality, which even the coordinator does not coordinate.
          mine: nothing,
          colleagues: coordinator('ColleagueDecided'),
          foreign: nothing,
          missing: 'ColleagueNotFound',
          malformed: nothing,
        },
      },
    },
  },
});

export const communityAffiliations: Table = {
  'Query.organisations': { audience: 'anyone', document: '{ it: organisations { id } }', names: {}, answer: 'shown' },
  'Query.colleagues': {
    audience: 'member',
    document: `query ($municipalityCode: ID!, $after: String) {
      it: colleagues(municipalityCode: $municipalityCode, state: representing, after: $after) { nodes { id } } }`,
    names: {
      municipalityCode: {
        thing: 'coordinated',
        answers: { mine: coordinator('shown'), foreign: nothing, missing: 'null', malformed: nothing },
      },
      after: {
        thing: 'affiliationCursor',
        answers: {
          ofThis: { municipalCoordinator: 'shown', else: 'null' },
          ofAnother: 'BAD_USER_INPUT',
          malformed: 'BAD_USER_INPUT',
        },
      },
    },
  },
  'Query.colleagueInvitations': {
    audience: 'member',
    document: `query ($municipalityCode: ID!, $after: String) {
      it: colleagueInvitations(municipalityCode: $municipalityCode, after: $after) { nodes { id } } }`,
    names: {
      municipalityCode: {
        thing: 'coordinated',
        answers: { mine: coordinator('shown'), foreign: nothing, missing: 'null', malformed: nothing },
      },
      after: {
        thing: 'affiliationCursor',
        answers: {
          ofThis: { municipalCoordinator: 'shown', else: 'null' },
          ofAnother: 'BAD_USER_INPUT',
          malformed: 'BAD_USER_INPUT',
        },
      },
    },
  },
  ...ofColleague('approveColleague', 'waitingAffiliation'),
  ...ofColleague('rejectColleague', 'waitingAffiliation', ', reason: "Ei"'),
  ...ofColleague('endColleague', 'heldAffiliation', ', reason: "Ei"'),
  'Mutation.inviteColleague': {
    audience: 'member',
    document: `mutation ($input_municipalityCode: ID!) { it: inviteColleague(
      input: { municipalityCode: $input_municipalityCode, email: "nimi@muualla.example", locale: fi }) { ${code} } }`,
    names: {
      'input.municipalityCode': {
        thing: 'coordinated',
        answers: {
          mine: coordinator('DomainUnknown'),
          foreign: nothing,
          missing: 'NotCoordinator',
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.withdrawInvitation': {
    audience: 'member',
    document: `mutation ($id: ID!) { it: withdrawInvitation(id: $id) { ${code} } }`,
    names: {
      id: {
        thing: 'invitation',
        answers: {
          mine: coordinator('InvitationWithdrawn'),
          foreign: nothing,
          missing: 'InvitationNotFound',
          malformed: nothing,
        },
      },
    },
  },
  'Query.invitation': {
    audience: 'anyone',
    document: 'query ($token: String!) { it: invitation(token: $token) { state email } }',
    names: {
      token: {
        thing: 'invitationToken',
        answers: { mine: 'shown', otherPurpose: nothing, missing: 'null', malformed: nothing },
      },
    },
  },
  'Mutation.acceptInvitation': {
    audience: 'anyone',
    document: `mutation ($input_token: String!) { it: acceptInvitation(input: { token: $input_token }) { ${code} } }`,
    names: {
      'input.token': {
        thing: 'invitationToken',
        answers: {
          mine: {
            visitor: 'InvitedAccountNeeded',
            suspended: 'InvitedAccountNeeded',
            erased: 'InvitedAccountNeeded',
            else: 'InvitationAccepted',
          },
          otherPurpose: nothing,
          missing: 'LinkExpired',
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.claimOrganisation': {
    audience: 'member',
    document: `mutation ($input_organisationId: ID!) { it: claimOrganisation(
      input: { organisationId: $input_organisationId, email: "nimi@muualla.example" }) { ${code} } }`,
    names: {
      'input.organisationId': {
        thing: 'organisation',
        answers: { known: 'DomainUnknown', missing: 'OrganisationUnknown', malformed: nothing },
      },
    },
  },
  'Mutation.renewAffiliation': {
    audience: 'member',
    document: `mutation ($id: ID!) { it: renewAffiliation(id: $id) { ${code} } }`,
    names: {
      id: {
        thing: 'heldAffiliation',
        answers: {
          mine: 'DomainUnknown',
          colleagues: nothing,
          foreign: nothing,
          missing: 'AffiliationNotFound',
          malformed: nothing,
        },
      },
    },
  },
};

const ofAffiliation = (name: string, thing: 'waitingAffiliation' | 'heldAffiliation', more = ''): Table => ({
  [`Mutation.${name}`]: {
    audience: 'project_team',
    document: `mutation ($id: ID!) { it: ${name}(id: $id${more}) { ${code} } }`,
    names: {
      id: {
        thing,
        answers: {
          mine: 'AdminOwnAffiliation',
          // Pornainen has a coordinator, Hyvinkää none.
          colleagues: 'MunicipalityHasCoordinator',
          foreign: 'AffiliationDecided',
          missing: 'UnknownAffiliation',
          malformed: nothing,
        },
      },
    },
  },
});

const organisationInput =
  '{ kind: agency, nameFi: "Virasto", nameSv: "Verket", mailDomains: [], validFrom: "2026-01-01" }';

export const adminAffiliations: Table = {
  'Query.waitingAffiliations': {
    audience: 'project_team',
    document: 'query ($after: String) { it: waitingAffiliations(after: $after) { nodes { id } } }',
    names: {
      after: {
        thing: 'waitingCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  'Query.municipalityAffiliations': {
    audience: 'project_team',
    document: `query ($municipalityCode: ID!, $after: String) {
      it: municipalityAffiliations(municipalityCode: $municipalityCode, after: $after) { nodes { id } } }`,
    names: {
      municipalityCode: {
        thing: 'coordinated',
        answers: { mine: 'shown', foreign: 'shown', missing: 'shown', malformed: 'shown' },
      },
      after: {
        thing: 'affiliationCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  'Query.organisationAffiliations': {
    audience: 'project_team',
    document: `query ($organisationId: ID!, $after: String) {
      it: organisationAffiliations(organisationId: $organisationId, after: $after) { nodes { id } } }`,
    names: {
      organisationId: { thing: 'organisation', answers: { known: 'shown', missing: 'shown', malformed: 'shown' } },
      after: {
        thing: 'affiliationCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  ...ofAffiliation('approveAffiliation', 'waitingAffiliation'),
  ...ofAffiliation('rejectAffiliation', 'waitingAffiliation', ', reason: "Ei"'),
  ...ofAffiliation('endAffiliation', 'heldAffiliation', ', reason: "Ei"'),
  'Query.organisations': {
    audience: 'project_team',
    document: '{ it: organisations { id mailDomains } }',
    names: {},
    answer: 'shown',
  },
  'Query.organisation': {
    audience: 'project_team',
    document: 'query ($id: ID!) { it: organisation(id: $id) { id members { id } } }',
    names: { id: { thing: 'organisation', answers: { known: 'shown', missing: 'null', malformed: nothing } } },
  },
  'Mutation.addOrganisation': {
    audience: 'project_team',
    document: `mutation { it: addOrganisation(input: ${organisationInput}) { ${code} } }`,
    names: {},
    answer: 'OrganisationSaved',
  },
  'Mutation.changeOrganisation': {
    audience: 'project_team',
    document: `mutation ($id: ID!) { it: changeOrganisation(id: $id, version: 1, input: ${organisationInput}) { ${code} } }`,
    names: {
      id: {
        thing: 'organisation',
        answers: { known: 'OrganisationSaved', missing: 'UnknownOrganisation', malformed: nothing },
      },
    },
  },
  'Mutation.addOrganisationMember': {
    audience: 'project_team',
    document: `mutation ($input_organisationId: ID!, $input_municipalityCode: ID!) { it: addOrganisationMember(input: {
      organisationId: $input_organisationId, municipalityCode: $input_municipalityCode, validFrom: "2026-01-01" }) { ${code} } }`,
    names: {
      'input.organisationId': {
        thing: 'organisation',
        answers: { known: 'OrganisationMemberSaved', missing: 'UnknownOrganisation', malformed: nothing },
      },
      'input.municipalityCode': {
        thing: 'coordinated',
        answers: {
          mine: 'OrganisationMemberSaved',
          foreign: 'OrganisationMemberSaved',
          missing: 'UnknownMember',
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.endOrganisationMember': {
    audience: 'project_team',
    document: `mutation ($id: ID!) { it: endOrganisationMember(id: $id, validTo: "2026-06-30") { ${code} } }`,
    names: {
      id: {
        thing: 'member',
        answers: { known: 'OrganisationMemberSaved', missing: 'UnknownMember', malformed: nothing },
      },
    },
  },
};
