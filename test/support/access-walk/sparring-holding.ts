import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const saved = 'SparringHoldingSaved';
const refused = 'SparringHoldingRefused';
const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Whoever represents their municipality today; to all others its requests are as if there were none. */
const representing = (outcome: string) => ({
  ...{ representative: outcome, colleague: outcome, municipalCoordinator: outcome },
  ...{ tutor: outcome, stranger: outcome, facilitator: outcome },
  else: nothing,
});
const tutoring = (outcome: string) => ({ tutor: outcome, else: nothing });

/** In each case, what those get whose request it is, and the tutors of one. */
export const ofRequest = (prepared: string, held: string, reported: string, tutored: string) => ({
  prepared: representing(prepared),
  held: representing(held),
  reported: representing(reported),
  invited: representing(held),
  tutored: tutoring(tutored),
  foreign: nothing,
  malformed: nothing,
});

/** What was recorded of a session: both sides write, the neighbours read. */
export const communityHolding: Table = {
  'Query.sparringReport': {
    audience: 'member',
    document: 'query ($requestId: ID!) { it: sparringReport(requestId: $requestId) { situation } }',
    names: {
      requestId: {
        thing: 'sessionRequest',
        answers: {
          ...ofRequest('shown', 'shown', 'shown', 'shown'),
          shared: representing('shown'),
          missing: 'null',
        },
      },
    },
  },
  'Mutation.recordSparringHeld': {
    audience: 'member',
    document: `mutation ($input_id: ID!, $input_attendance_municipalityCode: ID!) {
      it: recordSparringHeld(input: { id: $input_id, version: 1, heldOn: "${yesterday}", attendance: [
        { municipalityCode: $input_attendance_municipalityCode, people: 2 }, { municipalityCode: "186", people: 1 }] }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'sessionRequest',
        answers: { ...ofRequest(saved, refused, refused, refused), shared: nothing, missing: refused },
      },
      'input.attendance.municipalityCode': {
        thing: 'attendingCode',
        answers: {
          own: representing(saved),
          foreign: representing(refused),
          missing: refused,
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.mendSparringHeld': {
    audience: 'member',
    document: `mutation ($input_id: ID!, $input_attendance_municipalityCode: ID!) {
      it: mendSparringHeld(input: { id: $input_id, version: 1, heldOn: "${yesterday}", reason: "Virhe", attendance: [
        { municipalityCode: $input_attendance_municipalityCode, people: 2 }, { municipalityCode: "186", people: 1 }] }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'sessionRequest',
        base: 'held',
        answers: { ...ofRequest(refused, saved, saved, refused), shared: nothing, missing: refused },
      },
      'input.attendance.municipalityCode': {
        thing: 'attendingCode',
        answers: {
          own: representing(saved),
          foreign: representing(refused),
          missing: refused,
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.saveSparringReport': {
    audience: 'member',
    document: `mutation ($input_id: ID!, $input_commitments_municipalityCode: ID!) {
      it: saveSparringReport(input: { id: $input_id, version: 1, step: save, situation: "Kartoitettu",
        commitments: [{ what: "Opas", municipalityCode: $input_commitments_municipalityCode }] }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'sessionRequest',
        base: 'held',
        answers: { ...ofRequest(refused, saved, refused, saved), shared: nothing, missing: refused },
      },
      'input.commitments.municipalityCode': {
        thing: 'attendingCode',
        answers: {
          own: representing(saved),
          foreign: representing(refused),
          missing: refused,
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.answerSparringFollowUp': {
    audience: 'member',
    document: `mutation ($input_id: ID!) {
      it: answerSparringFollowUp(input: { id: $input_id, months: 3, commitments: [], support: yes }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'sessionRequest',
        answers: {
          // Of what was held three days ago nothing is asked yet; what was not held has no question.
          ...ofRequest(refused, refused, refused, nothing),
          prepared: nothing,
          tutored: nothing,
          shared: nothing,
          missing: refused,
        },
      },
    },
  },
  'Mutation.answerTutorInvitation': {
    audience: 'member',
    document: `mutation ($input_id: ID!) {
      it: answerTutorInvitation(input: { id: $input_id, interested: true }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'sessionRequest',
        base: 'invited',
        answers: {
          invited: { municipalCoordinator: saved, else: nothing },
          ...{ prepared: nothing, held: nothing, reported: nothing, tutored: nothing, shared: nothing },
          ...{ foreign: nothing, missing: refused, malformed: nothing },
        },
      },
    },
  },
  'Mutation.giveSparringFeedback': {
    audience: 'member',
    document: `mutation ($input_id: ID!) {
      it: giveSparringFeedback(input: { id: $input_id, goalMet: 4, usefulness: 4, recommends: true }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'sessionRequest',
        answers: { ...ofRequest(refused, saved, saved, saved), shared: nothing, missing: refused },
      },
    },
  },
};

const ofTeam = (prepared: string, held: string) => ({
  ...{ prepared, held, reported: held, invited: held, tutored: held, shared: held, foreign: held },
  malformed: nothing,
});

/** The project team reads all of it, and can record that a session was held. */
export const adminHolding: Table = {
  'Query.sparringReport': {
    audience: 'project_team',
    document: 'query ($requestId: ID!) { it: sparringReport(requestId: $requestId) { situation } }',
    names: {
      requestId: { thing: 'sessionRequest', answers: { ...ofTeam('shown', 'shown'), missing: 'null' } },
    },
  },
  'Mutation.recordSparringHeld': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!, $input_attendance_municipalityCode: ID!) {
      it: recordSparringHeld(input: { id: $input_id, version: 1, heldOn: "${yesterday}", attendance: [
        { municipalityCode: $input_attendance_municipalityCode, people: 2 }, { municipalityCode: "186", people: 1 }] }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'sessionRequest',
        answers: {
          ...ofTeam('AdminSparringHoldingSaved', 'AdminSparringHoldingRefused'),
          missing: 'AdminSparringHoldingRefused',
        },
      },
      'input.attendance.municipalityCode': {
        thing: 'attendingCode',
        answers: {
          own: 'AdminSparringHoldingSaved',
          foreign: 'AdminSparringHoldingRefused',
          missing: 'AdminSparringHoldingRefused',
          malformed: nothing,
        },
      },
    },
  },
  'Query.sparringFollowUps': {
    audience: 'project_team',
    document: '{ it: sparringFollowUps { requestId } }',
    names: {},
    answer: 'shown',
  },
  'Query.tutorInvitations': {
    audience: 'project_team',
    document: '{ it: tutorInvitations { requestId } }',
    names: {},
    answer: 'shown',
  },
  'Query.sparringFigures': {
    audience: 'project_team',
    document: '{ it: sparringFigures { sessions } }',
    names: {},
    answer: 'shown',
  },
  'Mutation.closeSparringRequest': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!) { it: closeSparringRequest(input: { id: $input_id, version: 1 }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'sessionRequest',
        answers: {
          ...ofTeam('AdminSparringHoldingRefused', 'AdminSparringHoldingRefused'),
          missing: 'AdminSparringHoldingRefused',
        },
      },
    },
  },
  'Mutation.inviteTutorMunicipality': {
    audience: 'project_team',
    document: `mutation ($requestId: ID!) { it: inviteTutorMunicipality(requestId: $requestId) { ${code} } }`,
    names: {
      requestId: {
        thing: 'sessionRequest',
        answers: {
          ...ofTeam('AdminSparringHoldingRefused', 'AdminSparringHoldingSaved'),
          invited: 'AdminSparringHoldingRefused',
          missing: 'AdminSparringHoldingRefused',
        },
      },
    },
  },
};
