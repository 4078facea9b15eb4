import { type Expected, nothing, type Table } from './entry.ts';
import type { Sight } from './sight.ts';

const code = '__typename ... on UserError { code }';
const acted = 'ReviewActed';
const refused = 'ReviewRefused';

const ofReview = (mine: string, none: string) =>
  ({ thing: 'review', answers: { mine, foreign: nothing, missing: none, malformed: nothing } }) as const;

/** Whoever represents a municipality today. */
const representing: Expected = {
  representative: acted,
  colleague: acted,
  municipalCoordinator: acted,
  tutor: acted,
  stranger: acted,
  facilitator: acted,
  else: refused,
};

/** A review is its reviewer's. */
export const communityReviews: Table = {
  'Query.ownReviews': { audience: 'member', document: '{ it: ownReviews { id } }', names: {}, answer: 'shown' },
  'Query.ownReview': {
    audience: 'member',
    document: 'query ($id: ID!) { it: ownReview(id: $id) { state texts { title } } }',
    names: { id: ofReview('shown', 'null') },
  },
  'Query.ownReviewing': {
    audience: 'member',
    document: '{ it: ownReviewing { locales } }',
    names: {},
    answer: 'null',
  },
  'Query.practiceReviews': {
    audience: 'member',
    document: 'query ($practiceId: ID!) { it: practiceReviews(practiceId: $practiceId) { reviewer } }',
    names: {
      practiceId: {
        thing: 'ownPractice',
        answers: {
          ...{ mine: 'shown', sent: 'shown', published: 'shown' },
          ...{ foreign: nothing, missing: 'shown', malformed: nothing },
        },
      },
    },
  },
  'Mutation.stopReviewing': {
    audience: 'member',
    document: `mutation { it: stopReviewing { ${code} } }`,
    names: {},
    // As they have offered before.
    answer: representing,
  },
  'Mutation.offerToReview': {
    audience: 'member',
    document: `mutation { it: offerToReview(input: { locales: [fi] }) { ${code} } }`,
    names: {},
    answer: representing,
  },
  'Mutation.saveReview': {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: saveReview(input: { id: $input_id, comments: [] }) { ${code} } }`,
    names: { 'input.id': ofReview(acted, refused) },
  },
  'Mutation.giveReview': {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: giveReview(input: { id: $input_id, comments: [], recommendation: accept,
      reason: "Selkeä.", named: false }) { ${code} } }`,
    names: { 'input.id': ofReview(acted, refused) },
  },
  'Mutation.declineReview': {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: declineReview(input: { id: $input_id, reason: "Kiire." }) { ${code} } }`,
    names: { 'input.id': ofReview(acted, refused) },
  },
};

const moved = 'AdminPracticeMoved';
const adminActed = 'AdminReviewActed';
const adminRefused = 'AdminReviewRefused';
const ofSent = (submitted: string, published: string, none: string) =>
  ({
    thing: 'sentPractice',
    answers: { submitted, published, draft: nothing, missing: none, malformed: nothing },
  }) as const;
const ofReviewer = { offered: adminActed, missing: adminRefused, malformed: nothing } as const;
const someone = { thing: 'register', answers: { known: adminRefused, missing: nothing, malformed: nothing } } as const;

/** The project team asks, and decides who reviews. */
export const adminReviews: Table = {
  'Query.practiceReviews': {
    audience: 'project_team',
    document: 'query ($practiceId: ID!) { it: practiceReviews(practiceId: $practiceId) { reviewer } }',
    names: { practiceId: ofSent('shown', 'shown', 'shown') },
  },
  'Query.reviewCandidates': {
    audience: 'project_team',
    document: 'query ($practiceId: ID!) { it: reviewCandidates(practiceId: $practiceId) { name } }',
    names: { practiceId: ofSent('shown', 'shown', 'shown') },
  },
  'Query.lateReviews': { audience: 'project_team', document: '{ it: lateReviews { id } }', names: {}, answer: 'shown' },
  'Query.practiceReviewers': {
    audience: 'project_team',
    document: '{ it: practiceReviewers { name } }',
    names: {},
    answer: 'shown',
  },
  'Mutation.takePracticeIntoReview': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!, $input_reviewerIds: [ID!]!) { it: takePracticeIntoReview(input: { id: $input_id,
      version: 1, reviewerIds: $input_reviewerIds }) { ${code} } }`,
    names: { 'input.id': ofSent(adminRefused, adminRefused, adminRefused), 'input.reviewerIds': someone },
  },
  'Mutation.askAnotherReviewer': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!, $input_reviewerId: ID!) { it: askAnotherReviewer(input: { id: $input_id,
      reviewerId: $input_reviewerId }) { ${code} } }`,
    names: { 'input.id': ofSent(adminRefused, adminRefused, adminRefused), 'input.reviewerId': someone },
  },
  'Mutation.acceptPractice': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!) { it: acceptPractice(input: { id: $input_id, version: 1 }) { ${code} } }`,
    names: { 'input.id': ofSent('AdminPracticeRefused', 'AdminPracticeRefused', 'AdminPracticeRefused') },
  },
  'Mutation.rejectPractice': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!) { it: rejectPractice(input: { id: $input_id, version: 1, note: "Muu aihe." }) {
      ${code} } }`,
    names: { 'input.id': ofSent(moved, 'AdminPracticeRefused', 'AdminPracticeRefused') },
  },
  'Mutation.approvePracticeReviewer': {
    audience: 'project_team',
    document: `mutation ($id: ID!) { it: approvePracticeReviewer(id: $id) { ${code} } }`,
    names: { id: { thing: 'reviewer', answers: ofReviewer } },
  },
  'Mutation.endPracticeReviewer': {
    audience: 'project_team',
    document: `mutation ($id: ID!) { it: endPracticeReviewer(id: $id) { ${code} } }`,
    names: { id: { thing: 'reviewer', answers: ofReviewer } },
  },
  'Mutation.namePracticeReviewer': {
    audience: 'project_team',
    document: `mutation { it: namePracticeReviewer(input: { email: "nobody@kunta.example", locales: [fi] }) { ${code} } }`,
    names: {},
    answer: adminRefused,
  },
};

/** Who sees the names of reviewers. */
export const reviewSights: Record<string, Sight> = {
  'AdminPracticeReviewer.name': {
    document: '{ it: practiceReviewers { name } }',
    value: (it) => it[0]?.name,
    seen: ['coordinator', 'administrator'],
  },
};
