import type { Sight } from './sight.ts';
import type { Role } from './things.ts';

const all: readonly Role[] = [
  'member',
  'colleague',
  'municipalCoordinator',
  'tutor',
  'stranger',
  'facilitator',
  'coordinator',
  'administrator',
  'former',
];
const signedIn: readonly Role[] = [...all, 'representative'];
const representing: readonly Role[] = [
  'representative',
  'colleague',
  'municipalCoordinator',
  'tutor',
  'stranger',
  'facilitator',
];
const team: readonly Role[] = ['coordinator', 'administrator'];

const ofCircle = (fields: string, value: Sight['value'], seen: Sight['seen']): Sight => ({
  document: `query ($slug: String!) { it: circle(slug: $slug, locale: fi) { ${fields} } }`,
  value,
  seen,
});
const ofViewer = (fields: string, value: Sight['value'], seen: Sight['seen']): Sight => ({
  document: `{ it: viewer { ${fields} } }`,
  value,
  seen,
});
const ofLedSeats = (fields: string, value: Sight['value']): Sight => ({
  document: `query ($id: ID!) { it: ownCircleSeats(id: $id, locale: fi) { ${fields} } }`,
  value,
  seen: ['facilitator'],
});
const ofAdminCircle = (fields: string, value: Sight['value']): Sight => ({
  document: `query ($id: ID!) { it: circle(id: $id, locale: fi) { ${fields} } }`,
  value,
  seen: team,
});

const ofPerson = (fields: string, value: Sight['value']): Sight => ({
  document: `query ($person: ID!) { it: person(id: $person) { ${fields} } }`,
  value,
  seen: team,
});
const ofLog = (field: string, value: Sight['value']): Sight => ({
  document: `query ($person: ID!) { it: auditLog(locale: fi, filter: { personId: $person }) { nodes { ${field} } } }`,
  value: (it) =>
    Object.values(it.nodes ?? {})
      .map(value)
      .find(Boolean),
  seen: team,
});
const ofColleagues = (field: string): Sight => ({
  document: `{ it: colleagues(municipalityCode: "611", state: representing) { nodes { ${field} } } }`,
  value: (it) => it.nodes?.[0]?.[field],
  seen: ['municipalCoordinator'],
});
const ofPeople = (fields: string, value: Sight['value']): Sight => ({
  document: `query ($findable: ID!) { it: people(locale: fi, filter: { municipality: $findable }, first: 1) { nodes { ${fields} } } }`,
  value: (it) => it.nodes?.[0] && value(it.nodes[0]),
  seen: signedIn,
});
const ofProfile = (field: string): Sight => ({
  document: `{ it: myProfile { ${field} } }`,
  value: (it) => it[field],
  seen: signedIn,
});

/** Of the first meeting in the room of the circle: those inside, and none of those who only wait for a seat. */
const ofRoom = (
  fields: string,
  value: Sight['value'],
  seen: Sight['seen'] = ['representative', 'facilitator', ...team],
): Sight => ({
  document: `query ($slug: String!) { it: circleRoom(slug: $slug, locale: fi) { meetings { ${fields} } } }`,
  value: (it) => it.meetings?.[0] && value(it.meetings[0]),
  seen,
});

/** A draft of the circle, in which the representative is named; who leads the circle writes it. */
const ofDraft = (fields: string, value: Sight['value'], seen: Sight['seen']): Sight => ({
  document: `query ($draft: ID!) { it: practiceDraft(id: $draft, locale: fi) { ${fields} } }`,
  value,
  seen,
});
const ofTasks = (fields: string, value: Sight['value']): Sight => ({
  document: `query ($slug: String!) { it: circleRoom(slug: $slug, locale: fi) { tasks { ${fields} } } }`,
  value: (it) => it.tasks?.[0] && value(it.tasks[0]),
  seen: ['representative', 'facilitator', ...team],
});

/** Of the first thread in the room of the circle. */
const ofDiscussion = (fields: string, value: Sight['value']): Sight => ({
  document: `query ($slug: String!) { it: roomDiscussion(slug: $slug) { nodes { ${fields} } } }`,
  value: (it) => it.nodes?.[0] && value(it.nodes[0]),
  seen: ['representative', 'facilitator', ...team],
});

