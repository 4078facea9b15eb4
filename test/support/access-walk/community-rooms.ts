import { nothing, type Table } from './entry.ts';

const outside = { visitor: nothing, suspended: nothing, erased: nothing } as const;
/** A circle in which the walker has no seat: who leads it, and the project team. */
const notIn = { facilitator: 'shown', coordinator: 'shown', administrator: 'shown', else: nothing } as const;
/** A circle in which the walker has a confirmed seat. */
const isIn = { ...outside, else: 'shown' } as const;

const code = '__typename ... on UserError { code }';
/** Of a meeting: what who leads gets, who has a seat and leads not, and who is there as of the project team only. */
const ofMeeting = (leader: string, participant: string, team: string) => ({
  mine: participant,
  open: { facilitator: leader, coordinator: team, administrator: team, else: nothing },
  draft: nothing,
  archived: nothing,
  missing: 'RoomNotFound',
  malformed: nothing,
});

/** Of who is in a circle with a seat: what those get who lead as well, and the project team. */
const leadersOnly = (leader: string) => ({
  facilitator: leader,
  coordinator: leader,
  administrator: leader,
  else: 'OnlyFacilitators',
});

/** Of no circle of the walk the last meeting is over. */
const unfinished = {
  open: nothing,
  mine: nothing,
  draft: nothing,
  proposed: nothing,
  archived: nothing,
  cancelled: nothing,
  missing: nothing,
  malformed: nothing,
};

export const communityRooms: Table = {
  'Query.circleRoom': {
    audience: 'anyone',
    document: 'query ($slug: String!) { it: circleRoom(slug: $slug, locale: fi) { meetings { link } } }',
    names: {
      slug: {
        thing: 'circleSlug',
        answers: {
          open: notIn,
          mine: isIn,
          draft: nothing,
          proposed: nothing,
          archived: nothing,
          cancelled: isIn,
          missing: 'null',
          malformed: nothing,
        },
      },
    },
  },
  'Query.myRooms': {
    audience: 'member',
    document: '{ it: myRooms(locale: fi) { meetings { link } } }',
    names: {},
    answer: 'shown',
  },
  'Query.myParticipation': {
    audience: 'member',
    document: 'query ($slug: String!) { it: myParticipation(slug: $slug, locale: fi) { attended } }',
    names: { slug: { thing: 'circleSlug', answers: unfinished } },
  },
  'Query.participationCertificate': {
    audience: 'member',
    document: 'query ($slug: String!) { it: participationCertificate(slug: $slug, language: fi) { content } }',
    names: { slug: { thing: 'circleSlug', answers: unfinished } },
  },
  'Mutation.editRoomMeeting': {
    audience: 'member',
    document: `mutation ($input_meetingId: ID!) { it: editRoomMeeting(input: {
      meetingId: $input_meetingId, version: 0, agenda: "Ohjelma", link: "https://kokous.example/x" }) { ${code} } }`,
    names: {
      'input.meetingId': {
        thing: 'roomMeeting',
        answers: { ...ofMeeting('RoomMeetingSaved', '', 'RoomMeetingSaved'), mine: leadersOnly('RoomMeetingSaved') },
      },
    },
  },
  'Mutation.answerMeeting': {
    audience: 'member',
    document: `mutation ($input_meetingId: ID!) { it: answerMeeting(input: {
      meetingId: $input_meetingId, answer: yes }) { ${code} } }`,
    names: {
      'input.meetingId': {
        thing: 'roomMeeting',
        answers: ofMeeting('MeetingAnswered', 'MeetingAnswered', 'NotExpected'),
      },
    },
  },
  'Query.checkInCode': {
    audience: 'anyone',
    document: 'query ($slug: String!) { it: checkInCode(slug: $slug, number: 1) { code } }',
    names: {
      slug: {
        thing: 'circleSlug',
        answers: {
          open: notIn,
          mine: notIn,
          draft: nothing,
          proposed: nothing,
          archived: nothing,
          cancelled: nothing,
          missing: 'null',
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.recordAttendance': {
    audience: 'member',
    document: `mutation ($input_meetingId: ID!, $input_entries_personId: ID!) { it: recordAttendance(input: {
      meetingId: $input_meetingId, entries: [{ personId: $input_entries_personId, status: present }] }) { ${code} } }`,
    names: {
      'input.meetingId': {
        thing: 'roomMeeting',
        base: 'mine',
        answers: { ...ofMeeting('MeetingNotBegun', '', 'MeetingNotBegun'), mine: leadersOnly('MeetingNotBegun') },
      },
      'input.entries.personId': {
        thing: 'attendee',
        answers: {
          expected: leadersOnly('MeetingNotBegun'),
          foreign: leadersOnly('MeetingNotBegun'),
          missing: leadersOnly('MeetingNotBegun'),
          malformed: leadersOnly('MeetingNotBegun'),
        },
        base: 'expected',
      },
    },
  },
  'Mutation.checkIn': {
    audience: 'member',
    document: `mutation ($input_meetingId: ID!) { it: checkIn(input: {
      meetingId: $input_meetingId, code: "12345" }) { ${code} } }`,
    names: {
      'input.meetingId': { thing: 'roomMeeting', answers: ofMeeting('CheckInClosed', 'CheckInClosed', 'NotExpected') },
    },
  },
  'Mutation.saveMeetingNotes': {
    audience: 'member',
    document: `mutation ($input_meetingId: ID!) { it: saveMeetingNotes(input: {
      meetingId: $input_meetingId, version: 0, text: "Sovittiin" }) { ${code} } }`,
    names: {
      'input.meetingId': {
        thing: 'roomMeeting',
        answers: ofMeeting('MeetingNotesSaved', 'MeetingNotesSaved', 'MeetingNotesSaved'),
      },
    },
  },
  // There is no earlier version: to nobody it is told more than that.
  'Mutation.restoreMeetingNotes': {
    audience: 'member',
    document: `mutation ($input_meetingId: ID!) { it: restoreMeetingNotes(input: {
      meetingId: $input_meetingId, version: 0, restore: 1 }) { ${code} } }`,
    names: {
      'input.meetingId': { thing: 'roomMeeting', answers: { ...ofMeeting(nothing, nothing, nothing) } },
    },
  },
};
