import { type Expected, nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const acted = 'PracticeActed';
const refused = 'PracticeRefused';
const anything = { known: 'shown', missing: 'shown', malformed: 'shown' } as const;

/** Whoever represents its municipality today; to all others it is as if there were none. */
const representing = (outcome: string, others: string = nothing): Expected => ({
  representative: outcome,
  colleague: outcome,
  municipalCoordinator: outcome,
  tutor: outcome,
  stranger: outcome,
  facilitator: outcome,
  else: others,
});

const ofOwn = (mine: string, sent: string, published: string, none: string) =>
  ({
    thing: 'ownPractice',
    answers: {
      mine: representing(mine),
      sent: representing(sent),
      published: representing(published),
      foreign: nothing,
      missing: none,
      malformed: nothing,
    },
  }) as const;

const ofAct = (name: string, mine: string, sent: string, published: string, more = ''): Table => ({
  [`Mutation.${name}`]: {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: ${name}(input: { id: $input_id, version: 1 }${more}) { ${code} } }`,
    names: { 'input.id': ofOwn(mine, sent, published, refused) },
  },
});

const words = 'words: [{ locale: fi, alternative: "Kahvila", caption: "" }]';
const fileWritten = 'PracticeFileWritten';
const fileRefused = 'PracticeFileRefused';

const ofFile = (name: string, more = ''): Table => ({
  [`Mutation.${name}`]: {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: ${name}(input: { id: $input_id ${more} }) { ${code} } }`,
    names: {
      'input.id': { ...ofOwn(fileWritten, fileRefused, fileRefused, fileRefused), thing: 'practiceFile' },
    },
  },
});

/** A picture of one point. */
const point = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const addsFile = (name: string, more: string): Table => ({
  [`Mutation.${name}`]: {
    audience: 'member',
    document: `mutation ($input_practiceId: ID!, $input_idempotencyKey: ID!) { it: ${name}(input: {
      practiceId: $input_practiceId, fileName: "a.png", content: "${point}", idempotencyKey: $input_idempotencyKey,
      ${more} }) { ${code} } }`,
    names: {
      'input.practiceId': ofOwn(fileWritten, fileRefused, fileRefused, fileRefused),
      'input.idempotencyKey': {
        thing: 'key',
        answers: { fresh: representing(fileWritten, fileRefused), foreign: representing(fileWritten, fileRefused) },
      },
    },
  },
});

