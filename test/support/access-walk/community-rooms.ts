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

const editing = {
  ...ofMeeting('RoomMeetingSaved', '', 'RoomMeetingSaved'),
  mine: {
    facilitator: 'RoomMeetingSaved',
    coordinator: 'RoomMeetingSaved',
    administrator: 'RoomMeetingSaved',
    else: 'OnlyFacilitators',
  },
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
  'Mutation.editRoomMeeting': {
    audience: 'member',
    document: `mutation ($input_meetingId: ID!) { it: editRoomMeeting(input: {
      meetingId: $input_meetingId, version: 0, agenda: "Ohjelma", link: "https://kokous.example/x" }) { ${code} } }`,
    names: { 'input.meetingId': { thing: 'roomMeeting', answers: editing } },
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
};
