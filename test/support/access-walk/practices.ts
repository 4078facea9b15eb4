import { nothing, type Table } from './entry.ts';
import { ofRequest } from './sparring-holding.ts';

const code = '__typename ... on UserError { code }';
const missing = 'PracticeDraftNotFound';
const noOutcomes = 'PracticeOutcomesMissing';
/** What those get who lead the circle of the draft, those who were asked, and all others. */
const ofDraft = (led: string, asked: string, none: string) =>
  ({ thing: 'practiceDraft', answers: { led, asked, foreign: nothing, missing: none, malformed: nothing } }) as const;

export const communityPractices: Table = {
  'Query.myPracticeDrafts': {
    audience: 'member',
    document: '{ it: myPracticeDrafts(locale: fi) { id } }',
    names: {},
    answer: 'shown',
  },
  'Query.practiceDraft': {
    audience: 'member',
    document: 'query ($id: ID!) { it: practiceDraft(id: $id, locale: fi) { id text { fi } contributors { name } } }',
    names: { id: ofDraft('shown', 'shown', 'null') },
  },
  // None of the circles has outcomes yet.
  'Mutation.makePracticeDraft': {
    audience: 'member',
    document: `mutation ($circleId: ID!) { it: makePracticeDraft(circleId: $circleId) { ${code} } }`,
    names: {
      circleId: {
        thing: 'ledCircle',
        answers: {
          draft: noOutcomes,
          proposed: noOutcomes,
          open: noOutcomes,
          foreign: nothing,
          missing,
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.makeSparringPracticeDraft': {
    audience: 'member',
    document: `mutation ($input_requestId: ID!) {
      it: makeSparringPracticeDraft(input: { requestId: $input_requestId, locale: fi }) { ${code} } }`,
    names: {
      'input.requestId': {
        thing: 'sessionRequest',
        answers: {
          ...ofRequest(noOutcomes, noOutcomes, 'PracticeDraftMade', noOutcomes),
          shared: nothing,
          missing,
        },
      },
    },
  },
  'Mutation.editPracticeDraft': {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: editPracticeDraft(input: { id: $input_id, version: 1,
      title: { fi: "Tukipiste" }, text: { fi: "Sovittiin" } }) { ${code} } }`,
    names: { 'input.id': ofDraft('PracticeDraftSaved', nothing, missing) },
  },
  'Mutation.invitePracticeContributors': {
    audience: 'member',
    document: `mutation ($input_id: ID!, $input_personIds: ID!) { it: invitePracticeContributors(input: {
      id: $input_id, personIds: [$input_personIds] }) { ${code} } }`,
    names: {
      'input.id': ofDraft('PracticeContributorsInvited', nothing, missing),
      'input.personIds': {
        thing: 'candidate',
        base: 'ofCircle',
        answers: {
          ofCircle: 'PracticeContributorsInvited',
          foreign: 'PracticePersonNotOfCircle',
          missing: 'PracticePersonNotOfCircle',
          malformed: 'PracticePersonNotOfCircle',
        },
      },
    },
  },
  'Mutation.answerPracticeInvitation': {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: answerPracticeInvitation(input: { id: $input_id, accept: true }) { ${code} } }`,
    names: { 'input.id': ofDraft(nothing, 'PracticeInvitationAnswered', missing) },
  },
  'Query.practicesOfCircle': {
    audience: 'anyone',
    document: 'query ($slug: String!) { it: practicesOfCircle(slug: $slug, locale: fi) { id } }',
    names: {
      slug: {
        thing: 'circleSlug',
        answers: {
          ...{ open: 'shown', mine: 'shown', draft: 'shown', proposed: 'shown', archived: 'shown', cancelled: 'shown' },
          ...{ missing: 'shown', malformed: nothing },
        },
      },
    },
  },
  'Mutation.writePracticeOfDraft': {
    audience: 'member',
    // A version that there is not: what becomes of a draft is in test/community/practice-of-draft.spec.ts.
    document: `mutation ($input_id: ID!) { it: writePracticeOfDraft(input: { id: $input_id, version: 99 }) { ${code} } }`,
    names: { 'input.id': ofDraft('PracticeDraftChanged', nothing, missing) },
  },
  'Mutation.discardPracticeDraft': {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: discardPracticeDraft(input: { id: $input_id, version: 1 }) { ${code} } }`,
    names: { 'input.id': ofDraft('PracticeDraftDiscarded', nothing, missing) },
  },
};

/** The whole project team reads every draft, nobody else any. */
export const adminPractices: Table = {
  'Query.practiceDrafts': {
    audience: 'project_team',
    document: 'query ($after: String) { it: practiceDrafts(locale: fi, after: $after) { nodes { id } } }',
    names: {
      after: {
        thing: 'adminCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  'Query.practiceDraft': {
    audience: 'project_team',
    document: 'query ($id: ID!) { it: practiceDraft(id: $id, locale: fi) { id contributors { name } } }',
    names: {
      id: {
        thing: 'practiceDraft',
        answers: { led: 'shown', asked: 'shown', foreign: 'shown', missing: 'null', malformed: nothing },
      },
    },
  },
};