/** Everyone reads what is published; who represents its municipality writes. */
export const communityPosts: Table = {
  'Query.practices': {
    audience: 'anyone',
    document: `query ($filter_themes: [ID!], $filter_municipality: ID, $after: String) {
      it: practices(locale: fi, filter: { themes: $filter_themes, municipality: $filter_municipality }, after: $after) {
        totalCount } }`,
    names: {
      'filter.themes': { thing: 'theme', answers: anything },
      'filter.municipality': { thing: 'register', answers: anything },
      after: {
        thing: 'discussionCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  'Query.practicesByMunicipality': {
    audience: 'anyone',
    document:
      'query ($after: String) { it: practicesByMunicipality(locale: fi, after: $after) { nodes { totalCount } } }',
    names: {
      after: {
        thing: 'discussionCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  'Query.practice': {
    audience: 'anyone',
    document: 'query ($slug: String!) { it: practice(slug: $slug, locale: fi) { id authors { name } } }',
    names: { slug: { thing: 'practiceSlug', answers: { published: 'shown', retracted: nothing, missing: 'null' } } },
  },
  'Query.practiceRetraction': {
    audience: 'anyone',
    document: 'query ($slug: String!) { it: practiceRetraction(slug: $slug) { reason } }',
    names: { slug: { thing: 'practiceSlug', answers: { published: nothing, retracted: 'shown', missing: 'null' } } },
  },
  'Query.ownPractices': { audience: 'member', document: '{ it: ownPractices { id } }', names: {}, answer: 'shown' },
  'Query.ownPractice': {
    audience: 'member',
    document: 'query ($id: ID!) { it: ownPractice(id: $id) { texts { title } authors { name } } }',
    names: { id: ofOwn('shown', 'shown', 'shown', 'null') },
  },
  'Mutation.startPractice': {
    audience: 'member',
    document: `mutation ($input_municipalityCode: ID!) { it: startPractice(input: {
      municipalityCode: $input_municipalityCode, locale: fi }) { ${code} } }`,
    names: {
      'input.municipalityCode': {
        thing: 'municipality',
        answers: { mine: representing(acted), foreign: nothing, missing: refused, malformed: nothing },
      },
    },
  },
  'Mutation.savePractice': {
    audience: 'member',
    document: `mutation ($input_id: ID!, $input_themes: [ID!]!) { it: savePractice(input: { id: $input_id, version: 1,
      locale: fi, themes: $input_themes, sections: { title: "Digikahvila" } }) { ${code} } }`,
    names: {
      'input.id': ofOwn(acted, refused, refused, refused),
      'input.themes': { thing: 'theme', answers: { known: representing(acted), missing: refused, malformed: nothing } },
    },
  },
  'Mutation.savePracticeFields': {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: savePracticeFields(input: { id: $input_id, version: 1, targetGroups: [staff],
      perspectives: [], goals: [], laws: [], otherLaws: [], organisationModels: [], sizes: [] }) { ${code} } }`,
    names: { 'input.id': ofOwn(acted, refused, refused, refused) },
  },
  'Query.practiceRevisions': {
    audience: 'anyone',
    document: 'query ($slug: String!) { it: practiceRevisions(slug: $slug) { revision texts { title } } }',
    names: { slug: { thing: 'practiceSlug', answers: { published: 'shown', retracted: 'shown', missing: 'shown' } } },
  },
  'Mutation.translatePractice': {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: translatePractice(input: { id: $input_id, version: 1, locale: sv,
      current: true, sections: { title: "Digikafé" } }) { ${code} } }`,
    names: { 'input.id': ofOwn(acted, refused, refused, refused) },
  },
  'Query.practiceFiles': {
    audience: 'anyone',
    document: 'query ($slug: String!) { it: practiceFiles(slug: $slug, locale: fi) { id alternative } }',
    names: { slug: { thing: 'practiceSlug', answers: { published: 'shown', retracted: nothing, missing: 'shown' } } },
  },
  'Query.ownPracticeFiles': {
    audience: 'member',
    document: 'query ($practiceId: ID!) { it: ownPracticeFiles(practiceId: $practiceId) { id } }',
    names: { practiceId: ofOwn('shown', 'shown', 'shown', 'shown') },
  },
  ...addsFile('addPracticePicture', words),
  ...addsFile('addPracticeAttachment', 'title: "", language: fi'),
  ...ofFile('describePracticePicture', words),
  ...ofFile('movePracticeFileEarlier'),
  ...ofFile('removePracticeFile'),
  ...ofAct('submitPractice', acted, refused, refused, ', named: nobody'),
  ...ofAct('withdrawPractice', acted, acted, refused),
  ...ofAct('revisePractice', refused, refused, acted),
  ...ofAct('confirmPractice', refused, refused, acted),
};

const moved = 'AdminPracticeMoved';
const ofTeam = (submitted: string, published: string, none: string) =>
  ({
    thing: 'sentPractice',
    answers: { submitted, published, draft: nothing, missing: none, malformed: nothing },
  }) as const;

const ofDecision = (name: string, submitted: string, published: string, more = ''): Table => ({
  [`Mutation.${name}`]: {
    audience: 'project_team',
    document: `mutation ($input_id: ID!) { it: ${name}(input: { id: $input_id, version: 1 ${more} }) { ${code} } }`,
    names: { 'input.id': ofTeam(submitted, published, 'AdminPracticeRefused') },
  },
});

/** The project team reads and decides what was sent. */
export const adminPosts: Table = {
  'Query.languageGaps': {
    audience: 'project_team',
    document: '{ it: languageGaps(locale: fi) { totalCount } }',
    names: {},
    answer: 'shown',
  },
  'Query.practices': {
    audience: 'project_team',
    document: 'query ($after: String) { it: practices(after: $after) { nodes { id } } }',
    names: {
      after: {
        thing: 'adminCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  'Query.practice': {
    audience: 'project_team',
    document: 'query ($id: ID!) { it: practice(id: $id) { id authors { name } } }',
    names: { id: ofTeam('shown', 'shown', 'null') },
  },
  'Query.practiceFiles': {
    audience: 'project_team',
    document: 'query ($practiceId: ID!) { it: practiceFiles(practiceId: $practiceId) { id } }',
    names: { practiceId: ofTeam('shown', 'shown', 'shown') },
  },
  ...ofDecision('askChangesOfPractice', moved, 'AdminPracticeRefused', 'note: "Lisää tuloksia."'),
  ...ofDecision('publishPractice', moved, 'AdminPracticeRefused', 'unreviewed: "Pieni korjaus."'),
  ...ofDecision('retractPractice', 'AdminPracticeRefused', moved, 'note: "Vanhentunut."'),
};