export const communitySights: Record<string, Sight> = {
  'RoomPerson.name': {
    document: 'query ($slug: String!) { it: circleRoom(slug: $slug, locale: fi) { people { name } } }',
    value: (it) => it.people?.length,
    seen: ['representative', 'facilitator', ...team],
  },
  'RoomThread.name': ofDiscussion('name', (it) => it.name),
  'RoomReply.name': ofDiscussion('replies { name }', (it) => it.replies?.[0]?.name),
  'Attendee.name': ofRoom('attendees { name }', (it) => it.attendees?.[0]?.name, ['facilitator', ...team]),
  'MeetingNotes.name': ofRoom('notes { name }', (it) => it.notes?.name),
  'RoomMaterial.name': {
    document: 'query ($slug: String!) { it: circleRoom(slug: $slug, locale: fi) { materials { name } } }',
    value: (it) => it.materials?.[0]?.name,
    seen: ['representative', 'facilitator', ...team],
  },
  'RoomTask.name': ofTasks('name', (it) => it.name),
  'TaskDoer.name': ofTasks('doers { name }', (it) => it.doers?.[0]?.name),
  'Assignee.name': {
    document: 'query ($slug: String!) { it: circleRoom(slug: $slug, locale: fi) { assignees { name } } }',
    value: (it) => it.assignees?.[0]?.name,
    seen: ['facilitator', ...team],
  },
  'ExpectedPerson.name': ofRoom('answers { name }', (it) => it.answers?.[0]?.name),
  'PracticeContributor.name': ofDraft('contributors { name }', (it) => it.contributors?.[0]?.name, [
    'representative',
    'facilitator',
  ]),
  'PracticeAuthor.name': {
    document: '{ it: practices(locale: fi, first: 1) { nodes { authors { name } } } }',
    value: (it) => it.nodes?.[0]?.authors?.[0]?.name,
    seen: 'everyone',
  },
  'PracticeCandidate.name': ofDraft('candidates { name }', (it) => it.candidates?.[0]?.name, ['facilitator']),
  'Colleague.name': ofColleagues('name'),
  'Colleague.email': {
    document: '{ it: colleagues(municipalityCode: "611", state: waiting) { nodes { email } } }',
    value: (it) => it.nodes?.[0]?.email,
    seen: ['municipalCoordinator'],
  },
  'ColleagueInvitation.email': {
    document: '{ it: colleagueInvitations(municipalityCode: "611") { nodes { email } } }',
    value: (it) => it.nodes?.[0]?.email,
    seen: ['municipalCoordinator'],
  },
  // Whoever holds the mail knows the address.
  'Invitation.email': {
    document: 'query ($invitation: String!) { it: invitation(token: $invitation) { email } }',
    value: (it) => it.email,
    seen: 'everyone',
  },
  'CircleTip.email': {
    document: 'query ($tip: String!) { it: circleTip(token: $tip, locale: fi) { email } }',
    value: (it) => it.email,
    seen: 'everyone',
  },
  'Viewer.name': ofViewer('name', (it) => it.name, signedIn),
  'Viewer.email': ofViewer('email', (it) => it.email, signedIn),
  'Viewer.affiliations': ofViewer('affiliations { municipality { code } }', (it) => it.affiliations, representing),
  'Viewer.tutorRoles': ofViewer('tutorRoles { firstDay }', (it) => it.tutorRoles, ['tutor']),
  'Circle.viewerEnrolment': ofCircle('viewerEnrolment { id }', (it) => it.viewerEnrolment, ['representative']),
  'Circle.viewerFeedback': ofCircle('viewerFeedback { words }', (it) => it.viewerFeedback, ['representative']),
  'OwnCircle.returnedNote': {
    document: 'query ($id: ID!) { it: ownCircle(id: $id, locale: fi) { returnedNote } }',
    value: (it) => it.returnedNote,
    seen: ['facilitator'],
  },
  'OwnCircleSeats.enrolments': ofLedSeats('enrolments { status }', (it) => it.enrolments?.[0]),
  'OwnCircleEnrolment.name': ofLedSeats('enrolments { name }', (it) => it.enrolments?.[0]?.name),
  'OwnCircleEnrolment.wish': ofLedSeats('enrolments { wish }', (it) => it.enrolments?.[0]?.wish),
  'Seats.ofMyMunicipalities': ofCircle(
    'seats { ofMyMunicipalities { taken } }',
    (it) => it.seats?.ofMyMunicipalities,
    representing,
  ),
  // Of whom wants to be found by members; what the directory shows of them to each is theirs to say.
  'Person.name': ofPeople('name', (it) => it.name),
  'Person.presentation': ofPeople('presentation', (it) => it.presentation),
  'Person.roles': ofPeople('roles', (it) => it.roles),
  'Profile.presentation': ofProfile('presentation'),
  'Profile.visibility': ofProfile('visibility'),
  'ExportedData.content': {
    document: 'mutation { it: exportMyData(format: JSON) { content } }',
    value: (it) => it.content,
    seen: signedIn,
  },
  // Who leads a circle stands on its page.
  'Facilitator.name': ofCircle('facilitators { name }', (it) => it.facilitators, 'everyone'),
  'MyEnrolment.enrolment': {
    document: '{ it: myEnrolments(locale: fi) { enrolment { id } } }',
    value: (it) => it,
    seen: ['representative'],
  },
  'SeatTransfer.email': {
    document: '{ it: seatTransfers(locale: fi) { email } }',
    value: (it) => Object.values(it).find(({ email }) => email !== null),
    seen: ['representative'],
  },
  'MyAffiliation.email': {
    document: '{ it: myAffiliations { email } }',
    value: (it) => Object.values(it).find(({ email }) => email !== null),
    seen: ['representative'],
  },
  // Whoever holds the mail, or the browser that asked for it, knows the address.
  'AddressLink.email': {
    document: 'query ($address: String!) { it: addressLink(token: $address) { email } }',
    value: (it) => it.email,
    seen: 'everyone',
  },
  'AddressChangeLink.email': {
    document: 'query ($newAddress: String!) { it: addressChangeLink(token: $newAddress) { email } }',
    value: (it) => it.email,
    seen: 'everyone',
  },
  'AddressChangeToStop.newAddress': {
    document: 'query ($stop: String!) { it: addressChangeToStop(token: $stop) { newAddress } }',
    value: (it) => it.newAddress,
    seen: 'everyone',
  },
  'MyAddressChange.newEmail': {
    document: '{ it: myAddressChange { newEmail } }',
    value: (it) => it.newEmail,
    seen: ['representative'],
  },
  'SignInRequest.email': {
    document: 'query ($request: ID!) { it: signInRequest(id: $request) { email } }',
    value: (it) => it.email,
    seen: 'everyone',
  },
  'SignInLink.email': {
    document: 'query ($signIn: String!) { it: signInLink(token: $signIn) { email } }',
    value: (it) => it.email,
    seen: 'everyone',
  },
  // Only the browser that came back from the organisation, and nobody of the walk has.
  'PendingIdentity.email': {
    document: '{ it: pendingIdentity(locale: fi) { email } }',
    value: (it) => it?.email,
    seen: [],
  },
  'PendingIdentity.name': {
    document: '{ it: pendingIdentity(locale: fi) { name } }',
    value: (it) => it?.name,
    seen: [],
  },
};

