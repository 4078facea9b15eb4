import { nothing, type Table } from './entry.ts';

const outside = { visitor: nothing, suspended: nothing, erased: nothing } as const;
const notIn = { facilitator: 'shown', coordinator: 'shown', administrator: 'shown', else: nothing } as const;
const isIn = { ...outside, else: 'shown' } as const;
const nowhere = { visitor: 'null', suspended: 'null', erased: 'null' } as const;
const saves = 'RoomPostSaved';
/** In a circle in which the walker has no seat. */
const byTeam = { facilitator: saves, coordinator: saves, administrator: saves, else: nothing } as const;
const code = '__typename ... on UserError { code }';

/** Who is not in the circle is not mentioned; that is told to nobody. */
const anyone = { expected: saves, foreign: saves, missing: saves, malformed: saves } as const;

/** Only who wrote a post changes it. */
const ownOnly = {
  mine: 'RoomPostNotOwn',
  own: saves,
  foreign: {
    facilitator: 'RoomPostNotOwn',
    coordinator: 'RoomPostNotOwn',
    administrator: 'RoomPostNotOwn',
    else: nothing,
  },
  missing: 'RoomPostNotFound',
  malformed: nothing,
} as const;

/** Who leads, and the project team. */
const leadersOnly = (done: string) => {
  const byLeaders = { facilitator: done, coordinator: done, administrator: done } as const;
  const inside = { ...byLeaders, else: 'OnlyFacilitators' } as const;
  const foreign = { ...byLeaders, else: nothing } as const;
  return { mine: inside, own: inside, foreign, missing: 'RoomPostNotFound', malformed: nothing } as const;
};

export const communityDiscussion: Table = {
  'Query.roomDiscussion': {
    audience: 'anyone',
    document:
      'query ($slug: String!, $after: String) { it: roomDiscussion(slug: $slug, after: $after) { nodes { text } } }',
    names: {
      slug: {
        thing: 'circleSlug',
        base: 'mine',
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
      after: {
        thing: 'discussionCursor',
        answers: {
          ofThis: { ...nowhere, else: 'shown' },
          ofAnother: { ...nowhere, else: 'BAD_USER_INPUT' },
          malformed: { ...nowhere, else: 'BAD_USER_INPUT' },
        },
      },
    },
  },
  'Mutation.postToRoom': {
    audience: 'member',
    document: `mutation ($input_circleId: ID!, $input_mentions: [ID!]!, $input_idempotencyKey: ID!) { it: postToRoom(input: {
      circleId: $input_circleId, text: "Hei", mentions: $input_mentions, idempotencyKey: $input_idempotencyKey }) { ${code} } }`,
    names: {
      'input.circleId': {
        thing: 'circle',
        base: 'mine',
        answers: {
          open: byTeam,
          mine: saves,
          draft: nothing,
          proposed: nothing,
          archived: nothing,
          cancelled: saves,
          missing: 'RoomPostNotFound',
          malformed: nothing,
        },
      },
      'input.mentions': { thing: 'attendee', answers: anyone },
      'input.idempotencyKey': { thing: 'key', answers: { fresh: saves, foreign: saves } },
    },
  },
  'Mutation.replyInRoom': {
    audience: 'member',
    document: `mutation ($input_postId: ID!, $input_mentions: [ID!]!, $input_idempotencyKey: ID!) { it: replyInRoom(input: {
      postId: $input_postId, text: "Hei", mentions: $input_mentions, idempotencyKey: $input_idempotencyKey }) { ${code} } }`,
    names: {
      'input.postId': {
        thing: 'roomPost',
        answers: { mine: saves, own: saves, foreign: byTeam, missing: 'RoomPostNotFound', malformed: nothing },
      },
      'input.mentions': { thing: 'attendee', answers: anyone },
      'input.idempotencyKey': { thing: 'key', answers: { fresh: saves, foreign: saves } },
    },
  },
  'Mutation.editRoomPost': {
    audience: 'member',
    document: `mutation ($input_postId: ID!) { it: editRoomPost(input: { postId: $input_postId, version: 1, text: "Hei" }) {
      ${code} } }`,
    names: { 'input.postId': { thing: 'roomPost', answers: ownOnly } },
  },
  'Mutation.deleteRoomPost': {
    audience: 'member',
    document: `mutation ($input_postId: ID!) { it: deleteRoomPost(input: { postId: $input_postId, version: 1 }) { ${code} } }`,
    names: { 'input.postId': { thing: 'roomPost', answers: ownOnly } },
  },
  'Mutation.hideRoomPost': {
    audience: 'member',
    document: `mutation ($input_postId: ID!) { it: hideRoomPost(input: { postId: $input_postId, version: 1, reason: "Syy" }) {
      ${code} } }`,
    names: { 'input.postId': { thing: 'roomPost', answers: leadersOnly(saves) } },
  },
  // No post of the walk is hidden.
  'Mutation.restoreRoomPost': {
    audience: 'member',
    document: `mutation ($input_postId: ID!) { it: restoreRoomPost(input: { postId: $input_postId, version: 1 }) { ${code} } }`,
    names: { 'input.postId': { thing: 'roomPost', answers: leadersOnly('RoomTextChanged') } },
  },
};
