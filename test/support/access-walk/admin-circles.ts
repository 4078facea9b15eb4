import { completeDraft } from '../circle-draft.ts';
import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const one = (audience: 'anyone' | 'project_team', document: string): Table[string] => ({
  audience,
  document,
  names: {},
  answer: 'shown',
});
const wrong = {
  open: 'CircleWrongStatus',
  mine: 'CircleWrongStatus',
  draft: 'CircleWrongStatus',
  proposed: 'CircleWrongStatus',
  archived: 'CircleWrongStatus',
  cancelled: 'CircleWrongStatus',
  missing: 'UnknownCircle',
  malformed: nothing,
} as const;

const act = (name: string, more: string, from: 'draft' | 'proposed'): Table => ({
  [`Mutation.${name}`]: {
    audience: 'project_team',
    document: `mutation ($input_id: ID!) { it: ${name}(input: { id: $input_id, version: 1 ${more} }) { ${code} } }`,
    names: { 'input.id': { thing: 'adminCircle', answers: { ...wrong, [from]: 'CircleSaved' } } },
  },
});

/** Whatever has become of a circle, it can be copied. */
const copies: Table = {
  'Mutation.copyCircle': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!, $input_idempotencyKey: ID!) {
      it: copyCircle(input: { id: $input_id, idempotencyKey: $input_idempotencyKey }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'adminCircle',
        answers: {
          open: 'CircleSaved',
          mine: 'CircleSaved',
          draft: 'CircleSaved',
          proposed: 'CircleSaved',
          archived: 'CircleSaved',
          cancelled: 'CircleSaved',
          missing: 'UnknownCircle',
          malformed: nothing,
        },
      },
      'input.idempotencyKey': { thing: 'key', answers: { fresh: 'CircleSaved', foreign: 'CircleSaved' } },
    },
  },
};

/** Acts on the texts, which a circle has until it is archived or cancelled. */
const ofText = (name: string, more: string, done: string): Table => ({
  [`Mutation.${name}`]: {
    audience: 'project_team',
    document: `mutation ($input_id: ID!) { it: ${name}(input: { id: $input_id, ${more} }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'adminCircle',
        answers: { ...wrong, open: done, mine: done, draft: done, proposed: done },
      },
    },
  },
});

/** A change of a meeting: here always of another circle, so that no circle has it. */
const ofMeeting = (name: string, more: string): Table => ({
  [`Mutation.${name}`]: {
    audience: 'project_team',
    document: `mutation ($input_id: ID!, $input_meetingId: ID!) {
      it: ${name}(input: { id: $input_id, version: 1, meetingId: $input_meetingId ${more} }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'adminCircle',
        answers: { ...wrong, open: 'UnknownCircle', mine: 'UnknownCircle' },
      },
      'input.meetingId': {
        thing: 'meeting',
        answers: { ofAnother: 'UnknownCircle', missing: 'UnknownCircle', malformed: nothing },
      },
    },
  },
});

