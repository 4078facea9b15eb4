import { type Expected, nothing, type Table } from './entry.ts';
import type { Sight } from './sight.ts';

const code = '__typename ... on UserError { code }';
const written = 'CoauthorWritten';
const refused = 'CoauthorRefused';

/** Whoever represents its municipality today; to all others it is as if there were none. */
const representing = (outcome: string): Expected => ({
  representative: outcome,
  colleague: outcome,
  municipalCoordinator: outcome,
  tutor: outcome,
  stranger: outcome,
  facilitator: outcome,
  else: nothing,
});

/** Who represents the municipality of a practice asks others; each answers what was sent to their own address. */
export const communityCoauthors: Table = {
  'Query.coauthorInvitations': {
    audience: 'member',
    document: 'query ($practiceId: ID!) { it: coauthorInvitations(practiceId: $practiceId) { id email } }',
    names: {
      practiceId: {
        thing: 'ownPractice',
        answers: {
          mine: representing('shown'),
          sent: representing('shown'),
          published: representing('shown'),
          foreign: nothing,
          missing: 'null',
          malformed: nothing,
        },
      },
    },
  },
  'Query.ownCoauthorInvitations': {
    audience: 'member',
    document: '{ it: ownCoauthorInvitations { id invitedBy } }',
    names: {},
    answer: 'shown',
  },
  'Mutation.inviteCoauthor': {
    audience: 'member',
    document: `mutation ($input_practiceId: ID!) { it: inviteCoauthor(input: {
      practiceId: $input_practiceId, email: "ei osoite", locale: fi }) { ${code} } }`,
    names: {
      'input.practiceId': {
        thing: 'ownPractice',
        answers: {
          mine: representing(refused),
          sent: representing(refused),
          published: representing(refused),
          foreign: nothing,
          missing: refused,
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.withdrawCoauthorInvitation': {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: withdrawCoauthorInvitation(input: { id: $input_id }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'coauthorInvitation',
        answers: {
          asked: nothing,
          sent: representing(written),
          foreign: nothing,
          missing: refused,
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.answerCoauthorInvitation': {
    audience: 'member',
    document: `mutation ($input_id: ID!, $input_municipalityCode: ID) { it: answerCoauthorInvitation(input: {
      id: $input_id, accept: false, municipalityCode: $input_municipalityCode }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'coauthorInvitation',
        answers: { asked: written, sent: nothing, foreign: nothing, missing: refused, malformed: nothing },
      },
      'input.municipalityCode': {
        thing: 'municipality',
        answers: { mine: written, foreign: written, missing: written, malformed: written },
      },
    },
  },
};

export const communityCoauthorSights: Record<string, Sight> = {
  'CoauthorInvitation.email': {
    document: 'query ($written: ID!) { it: coauthorInvitations(practiceId: $written) { email } }',
    value: (it) => it[0]?.email,
    seen: ['representative', 'colleague', 'municipalCoordinator'],
  },
};
