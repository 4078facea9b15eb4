import { type Expected, nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const saved = 'PracticeCommentSaved';
const refused = 'PracticeCommentRefused';
const asked = 'PracticeQuestionRefused';

/** Whoever represents the municipality for which they speak. */
const representing = (outcome: string, otherwise: string): Expected => ({
  representative: outcome,
  colleague: outcome,
  municipalCoordinator: outcome,
  tutor: outcome,
  stranger: outcome,
  facilitator: outcome,
  else: otherwise,
});

/** Whoever they speak to. */
const said = representing(saved, refused);

const forOwn = {
  thing: 'municipality',
  answers: { mine: representing(saved, nothing), foreign: nothing, missing: refused, malformed: nothing },
} as const;

const ofComment = (name: string, more: string, foreign: string, own: string): Table => ({
  [`Mutation.${name}`]: {
    audience: 'member',
    document: `mutation ($input_commentId: ID!) { it: ${name}(input: { commentId: $input_commentId, ${more} }) { ${code} } }`,
    names: {
      'input.commentId': { thing: 'practiceComment', answers: { foreign, own, missing: refused, malformed: nothing } },
    },
  },
});

/** Everyone reads, each member writes; what was said is changed only by who said it. */
export const communityTalk: Table = {
  'Query.markedPractices': {
    audience: 'member',
    document: 'query { it: markedPractices(locale: fi) { slug } }',
    names: {},
    answer: 'shown',
  },
  'Query.practiceQuestions': {
    audience: 'member',
    document: 'query ($slug: String!) { it: practiceQuestions(slug: $slug) { askedOf own { text } } }',
    names: { slug: { thing: 'practiceSlug', answers: { published: 'shown', retracted: nothing, missing: 'null' } } },
  },
  'Mutation.markPractice': {
    audience: 'member',
    document: `mutation ($input_practiceId: ID!) { it: markPractice(input: { practiceId: $input_practiceId, kind: follow, on: true }) {
      ${code} } }`,
    names: {
      'input.practiceId': {
        thing: 'sentPractice',
        answers: {
          published: 'PracticeMarked',
          submitted: nothing,
          draft: nothing,
          missing: 'PracticeMarkRefused',
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.askPracticeAuthors': {
    audience: 'member',
    // Nothing is sent without the address: what is asked of whom is in test/community/practice-following.spec.ts.
    document: `mutation ($input_practiceId: ID!, $input_idempotencyKey: ID!) { it: askPracticeAuthors(input: {
      practiceId: $input_practiceId, text: "Mitä?", locale: fi, shareAddress: false, idempotencyKey: $input_idempotencyKey }) { ${code} } }`,
    names: {
      'input.practiceId': {
        thing: 'sentPractice',
        base: 'published',
        answers: { published: asked, submitted: nothing, draft: nothing, missing: asked, malformed: nothing },
      },
      'input.idempotencyKey': { thing: 'key', answers: { fresh: asked, foreign: asked } },
    },
  },
  'Query.practiceTalk': {
    audience: 'anyone',
    document: 'query ($slug: String!, $after: String) { it: practiceTalk(slug: $slug, after: $after) { comments } }',
    names: {
      slug: { thing: 'practiceSlug', answers: { published: 'shown', retracted: nothing, missing: 'null' } },
      after: {
        thing: 'discussionCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  'Mutation.commentPractice': {
    audience: 'member',
    document: `mutation ($input_practiceId: ID!, $input_municipalityCode: ID, $input_mentions: [ID!], $input_idempotencyKey: ID!) {
      it: commentPractice(input: { practiceId: $input_practiceId, municipalityCode: $input_municipalityCode, text: "Hei",
        locale: fi, mentions: $input_mentions, idempotencyKey: $input_idempotencyKey }) { ${code} } }`,
    names: {
      'input.practiceId': {
        thing: 'sentPractice',
        base: 'published',
        answers: {
          published: representing(saved, refused),
          submitted: nothing,
          draft: nothing,
          missing: refused,
          malformed: nothing,
        },
      },
      'input.municipalityCode': forOwn,
      // Who takes no part is left out.
      'input.mentions': {
        thing: 'attendee',
        answers: { expected: said, foreign: said, missing: said, malformed: said },
      },
      'input.idempotencyKey': {
        thing: 'key',
        answers: { fresh: representing(saved, refused), foreign: representing(saved, refused) },
      },
    },
  },
  'Mutation.replyToPracticeComment': {
    audience: 'member',
    document: `mutation ($input_commentId: ID!, $input_municipalityCode: ID, $input_mentions: [ID!], $input_idempotencyKey: ID!) {
      it: replyToPracticeComment(input: { commentId: $input_commentId, municipalityCode: $input_municipalityCode, text: "Hei",
        locale: fi, mentions: $input_mentions, idempotencyKey: $input_idempotencyKey }) { ${code} } }`,
    names: {
      'input.commentId': {
        thing: 'practiceComment',
        answers: {
          foreign: representing(saved, refused),
          own: representing(saved, refused),
          missing: refused,
          malformed: nothing,
        },
      },
      'input.municipalityCode': forOwn,
      // Who takes no part is left out.
      'input.mentions': {
        thing: 'attendee',
        answers: { expected: said, foreign: said, missing: said, malformed: said },
      },
      'input.idempotencyKey': {
        thing: 'key',
        answers: { fresh: representing(saved, refused), foreign: representing(saved, refused) },
      },
    },
  },
  ...ofComment('editPracticeComment', 'version: 1, text: "Hei"', refused, saved),
  ...ofComment('deletePracticeComment', 'version: 1', refused, saved),
  ...ofComment('reportPracticeComment', 'reason: "Väärä tieto"', saved, refused),
  'Mutation.thankForPractice': {
    audience: 'member',
    document: `mutation ($input_practiceId: ID!) {
      it: thankForPractice(input: { practiceId: $input_practiceId, thanks: true }) { ${code} } }`,
    names: {
      'input.practiceId': {
        thing: 'sentPractice',
        answers: {
          published: 'PracticeThanked',
          submitted: nothing,
          draft: nothing,
          missing: 'PracticeThanksRefused',
          malformed: nothing,
        },
      },
    },
  },
};

const moderated = 'AdminPracticeCommentModerated';
const left = 'AdminPracticeCommentRefused';
const ofModeration = (name: string, outcome: string, more = ''): Table => ({
  [`Mutation.${name}`]: {
    audience: 'project_team',
    document: `mutation ($input_commentId: ID!) {
      it: ${name}(input: { commentId: $input_commentId, version: 1 ${more} }) { ${code} } }`,
    names: {
      'input.commentId': {
        thing: 'practiceComment',
        answers: { foreign: outcome, own: outcome, missing: left, malformed: nothing },
      },
    },
  },
});

/** The project team reads what was reported, and decides. */
export const adminTalk: Table = {
  'Query.reportedPracticeComments': {
    audience: 'project_team',
    document: 'query ($after: String) { it: reportedPracticeComments(after: $after) { nodes { id } } }',
    names: {
      after: {
        thing: 'adminCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  ...ofModeration('hidePracticeComment', moderated, 'reason: "Väärä tieto"'),
  ...ofModeration('restorePracticeComment', left),
  ...ofModeration('dismissCommentReports', moderated),
};
