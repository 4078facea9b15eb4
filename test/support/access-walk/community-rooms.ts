import { type Expected, nothing, type Table } from './entry.ts';

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

/** Of the circles of the walk only the last meeting of the archived one is over. */
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
/** Of a circle in which the walker has no seat: what who leads gets, and the project team. */
const inIt = (done: string) => ({ facilitator: done, coordinator: done, administrator: done, else: nothing });

/** Of a circle's room: what all inside get. */
const ofRoom = (done: string) => ({
  mine: done,
  open: inIt(done),
  cancelled: done,
  draft: nothing,
  proposed: nothing,
  archived: nothing,
  missing: 'RoomNotFound',
  malformed: nothing,
});

const ofTask = (own: Expected, leader: string) => ({
  own,
  foreign: inIt(leader),
  archived: nothing,
  missing: 'RoomNotFound',
  malformed: nothing,
});

/** To whom a task is given; who does not lead is told nothing of them. */
const addressee = {
  expected: leadersOnly('RoomTaskSaved'),
  foreign: leadersOnly('RoomTaskRefused'),
  missing: leadersOnly('RoomTaskRefused'),
  malformed: leadersOnly('RoomTaskRefused'),
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
    names: { slug: { thing: 'circleSlug', answers: { ...unfinished, archived: isIn } } },
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
  'Mutation.addRoomLink': {
    audience: 'member',
    document: `mutation ($input_circleId: ID!, $input_idempotencyKey: ID!) { it: addRoomLink(input: {
      circleId: $input_circleId, title: "Opas", words: "", link: "https://opas.example",
      idempotencyKey: $input_idempotencyKey }) { ${code} } }`,
    names: {
      'input.circleId': { thing: 'circle', base: 'mine', answers: ofRoom('RoomMaterialAdded') },
      'input.idempotencyKey': {
        thing: 'key',
        answers: { fresh: 'RoomMaterialAdded', foreign: 'RoomMaterialAdded' },
      },
    },
  },
  'Mutation.addRoomFile': {
    audience: 'member',
    document: `mutation ($input_circleId: ID!, $input_idempotencyKey: ID!) { it: addRoomFile(input: {
      circleId: $input_circleId, title: "", words: "", fileName: "opas.txt", content: "SGVp",
      idempotencyKey: $input_idempotencyKey }) { ${code} } }`,
    names: {
      'input.circleId': { thing: 'circle', base: 'mine', answers: ofRoom('RoomMaterialAdded') },
      'input.idempotencyKey': {
        thing: 'key',
        answers: { fresh: 'RoomMaterialAdded', foreign: 'RoomMaterialAdded' },
      },
    },
  },
  'Mutation.removeRoomMaterial': {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: removeRoomMaterial(input: { id: $input_id }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'roomMaterial',
        answers: {
          own: 'RoomMaterialRemoved',
          ofAnother: { ...leadersOnly('RoomMaterialRemoved'), else: 'MaterialOfAnother' },
          foreign: inIt('RoomMaterialRemoved'),
          archived: nothing,
          missing: 'RoomNotFound',
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.addRoomTask': {
    audience: 'member',
    document: `mutation ($input_circleId: ID!, $input_task_personId: ID!, $input_idempotencyKey: ID!) {
      it: addRoomTask(input: { circleId: $input_circleId, task: { text: "Lue opas", personId: $input_task_personId },
        idempotencyKey: $input_idempotencyKey }) { ${code} } }`,
    names: {
      'input.circleId': {
        thing: 'circle',
        base: 'mine',
        answers: {
          ...ofRoom(''),
          open: inIt('RoomTaskSaved'),
          mine: leadersOnly('RoomTaskSaved'),
          cancelled: leadersOnly('RoomTaskSaved'),
        },
      },
      'input.task.personId': { thing: 'attendee', base: 'expected', answers: addressee },
      'input.idempotencyKey': {
        thing: 'key',
        answers: { fresh: leadersOnly('RoomTaskSaved'), foreign: leadersOnly('RoomTaskSaved') },
      },
    },
  },
  'Mutation.changeRoomTask': {
    audience: 'member',
    document: `mutation ($input_id: ID!, $input_task_personId: ID!) { it: changeRoomTask(input: {
      id: $input_id, version: 1, task: { text: "Lue opas", personId: $input_task_personId } }) { ${code} } }`,
    names: {
      'input.id': { thing: 'roomTask', answers: ofTask(leadersOnly('RoomTaskSaved'), 'RoomTaskSaved') },
      'input.task.personId': { thing: 'attendee', base: 'expected', answers: addressee },
    },
  },
  'Mutation.closeRoomTask': {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: closeRoomTask(input: { id: $input_id, closed: true }) { ${code} } }`,
    names: {
      'input.id': { thing: 'roomTask', answers: ofTask(leadersOnly('RoomTaskSaved'), 'RoomTaskSaved') },
    },
  },
  'Mutation.markRoomTask': {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: markRoomTask(input: { id: $input_id, done: true }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'roomTask',
        answers: {
          ...ofTask('RoomTaskMarked', ''),
          foreign: { ...inIt('TaskOfAnother'), facilitator: 'RoomTaskMarked' },
        },
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
