import { type Expected, nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const refused = 'AdoptionRefused';

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
