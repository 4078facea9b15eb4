import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';

const tells = {
  member: 'NotARepresentative',
  coordinator: 'NotARepresentative',
  administrator: 'NotARepresentative',
  former: 'AffiliationEnded',
  else: 'ColleagueTold',
} as const;

/** Who is let in nowhere has no account, either. */
const stranger = 'InvitedAccountNeeded';

export const communityTips: Table = {
  'Query.circleTip': {
    audience: 'anyone',
    document: 'query ($token: String!) { it: circleTip(token: $token, locale: fi) { state email } }',
    names: {
      token: {
        thing: 'tipToken',
        answers: { mine: 'shown', silent: nothing, otherPurpose: nothing, missing: 'null', malformed: nothing },
      },
    },
  },
  'Mutation.tipColleague': {
    audience: 'member',
    document: `mutation ($input_circleId: ID!, $input_municipalityCode: ID!) { it: tipColleague(input: {
      circleId: $input_circleId, municipalityCode: $input_municipalityCode, email: "nimi@muualla.example", locale: fi
    }) { ${code} } }`,
    names: {
      'input.circleId': {
        thing: 'circle',
        answers: {
          open: tells,
          mine: tells,
          draft: nothing,
          proposed: nothing,
          archived: nothing,
          cancelled: 'CircleCancelled',
          missing: 'CircleNotFound',
          malformed: nothing,
        },
      },
      'input.municipalityCode': {
        thing: 'municipality',
        answers: { mine: tells, foreign: 'NotARepresentative', missing: 'NotARepresentative', malformed: nothing },
      },
    },
  },
  'Mutation.acceptTip': {
    audience: 'anyone',
    document: `mutation ($input_token: String!) { it: acceptTip(input: { token: $input_token }) { ${code} } }`,
    names: {
      'input.token': {
        thing: 'tipToken',
        answers: {
          mine: { visitor: stranger, suspended: stranger, erased: stranger, else: 'TipAccepted' },
          silent: nothing,
          otherPurpose: nothing,
          missing: 'LinkExpired',
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.refuseTips': {
    audience: 'anyone',
    document: `mutation ($token: String!) { it: refuseTips(token: $token) { ${code} } }`,
    names: {
      token: {
        thing: 'tipToken',
        answers: {
          mine: 'TipsRefused',
          silent: nothing,
          otherPurpose: nothing,
          missing: 'LinkExpired',
          malformed: nothing,
        },
      },
    },
  },
};
