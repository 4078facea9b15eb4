import {
  buildASTSchema,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import { readSchema } from '#platform';

/** Whoever knocks. The suspended and the erased person, and the one whose affiliation and role have ended, had every right before. */
export const roles = [
  'visitor',
  'member',
  'representative',
  'colleague',
  'municipalCoordinator',
  'tutor',
  'stranger',
  'facilitator',
  'coordinator',
  'administrator',
  'suspended',
  'erased',
  'former',
] as const;
export type Role = (typeof roles)[number];

/** What an argument can name, and the cases in which each role asks for it. */
export const things = {
  circle: ['open', 'mine', 'draft', 'proposed', 'archived', 'cancelled', 'missing', 'malformed'],
  adminCircle: ['open', 'mine', 'draft', 'proposed', 'archived', 'cancelled', 'missing', 'malformed'],
  application: ['led', 'own', 'foreign', 'missing', 'malformed'],
  ledCircle: ['draft', 'proposed', 'open', 'foreign', 'missing', 'malformed'],
  circleSlug: ['open', 'mine', 'draft', 'proposed', 'archived', 'cancelled', 'missing', 'malformed'],
  offer: ['open', 'mine', 'draft', 'proposed', 'archived', 'cancelled', 'missing', 'malformed'],
  offerToken: ['mine', 'foreign', 'draft', 'archived', 'otherPurpose', 'missing', 'malformed'],
  signInToken: ['mine', 'foreign', 'otherPurpose', 'missing', 'malformed'],
  addressToken: ['mine', 'foreign', 'otherPurpose', 'missing', 'malformed'],
  newAddressToken: ['mine', 'foreign', 'otherPurpose', 'missing', 'malformed'],
  stopToken: ['mine', 'foreign', 'otherPurpose', 'missing', 'malformed'],
  linkRequest: ['mine', 'foreign', 'missing', 'malformed'],
  adminToken: ['mine', 'foreign', 'otherPurpose', 'missing', 'malformed'],
  adminRequest: ['mine', 'foreign', 'missing', 'malformed'],
  deadLetter: ['dead', 'alive', 'missing', 'malformed'],
  affiliation: ['mine', 'colleagues', 'foreign', 'missing', 'malformed'],
  waitingAffiliation: ['mine', 'colleagues', 'foreign', 'missing', 'malformed'],
  heldAffiliation: ['mine', 'colleagues', 'foreign', 'missing', 'malformed'],
  invitation: ['mine', 'foreign', 'missing', 'malformed'],
  invitationToken: ['mine', 'otherPurpose', 'missing', 'malformed'],
  choiceToken: ['mine', 'otherPurpose', 'missing', 'malformed'],
  seatTransfer: ['given', 'asked', 'foreign', 'missing', 'malformed'],
  tipToken: ['mine', 'silent', 'otherPurpose', 'missing', 'malformed'],
  coordinated: ['mine', 'foreign', 'missing', 'malformed'],
  organisation: ['known', 'missing', 'malformed'],
  member: ['known', 'missing', 'malformed'],
  affiliationCursor: ['ofThis', 'ofAnother', 'malformed'],
  waitingCursor: ['ofThis', 'ofAnother', 'malformed'],
  identity: ['mine', 'foreign', 'missing', 'malformed'],
  session: ['mine', 'foreign', 'missing', 'malformed'],
  municipality: ['mine', 'foreign', 'missing', 'malformed'],
  roomMeeting: ['open', 'mine', 'draft', 'archived', 'missing', 'malformed'],
  roomTask: ['own', 'foreign', 'archived', 'missing', 'malformed'],
  roomMaterial: ['own', 'ofAnother', 'foreign', 'archived', 'missing', 'malformed'],
  roomPost: ['mine', 'own', 'foreign', 'missing', 'malformed'],
  discussionCursor: ['ofThis', 'ofAnother', 'malformed'],
  attendee: ['expected', 'foreign', 'missing', 'malformed'],
  meeting: ['ofAnother', 'missing', 'malformed'],
  register: ['known', 'missing', 'malformed'],
  theme: ['known', 'missing', 'malformed'],
  peopleCursor: ['ofThis', 'ofAnother', 'malformed'],
  cursor: ['ofThis', 'ofAnother', 'malformed'],
  adminCursor: ['ofThis', 'ofAnother', 'malformed'],
  key: ['fresh', 'foreign'],
  person: ['other', 'own', 'suspended', 'missing', 'malformed'],
  roleGrant: ['ofMunicipality', 'ofTutor', 'ofPlatform', 'ended', 'missing', 'malformed'],
  programme: ['known', 'missing', 'malformed'],
  period: ['current', 'over', 'missing', 'malformed'],
  tutorPeriod: ['current', 'untutored', 'over', 'missing', 'malformed'],
  tutorMunicipality: ['lives', 'ended', 'over', 'missing', 'malformed'],
  neighbour: ['known', 'own', 'missing', 'malformed'],
  tutorCode: ['tutors', 'own', 'missing', 'malformed'],
  ownRequest: ['mine', 'sent', 'foreign', 'missing', 'malformed'],
  programmeRequest: ['mine', 'tutored', 'together', 'foreign', 'missing', 'malformed'],
  agreedRequest: ['paired', 'alone', 'missing', 'malformed'],
  matchedRequest: ['asked', 'tutored', 'foreign', 'missing', 'malformed'],
  pairCursor: ['ofThis', 'ofAnother', 'malformed'],
  sessionCursor: ['ofThis', 'ofAnother', 'malformed'],
  sparringTime: ['asked', 'tutored', 'foreign', 'missing', 'malformed'],
  sentRequest: ['submitted', 'queued', 'draft', 'missing', 'malformed'],
  sessionRequest: ['prepared', 'held', 'reported', 'invited', 'tutored', 'shared', 'foreign', 'missing', 'malformed'],
  attendingCode: ['own', 'foreign', 'missing', 'malformed'],
  sparringRound: ['waiting', 'open', 'closed', 'matching', 'settled', 'missing', 'malformed'],
  region: ['known', 'missing', 'malformed'],
  leftOut: ['known', 'missing', 'malformed'],
  pairedRequest: ['mine', 'foreign', 'missing', 'malformed'],
  ownPair: ['mine', 'foreign', 'missing', 'malformed'],
  proposedRequest: ['proposed', 'queued', 'missing', 'malformed'],
  ownAppointment: ['mine', 'foreign', 'missing', 'malformed'],
  facilitator: ['leads', 'ended', 'missing', 'malformed'],
  practiceDraft: ['led', 'asked', 'foreign', 'missing', 'malformed'],
  ownPractice: ['mine', 'sent', 'published', 'foreign', 'missing', 'malformed'],
  sentPractice: ['submitted', 'published', 'draft', 'missing', 'malformed'],
  review: ['mine', 'foreign', 'missing', 'malformed'],
  reviewer: ['offered', 'missing', 'malformed'],
  practiceSlug: ['published', 'retracted', 'missing'],
  adoptionChange: ['mine', 'foreign', 'missing', 'malformed'],
  practiceComment: ['foreign', 'own', 'missing', 'malformed'],
  coauthorInvitation: ['asked', 'sent', 'foreign', 'missing', 'malformed'],
  practiceFile: ['mine', 'sent', 'published', 'foreign', 'missing', 'malformed'],
  candidate: ['ofCircle', 'foreign', 'missing', 'malformed'],
  personCursor: ['ofThis', 'ofAnother', 'malformed'],
  auditCursor: ['ofThis', 'ofAnother', 'malformed'],
} as const;
export type Thing = keyof typeof things;
export type Case<T extends Thing = Thing> = (typeof things)[T][number];

export type AppName = 'community' | 'admin';
const root = new URL('../../../', import.meta.url).pathname;
const schemaOf = (app: AppName) => buildASTSchema(parse(readSchema(`${root}apps/${app}/server/src`).join('\n')));

/** Texts by which something is found although they are not of the type ID. */
const findsByText = /^(token|slug|after|before)$/;

function locators(type: GraphQLInputType, path: string, name: string): string[] {
  const named = getNamedType(type);
  if (named.name === 'ID' || (named.name === 'String' && findsByText.test(name))) return [path];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => locators(field.type, `${path}.${field.name}`, field.name));
}

