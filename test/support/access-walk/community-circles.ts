import { type Expected, type Named, nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';

/** A key that someone else has used is as good as a new one. */
const key = (done: Expected): Named => ({ thing: 'key', answers: { fresh: done, foreign: done } });

/** Only what is published is there, in every field that takes a circle, whoever asks: also those who are in it. */
const hidden = { draft: nothing, proposed: nothing, archived: nothing, malformed: nothing } as const;

const joins = {
  member: 'NotARepresentative',
  coordinator: 'NotARepresentative',
  administrator: 'NotARepresentative',
  former: 'AffiliationEnded',
  else: 'Enrolled',
} as const;

const ownPlace = (name: string, none: string, done: string): Table => ({
  [`Mutation.${name}`]: {
    audience: 'member',
    document: `mutation ($input_circleId: ID!, $input_idempotencyKey: ID!) {
      it: ${name}(input: { circleId: $input_circleId, idempotencyKey: $input_idempotencyKey }) { ${code} } }`,
    names: {
      'input.circleId': {
        thing: 'offer',
        base: 'mine',
        answers: { ...hidden, open: none, mine: done, cancelled: 'CircleCancelled', missing: 'CircleNotFound' },
      },
      'input.idempotencyKey': key(done),
    },
  },
});

export const communityCircles: Table = {
  'Query.circles': {
    audience: 'anyone',
    document: `query ($filter_themes: [ID!], $filter_region: ID, $after: String) {
      it: circles(locale: fi, filter: { themes: $filter_themes, region: $filter_region }, after: $after) { totalCount } }`,
    names: {
      'filter.themes': { thing: 'theme', answers: { known: 'shown', missing: 'shown', malformed: 'shown' } },
      'filter.region': { thing: 'register', answers: { known: 'shown', missing: 'shown', malformed: 'shown' } },
      after: {
        thing: 'cursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  'Query.circle': {
    audience: 'anyone',
    document: 'query ($slug: String!) { it: circle(slug: $slug, locale: fi) { id viewerEnrolment { id } } }',
    names: {
      slug: {
        thing: 'circleSlug',
        answers: { ...hidden, open: 'shown', mine: 'shown', cancelled: 'shown', missing: 'null' },
      },
    },
  },
  'Query.myEnrolments': {
    audience: 'member',
    document: '{ it: myEnrolments(locale: fi) { enrolment { id } } }',
    names: {},
    answer: 'shown',
  },
  // Who holds the mail has the offer: a token is asked for nothing else, and works for nothing else.
  'Query.mailedOffer': {
    audience: 'anyone',
    document: 'query ($token: String!) { it: mailedOffer(token: $token, locale: fi) { enrolment { id } } }',
    names: {
      token: {
        thing: 'offerToken',
        answers: {
          mine: { suspended: nothing, erased: nothing, else: 'shown' },
          foreign: 'shown',
          draft: nothing,
          archived: nothing,
          otherPurpose: nothing,
          missing: 'null',
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.answerMailedOffer': {
    audience: 'anyone',
    document: `mutation ($input_token: String!) {
      it: answerMailedOffer(input: { token: $input_token, answer: ACCEPT }) { ${code} } }`,
    names: {
      'input.token': {
        thing: 'offerToken',
        answers: {
          mine: { suspended: nothing, erased: nothing, else: 'OfferAnswered' },
          foreign: 'OfferAnswered',
          draft: nothing,
          archived: nothing,
          otherPurpose: nothing,
          missing: 'CircleNotFound',
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.joinCircle': {
    audience: 'member',
    document: `mutation ($input_circleId: ID!, $input_municipalityCode: ID!, $input_idempotencyKey: ID!) {
      it: joinCircle(input: { circleId: $input_circleId, municipalityCode: $input_municipalityCode,
        idempotencyKey: $input_idempotencyKey }) { ${code} } }`,
    names: {
      'input.circleId': {
        thing: 'circle',
        answers: {
          ...hidden,
          open: joins,
          mine: 'AlreadyIn',
          cancelled: 'CircleCancelled',
          missing: 'CircleNotFound',
        },
      },
      'input.municipalityCode': {
        thing: 'municipality',
        answers: { mine: joins, foreign: 'NotARepresentative', missing: 'NotARepresentative', malformed: nothing },
      },
      'input.idempotencyKey': key(joins),
    },
  },
  'Mutation.giveCircleFeedback': {
    audience: 'member',
    document: `mutation ($input_circleId: ID!) {
      it: giveCircleFeedback(input: { circleId: $input_circleId, goalMet: 4, usefulness: 4 }) { ${code} } }`,
    names: {
      'input.circleId': {
        thing: 'circle',
        answers: {
          ...hidden,
          open: 'NotInCircle',
          mine: 'FeedbackClosed',
          cancelled: 'FeedbackClosed',
          missing: 'CircleNotFound',
        },
      },
    },
  },
  'Mutation.giveBackSeats': {
    audience: 'member',
    document: `mutation ($input_circleId: ID!, $input_idempotencyKey: ID!) {
      it: giveBackSeats(input: { circleId: $input_circleId, keep: 1, idempotencyKey: $input_idempotencyKey }) { ${code} } }`,
    names: {
      'input.circleId': {
        thing: 'circle',
        answers: {
          ...hidden,
          open: 'NotInCircle',
          mine: 'NothingToGiveBack',
          cancelled: 'CircleCancelled',
          missing: 'CircleNotFound',
        },
      },
      'input.idempotencyKey': key('NotInCircle'),
    },
  },
  ...ownPlace('leaveCircle', 'NotInCircle', 'PlaceLeft'),
  ...ownPlace('acceptSeat', 'NoOffer', 'Enrolled'),
  ...ownPlace('declineSeat', 'NoOffer', 'PlaceLeft'),
};