const ofWaiting = (field: string): Sight => ({
  document: `{ it: waitingAffiliations { nodes { ${field} } } }`,
  value: (it) => it.nodes?.[0]?.[field],
  seen: team,
});

export const adminSights: Record<string, Sight> = {
  'AdminAffiliation.name': ofWaiting('name'),
  'AdminAffiliation.email': ofWaiting('email'),
  'AdminSignInLink.email': {
    document: 'query ($adminSignIn: String!) { it: signInLink(token: $adminSignIn) { email } }',
    value: (it) => it.email,
    seen: 'everyone',
  },
  'AdminSignInRequest.email': {
    document: 'query ($adminRequest: ID!) { it: signInRequest(id: $adminRequest) { email } }',
    value: (it) => it.email,
    seen: 'everyone',
  },
  'AdminViewer.name': ofViewer('name', (it) => it.name, signedIn),
  'AdminViewer.roles': ofViewer('roles', (it) => it.roles, team),
  'AdminCircle.returnedNote': ofAdminCircle('returnedNote', (it) => it.returnedNote),
  'AdminCircle.enrolments': ofAdminCircle('enrolments { status }', (it) => it.enrolments),
  'AdminEnrolment.name': ofAdminCircle('enrolments { name }', (it) => it.enrolments?.[0]?.name),
  'AdminEnrolment.email': ofAdminCircle('enrolments { email }', (it) => it.enrolments?.[0]?.email),
  'AdminEnrolment.wish': ofAdminCircle('enrolments { wish }', (it) => it.enrolments?.[0]?.wish),
  'AdminFacilitator.name': ofAdminCircle('facilitators { name }', (it) => it.facilitators?.[0]?.name),
  'AdminPracticeAuthor.name': {
    document: '{ it: practices(first: 1) { nodes { authors { name } } } }',
    value: (it) => it.nodes?.[0]?.authors?.[0]?.name,
    seen: team,
  },
  'AdminPracticeContributor.name': ofDraft('contributors { name }', (it) => it.contributors?.[0]?.name, team),
  'AdminPerson.name': ofPerson('name', (it) => it.name),
  'AdminPerson.email': ofPerson('email', (it) => it.email),
  'AdminPerson.affiliations': ofPerson('affiliations { id }', (it) => it.affiliations),
  'AdminPersonAffiliation.email': ofPerson('affiliations { email }', (it) =>
    Object.values(it.affiliations ?? {}).find(({ email }) => email !== null),
  ),
  'AdminTutor.name': {
    document: 'query ($period: ID!) { it: programmePeriod(id: $period) { tutorMunicipalities { tutors { name } } } }',
    value: (it) => it.tutorMunicipalities?.[0]?.tutors?.[0]?.name,
    seen: team,
  },
  'AuditRow.actorName': ofLog('actorName', (it) => it.actorName),
  'AuditRow.personName': ofLog('personName', (it) => it.personName),
};
