import { nothing, type Table } from './entry.ts';

const outside = { visitor: nothing, suspended: nothing, erased: nothing } as const;
/** A circle in which the walker has no seat: who leads it, and the project team. */
const notIn = { facilitator: 'shown', coordinator: 'shown', administrator: 'shown', else: nothing } as const;
/** A circle in which the walker has a confirmed seat. */
const isIn = { ...outside, else: 'shown' } as const;

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
};