const changes: Table = {
  ...ofMeeting('changeMeeting', 'date: "2031-03-03", start: "13:00", end: "14:00", mode: remote'),
  ...ofMeeting('cancelMeeting', ''),
  'Mutation.cancelCircle': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!) { it: cancelCircle(input: { id: $input_id, version: 1, reason: "Syy" }) { ${code} } }`,
    names: {
      'input.id': { thing: 'adminCircle', answers: { ...wrong, open: 'CircleSaved', mine: 'CircleSaved' } },
    },
  },
};

export const adminCircles: Table = {
  ...changes,
  'Query.viewer': {
    ...one('anyone', '{ it: viewer { id name roles } }'),
    answer: { visitor: 'null', suspended: 'null', erased: 'null', else: 'shown' },
  },
  'Query.demoPeople': one('anyone', '{ it: demoPeople { id } }'),
  'Query.municipalities': one('project_team', '{ it: municipalities { code } }'),
  'Query.regions': one('project_team', '{ it: regions { code } }'),
  'Query.themes': one('project_team', '{ it: themes { id } }'),
  'Query.circles': {
    audience: 'project_team',
    document: 'query ($after: String) { it: circles(locale: fi, after: $after) { totalCount } }',
    names: {
      after: {
        thing: 'adminCursor',
        answers: { ofThis: 'shown', ofAnother: 'BAD_USER_INPUT', malformed: 'BAD_USER_INPUT' },
      },
    },
  },
  'Query.circle': {
    audience: 'project_team',
    document: 'query ($id: ID!) { it: circle(id: $id, locale: fi) { id enrolments { email wish } } }',
    names: {
      id: {
        thing: 'adminCircle',
        answers: {
          open: 'shown',
          mine: 'shown',
          draft: 'shown',
          proposed: 'shown',
          archived: 'shown',
          cancelled: 'shown',
          missing: 'null',
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.saveCircleDraft': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!, $input_hostMunicipalityCode: ID!, $input_themes: [ID!]!, $input_meetings_id: ID!,
        $input_idempotencyKey: ID!, $input_coHostMunicipalities: ID!, $input_coHostOrganisations: ID!,
        $texts: [CircleTextInput!]!) {
      it: saveCircleDraft(input: { id: $input_id, version: 1, hostMunicipalityCode: $input_hostMunicipalityCode,
        themes: $input_themes, idempotencyKey: $input_idempotencyKey, texts: $texts, languages: [fi], mode: remote, capacity: 12,
        coHostMunicipalities: [$input_coHostMunicipalities], coHostOrganisations: [$input_coHostOrganisations],
        meetings: [{ id: $input_meetings_id, date: "2031-03-03", start: "13:00", end: "14:00" }] }) { ${code} } }`,
    names: {
      'input.id': { thing: 'adminCircle', base: 'draft', answers: { ...wrong, draft: 'CircleSaved' } },
      'input.hostMunicipalityCode': {
        thing: 'register',
        answers: { known: 'CircleSaved', missing: 'CircleDraftRefused', malformed: nothing },
      },
      'input.coHostMunicipalities': {
        thing: 'register',
        answers: { known: 'CircleSaved', missing: 'CircleDraftRefused', malformed: nothing },
      },
      'input.coHostOrganisations': {
        thing: 'organisation',
        answers: { known: 'CircleSaved', missing: 'CircleDraftRefused', malformed: nothing },
      },
      'input.themes': {
        thing: 'theme',
        answers: { known: 'CircleSaved', missing: 'CircleDraftRefused', malformed: nothing },
      },
      // The id of a meeting counts only within its own circle; any other makes a new meeting.
      'input.meetings.id': {
        thing: 'meeting',
        answers: { ofAnother: 'CircleSaved', missing: 'CircleSaved', malformed: 'CircleSaved' },
      },
      'input.idempotencyKey': { thing: 'key', answers: { fresh: 'CircleSaved', foreign: 'CircleSaved' } },
    },
    also: () => ({ texts: completeDraft.texts }),
  },
  'Mutation.decideCircleApplication': {
    audience: 'project_team',
    document: `mutation ($input_enrolmentId: ID!) { it: decideCircleApplication(input: { enrolmentId: $input_enrolmentId,
      approve: true }) { ${code} } }`,
    names: {
      'input.enrolmentId': {
        thing: 'application',
        answers: {
          led: 'CircleApplicationDecided',
          foreign: 'CircleApplicationDecided',
          own: 'CircleApplicationRefused',
          missing: 'CircleApplicationRefused',
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.changeCircleCapacity': {
    audience: 'project_team',
    document: `mutation ($input_circleId: ID!) { it: changeCircleCapacity(input: { circleId: $input_circleId, capacity: 20,
      capacityRead: 12, reason: "Isompi sali" }) { ${code} } }`,
    names: {
      'input.circleId': {
        thing: 'adminCircle',
        answers: { ...wrong, open: 'CircleCapacityChanged', mine: 'CircleCapacityChanged' },
      },
    },
  },
  'Mutation.archiveCircle': {
    audience: 'project_team',
    document: `mutation ($input_id: ID!) { it: archiveCircle(input: { id: $input_id, version: 1 }) { ${code} } }`,
    names: { 'input.id': { thing: 'adminCircle', answers: wrong } },
  },
  ...copies,
  ...ofText(
    'reviseCircleText',
    'locale: fi, revision: 1, title: "Uusi nimi", summary: "Uusi kuvaus"',
    'CircleTextRevised',
  ),
  ...ofText('markLanguageNotRequired', 'locale: en, version: 1', 'CircleSaved'),
  ...act('submitCircle', '', 'draft'),
  ...act('publishCircle', '', 'proposed'),
  ...act('returnCircle', 'note: "Korjaa"', 'proposed'),
};
