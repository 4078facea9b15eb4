import { type Expected, nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const refused = 'AdoptionRefused';
const notSaved = 'SupportProfileRefused';

/** Whoever represents a municipality today; to all others it is as if there were none. */
const representing = (outcome: string): Expected => ({
  representative: outcome,
  colleague: outcome,
  municipalCoordinator: outcome,
  tutor: outcome,
  stranger: outcome,
  facilitator: outcome,
  else: nothing,
});

/** The day has not come, whatever the circle. */
const ofCircle = {
  ...{ open: refused, mine: refused, draft: refused, proposed: refused, archived: refused, cancelled: refused },
  ...{ missing: refused, malformed: refused },
} as const;
const ofPractice = { draft: refused, submitted: refused, missing: refused, malformed: refused } as const;

/** Everyone reads who has taken a practice into use; who represents a municipality records it for theirs. */
export const communityAdoptions: Table = {
  'Query.practiceAdoptions': {
    audience: 'anyone',
    document: 'query ($slug: String!) { it: practiceAdoptions(slug: $slug, locale: fi) { reached } }',
    names: { slug: { thing: 'practiceSlug', answers: { published: 'shown', retracted: nothing, missing: 'null' } } },
  },
  'Query.practiceFit': {
    audience: 'anyone',
    document: `query ($slug: String!, $municipality: ID!) { it: practiceFit(slug: $slug, municipality: $municipality) { size } }`,
    names: {
      slug: { thing: 'practiceSlug', answers: { published: 'shown', retracted: nothing, missing: 'null' } },
      municipality: { thing: 'register', answers: { known: 'shown', missing: 'null', malformed: 'null' } },
    },
  },
  'Query.ownSupportProfiles': {
    audience: 'member',
    document: 'query { it: ownSupportProfiles(locale: fi) { version } }',
    names: {},
    answer: 'shown',
  },
  'Mutation.saveSupportProfile': {
    audience: 'member',
    // A version that there is not yet: what a representative says is in test/community/practice-fit.spec.ts.
    document: `mutation ($input_municipalityCode: ID!) { it: saveSupportProfile(input: {
      municipalityCode: $input_municipalityCode, version: 99, organisationModels: [library] }) { ${code} } }`,
    names: {
      'input.municipalityCode': {
        thing: 'municipality',
        answers: { mine: notSaved, foreign: notSaved, missing: notSaved, malformed: notSaved },
      },
    },
  },
  'Query.ownAdoptions': {
    audience: 'member',
    document: 'query ($slug: String!) { it: ownAdoptions(slug: $slug, locale: fi) { version } }',
    names: { slug: { thing: 'practiceSlug', answers: { published: 'shown', retracted: 'shown', missing: 'shown' } } },
  },
  'Mutation.recordAdoption': {
    audience: 'member',
    document: `mutation ($input_practiceId: ID!, $input_municipalityCode: ID!, $input_learnedFrom: ID, $input_circleId: ID) {
      it: recordAdoption(input: { practiceId: $input_practiceId, municipalityCode: $input_municipalityCode, version: 0,
        revision: 1, learnedFrom: $input_learnedFrom, circleId: $input_circleId, stage: planned, onDay: "2099-01-01" }) { ${code} } }`,
    names: {
      // A day that has not come: what a representative records otherwise is in test/community/adoptions.spec.ts.
      'input.practiceId': { thing: 'sentPractice', answers: { ...ofPractice, published: refused }, base: 'published' },
      'input.municipalityCode': {
        thing: 'municipality',
        answers: { mine: refused, foreign: refused, missing: refused, malformed: refused },
      },
      'input.learnedFrom': { thing: 'register', answers: { known: refused, missing: refused, malformed: refused } },
      'input.circleId': { thing: 'circle', answers: ofCircle },
    },
  },
  'Mutation.takeBackAdoptionChange': {
    audience: 'member',
    document: `mutation ($input_changeId: ID!) { it: takeBackAdoptionChange(input: { changeId: $input_changeId, reason: "Virhe" }) {
      ${code} } }`,
    names: {
      'input.changeId': {
        thing: 'adoptionChange',
        answers: { mine: representing('AdoptionKept'), foreign: nothing, missing: refused, malformed: nothing },
      },
    },
  },
  'Mutation.tellAdoptionExperience': {
    audience: 'member',
    document: `mutation ($input_practiceId: ID!, $input_municipalityCode: ID!) { it: tellAdoptionExperience(input: {
      practiceId: $input_practiceId, municipalityCode: $input_municipalityCode, locale: fi, text: "Toimii." }) { ${code} } }`,
    names: {
      'input.practiceId': { thing: 'sentPractice', answers: { ...ofPractice, published: refused } },
      'input.municipalityCode': {
        thing: 'municipality',
        answers: { mine: refused, foreign: refused, missing: refused, malformed: refused },
      },
    },
  },
};
