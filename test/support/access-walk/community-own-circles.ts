import { completeDraft } from '../circle-draft.ts';
import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const shown = { draft: 'shown', proposed: 'shown', open: 'shown' } as const;
const wrong = { proposed: 'OwnCircleWrongState', open: 'OwnCircleWrongState' } as const;
/** What someone else leads is as if there were none. */
const hidden = { foreign: nothing, malformed: nothing } as const;

/** Who leads a circle may go on with it, but only a municipality that they represent can come to hold it. */
const saves = {
  member: 'OwnCircleRefused',
  coordinator: 'OwnCircleRefused',
  administrator: 'OwnCircleRefused',
  former: 'OwnCircleRefused',
  else: 'OwnCircleSaved',
} as const;

const time = 'date: "2031-03-03", start: "13:00", end: "14:00", mode: remote';

/** A change of a meeting: here always of another circle, so that also one's own circle has no such meeting. */
const ofMeeting = (name: string, more: string): Table => ({
  [`Mutation.${name}`]: {
    audience: 'member',
    document: `mutation ($input_id: ID!, $input_meetingId: ID!) {
      it: ${name}(input: { id: $input_id, version: 1, meetingId: $input_meetingId ${more} }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'ledCircle',
        base: 'open',
        answers: {
          ...hidden,
          draft: 'OwnCircleWrongState',
          proposed: 'OwnCircleWrongState',
          open: 'OwnCircleNotFound',
          missing: 'OwnCircleNotFound',
        },
      },
      'input.meetingId': {
        thing: 'meeting',
        answers: { ofAnother: 'OwnCircleNotFound', missing: 'OwnCircleNotFound', malformed: nothing },
      },
    },
  },
});

export const communityOwnCircles: Table = {
  ...ofMeeting('changeOwnMeeting', time),
  ...ofMeeting('cancelOwnMeeting', ''),
  'Mutation.cancelOwnCircle': {
    audience: 'member',
    document: `mutation ($input_id: ID!) {
      it: cancelOwnCircle(input: { id: $input_id, version: 1, reason: "Syy" }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'ledCircle',
        answers: {
          ...hidden,
          draft: 'OwnCircleWrongState',
          proposed: 'OwnCircleWrongState',
          open: 'OwnCircleSaved',
          missing: 'OwnCircleNotFound',
        },
      },
    },
  },
  'Query.ownCircles': {
    audience: 'member',
    document: '{ it: ownCircles(locale: fi) { id } }',
    names: {},
    answer: 'shown',
  },
  'Query.formerCircles': {
    audience: 'member',
    document: '{ it: formerCircles(locale: fi) { id } }',
    names: {},
    answer: 'shown',
  },
  'Query.ownCircle': {
    audience: 'member',
    document: 'query ($id: ID!) { it: ownCircle(id: $id, locale: fi) { id returnedNote } }',
    names: { id: { thing: 'ledCircle', answers: { ...shown, ...hidden, missing: 'null' } } },
  },
  'Query.ownCircleSeats': {
    audience: 'member',
    document: 'query ($id: ID!) { it: ownCircleSeats(id: $id, locale: fi) { id enrolments { name wish } } }',
    names: { id: { thing: 'ledCircle', answers: { ...shown, ...hidden, missing: 'null' } } },
  },
  'Mutation.decideOwnCircleApplication': {
    audience: 'member',
    document: `mutation ($input_enrolmentId: ID!) { it: decideOwnCircleApplication(input: { enrolmentId: $input_enrolmentId,
      approve: true }) { ${code} } }`,
    names: {
      'input.enrolmentId': {
        thing: 'application',
        answers: {
          ...hidden,
          led: 'OwnApplicationDecided',
          own: 'OwnApplicationRefused',
          missing: 'OwnApplicationRefused',
        },
      },
    },
  },
  'Mutation.changeOwnCircleCapacity': {
    audience: 'member',
    document: `mutation ($input_circleId: ID!) { it: changeOwnCircleCapacity(input: { circleId: $input_circleId, capacity: 20,
      capacityRead: 12, reason: "Isompi sali" }) { ${code} } }`,
    names: {
      'input.circleId': {
        thing: 'ledCircle',
        answers: {
          ...hidden,
          draft: 'OwnCircleWrongState',
          proposed: 'OwnCircleWrongState',
          open: 'OwnCapacityChanged',
          missing: 'OwnCircleNotFound',
        },
      },
    },
  },
  'Mutation.saveOwnCircle': {
    audience: 'member',
    document: `mutation ($input_id: ID!, $input_hostMunicipalityCode: ID!, $input_themes: [ID!]!, $input_meetings_id: ID!,
        $input_idempotencyKey: ID!, $input_coHostMunicipalities: ID!, $input_coHostOrganisations: ID!,
        $texts: [OwnCircleTextInput!]!) {
      it: saveOwnCircle(input: { id: $input_id, version: 1, hostMunicipalityCode: $input_hostMunicipalityCode,
        themes: $input_themes, idempotencyKey: $input_idempotencyKey, texts: $texts, languages: [fi], mode: remote, capacity: 12,
        coHostMunicipalities: [$input_coHostMunicipalities], coHostOrganisations: [$input_coHostOrganisations],
        meetings: [{ id: $input_meetings_id, date: "2031-03-03", start: "13:00", end: "14:00" }] }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'ledCircle',
        answers: { ...wrong, ...hidden, draft: saves, missing: 'OwnCircleNotFound' },
      },
      'input.hostMunicipalityCode': {
        thing: 'municipality',
        answers: { mine: saves, foreign: 'OwnCircleRefused', missing: 'OwnCircleRefused', malformed: nothing },
      },
      'input.coHostMunicipalities': {
        thing: 'register',
        answers: { known: saves, missing: 'OwnCircleRefused', malformed: nothing },
      },
      'input.coHostOrganisations': {
        thing: 'organisation',
        answers: { known: saves, missing: 'OwnCircleRefused', malformed: nothing },
      },
      'input.themes': { thing: 'theme', answers: { known: saves, missing: 'OwnCircleRefused', malformed: nothing } },
      // The id of a meeting counts only within its own circle; any other makes a new meeting.
      'input.meetings.id': { thing: 'meeting', answers: { ofAnother: saves, missing: saves, malformed: saves } },
      'input.idempotencyKey': { thing: 'key', answers: { fresh: saves, foreign: saves } },
    },
    also: () => ({ texts: completeDraft.texts }),
  },
  'Mutation.copyOwnCircle': {
    audience: 'member',
    document: `mutation ($input_id: ID!, $input_idempotencyKey: ID!) {
      it: copyOwnCircle(input: { id: $input_id, idempotencyKey: $input_idempotencyKey }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'ledCircle',
        answers: { ...hidden, draft: saves, proposed: saves, open: saves, missing: 'OwnCircleNotFound' },
      },
      'input.idempotencyKey': { thing: 'key', answers: { fresh: saves, foreign: saves } },
    },
  },
  'Mutation.recordCircleOutcomes': {
    audience: 'member',
    document: `mutation ($input_id: ID!) {
      it: recordCircleOutcomes(input: { id: $input_id, version: 1, kind: OUTCOMES, fi: "Tulos" }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'ledCircle',
        answers: { ...wrong, ...hidden, draft: 'OwnCircleWrongState', missing: 'OwnCircleNotFound' },
      },
    },
  },
  'Mutation.submitOwnCircle': {
    audience: 'member',
    document: `mutation ($input_id: ID!) { it: submitOwnCircle(input: { id: $input_id, version: 1 }) { ${code} } }`,
    names: {
      'input.id': {
        thing: 'ledCircle',
        answers: { ...wrong, ...hidden, draft: 'OwnCircleSaved', missing: 'OwnCircleNotFound' },
      },
    },
  },
};