const rootTypes = (app: AppName): GraphQLObjectType[] => {
  const schema = schemaOf(app);
  return [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
};

/** Each root field of an app, `Query.circle`, with the arguments that name something: `slug`, `input.circleId`. */
export const rootFields = (app: AppName): Map<string, string[]> =>
  new Map(
    rootTypes(app).flatMap((type) =>
      Object.values(type.getFields()).map((field): [string, string[]] => [
        `${type.name}.${field.name}`,
        field.args.flatMap((argument) => locators(argument.type, argument.name, argument.name)),
      ]),
    ),
  );

/**
 * Fields that tell something of a person or their place, wherever they stand: each needs a row in the table. Members of
 * a result union are left out: they answer whoever has done the act, and who that can be is walked by the root field.
 */
const personal =
  /^(name|email|newEmail|newAddress|actorName|personName|wish|viewerEnrolment|viewerFeedback|ofMyMunicipalities|enrolments|enrolment|affiliations|returnedNote|presentation|visibility|roles|tutorRoles|content)$/;
const ofNobody =
  /^(Municipality|Region|AdminProgramme|RegisterMunicipality|DemoPerson|IdentityProvider|Organisation|AdminOrganisation|AffiliatedOrganisation|RegisterRegion|AdminSparringRound|SparringRound|SparringRoundName|SparringBoard|SparringWeights|AdopterPlace|PracticeLaw|AdminPracticeLaw|MunicipalityPractices)$/;

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const types = Object.values(schema.getTypeMap());
  const results = new Set<GraphQLNamedType>(types.filter(isUnionType).flatMap((union) => [...union.getTypes()]));
  return types.filter(isObjectType).filter((type) => !results.has(type) && !ofNobody.test(type.name));
}

export const personalFields = (app: AppName): string[] =>
  objectTypes(schemaOf(app))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => [type.name, field] as const))
    .filter(([type, field]) => !type.startsWith('__') && personal.test(field))
    .map(([type, field]) => `${type}.${field}`);
