import { type Expected, nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';

const byId = (name: string, given: Expected, asked: Expected): Table => ({
  [`Mutation.${name}`]: {
    audience: 'member',
    document: `mutation ($id: ID!) { it: ${name}(id: $id) { ${code} } }`,
    names: {
      id: {
        thing: 'seatTransfer',
        answers: { given, asked, foreign: nothing, missing: 'SeatTransferNotFound', malformed: nothing },
      },
    },
  },
});

export const communityTransfers: Table = {
  'Query.seatTransfers': {
    audience: 'member',
    document: '{ it: seatTransfers(locale: fi) { id } }',
    names: {},
    answer: 'shown',
  },
  'Mutation.askSeatTransfer': {
    audience: 'member',
    document: `mutation ($input_circleId: ID!) {
      it: askSeatTransfer(input: { circleId: $input_circleId, email: "nimi@muualla.example" }) { ${code} } }`,
    names: {
      'input.circleId': {
        thing: 'circle',
        answers: {
          open: 'NotInCircle',
          mine: 'SeatTransferAsked',
          draft: nothing,
          proposed: nothing,
          archived: nothing,
          cancelled: 'CircleCancelled',
          missing: 'CircleNotFound',
          malformed: nothing,
        },
      },
    },
  },
  ...byId('takeBackSeatTransfer', 'SeatTransferEnded', nothing),
  ...byId('declineSeatTransfer', nothing, 'SeatTransferEnded'),
  ...byId('acceptSeatTransfer', nothing, {
    member: 'NotARepresentative',
    coordinator: 'NotARepresentative',
    administrator: 'NotARepresentative',
    former: 'AffiliationEnded',
    else: 'Enrolled',
  }),
};
