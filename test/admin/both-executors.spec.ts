import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardVariables } from '../support/board-variables.ts';
import { type BothExecutors, bothExecutors } from '../support/both-executors.ts';
import { completeDraft } from '../support/circle-draft.ts';
import { adminHoldingVariables } from '../support/holding-variables.ts';
import { adminTimeVariables } from '../support/pair-variables.ts';
import { createWorld, type World } from '../support/people.ts';
import { adminPracticeVariables } from '../support/practice-variables.ts';
import { roundVariables } from '../support/round-variables.ts';

let world: World;
let both: BothExecutors;
let people: Record<string, { id: string } | null>;
let ids: string[];

beforeAll(async () => {
  world = await createWorld();
  both = await bothExecutors('admin', world.database);
  people = {
    visitor: null,
    member: await world.person(),
    coordinator: await world.person({ represents: null, roles: ['programme_coordinator'] }),
  };
  // None of them can go on: acts that are refused change nothing between one executor and the other.
  const oneLanguage = { texts: { fi: 'Vain suomeksi' } };
  const drafts = await Promise.all([
    world.circle(),
    world.circle({ ...oneLanguage, status: 'draft', languages: [] }),
    world.circle({ ...oneLanguage, status: 'proposed', languages: ['fi', 'sv'] }),
  ]);
  ids = [...drafts.map(({ id }) => id), crypto.randomUUID(), 'x'];
});

afterAll(async () => {
  await both.close();
  await world.close();
});

const locale = 'sv';
const changeTime = { date: '2031-03-03', start: '13:00', end: '14:00', mode: 'remote', place: [], note: '' };
const acts = (more = {}) => ids.map((id) => ({ input: { id, version: 1, ...more } }));

/** What each operation of the web is asked with. Answers of mutations are kept under their keys and so come twice. */
const variables: Record<string, (who: string) => Record<string, unknown>[]> = {
  CircleMeetingsPage: () => [
    { id: crypto.randomUUID(), locale },
    { id: 'x', locale },
  ],
  ChangeMeeting: () => [
    { input: { id: 'x', version: 1, meetingId: null, ...changeTime } },
    { input: { id: 'x', version: 1, meetingId: null, ...changeTime, end: '1' } },
  ],
  CancelMeeting: () => [{ input: { id: 'x', version: 1, meetingId: 'x', note: 'Syy' } }],
  CancelCircle: () => [
    { input: { id: 'x', version: 1, reason: 'Syy' } },
    { input: { id: 'x', version: 1, reason: '' } },
  ],
  AdminViewer: () => [{}],
  AdminSignInPage: () => [
    { request: '', asked: false },
    { request: crypto.randomUUID(), asked: true },
  ],
  ProveAgainPage: () => [{}],
  SecondStepPage: () => [{}],
  TakeSecondStep: () => [{ code: '000000' }],
  ProveAgain: () => [{ code: '000000' }],
  // The secret that it shows is of each executor's own session.
  MySecondFactorPage: (who) => (who === 'coordinator' ? [] : [{}]),
  RenewRecoveryCodes: () => [{}],
  ReplaceDevice: () => [{ code: '000000' }],
  EnterByPassword: () => [{ input: { email: 'nobody@kunta.example', password: 'wrong', returnTo: '' } }],
  CircleFormRegisters: () => [{ locale }],
  SaveCircleDraft: () => [
    { input: { ...completeDraft, idempotencyKey: 'both-save' } },
    { input: { ...completeDraft, texts: [], capacity: 0, idempotencyKey: 'both-refused' } },
    { input: { ...completeDraft, meetings: [{ date: 1 }] } },
  ],
  CopyCircle: () => ids.slice(-2).map((id) => ({ input: { id, idempotencyKey: 'both-copy' } })),
  SubmitCircle: () => acts(),
  PublishCircle: () => acts(),
  ReturnCircle: () => acts({ note: '' }),
  ArchiveCircle: () => acts({ version: 99 }),
  AdminCircles: () => [{ locale }, { locale: 'fi', after: 'x' }],
  AdminCirclePage: () => ids.map((id) => ({ id, locale })),
  CircleSeatsPage: () => ids.map((id) => ({ id, locale })),
  ChangeCircleCapacity: () => [{ input: { circleId: 'x', capacity: 3, capacityRead: 2, reason: 'Isompi sali' } }],
  DecideCircleApplication: () => [{ input: { enrolmentId: 'x', approve: false, reason: 'Ei' } }],
  CircleToEdit: () => ids.map((id) => ({ id, locale })),
  CircleTexts: () => ids.map((id) => ({ id, locale })),
  // What is refused is answered alike by both; what is done is done once, and walked elsewhere.
  ReviseCircleText: () => acts({ version: undefined, locale: 'fi', revision: 99, title: 'x', summary: 'x' }),
  MarkLanguageNotRequired: () => acts({ version: 99, locale: 'en' }),
  AdminPeople: () => [
    { locale, filter: { search: 'e', status: 'active' } },
    { locale, after: 'x' },
  ],
  AdminPersonPage: () => [...ids.slice(-2), people.member?.id ?? ''].map((id) => ({ id, locale })),
  GrantRole: () => [{ input: { personId: people.member?.id, role: 'administrator', reason: 'Syy' } }],
  EndRole: () => ids.slice(-2).map((grantId) => ({ input: { grantId, reason: 'Syy' } })),
  SuspendPerson: () => [{ input: { personId: people.member?.id, reason: 'Syy' } }],
  LiftSuspension: () => [{ input: { personId: people.member?.id, reason: 'Syy' } }],
  ErasePerson: () => [{ input: { personId: people.member?.id, reason: ' ' } }],
  CircleFacilitatorsPage: () => ids.map((id) => ({ id, locale })),
  FacilitatorCandidates: () => [{ search: 'e' }],
  FacilitatorCandidate: () => [...ids.slice(-2), people.member?.id ?? ''].map((id) => ({ id, locale })),
  AddFacilitator: () =>
    ids.map((circleId) => ({
      input: { circleId, personId: people.member?.id, municipalityCode: '049', reason: 'Syy' },
    })),
  EndFacilitator: () => ids.slice(-2).map((facilitatorId) => ({ input: { facilitatorId, reason: 'Syy' } })),
  AdminAuditPage: () => [
    { locale, filter: { act: 'circle.join' } },
    { locale, after: 'x' },
  ],
  AuditPeople: () => [{ search: 'e' }],
  AuditPerson: () => ids.slice(-2).map((id) => ({ id })),
  ExportAuditLog: () => [{ locale, filter: { act: 'circle.join' } }],
  AdminJobsPage: () => [{}],
  AdminAffiliationsPage: () => [{ locale: 'fi' }, { locale: 'sv', after: 'x' }],
  AdminAffiliationHistory: () => [
    { locale: 'fi', code: '611' },
    { locale: 'en', code: 'x' },
  ],
  AdminOrganisationHistory: () => [
    { locale: 'fi', id: ids[0] },
    { locale: 'en', id: 'x' },
  ],
  ApproveAffiliation: () => [{ id: crypto.randomUUID() }, { id: 'x' }],
  RejectAffiliation: () => [{ id: crypto.randomUUID(), reason: 'Ei' }],
  EndAffiliation: () => [{ id: 'x', reason: '' }],
  AdminOrganisations: () => [{ locale: 'fi' }],
  AdminOrganisation: () => [
    { id: crypto.randomUUID(), locale: 'sv' },
    { id: 'x', locale: 'fi' },
  ],
  AddOrganisation: () => [
    { input: { kind: 'agency', nameFi: '', nameSv: 'x', mailDomains: ['x'], validFrom: '2026-01-01' } },
  ],
  ChangeOrganisation: () => [
    {
      id: crypto.randomUUID(),
      version: 1,
      input: { kind: 'agency', nameFi: 'x', nameSv: 'x', mailDomains: [], validFrom: '2026-01-01' },
    },
  ],
  AddOrganisationMember: () => [
    { input: { organisationId: crypto.randomUUID(), municipalityCode: '611', validFrom: '2026-01-01' } },
  ],
  EndOrganisationMember: () => [{ id: crypto.randomUUID(), validTo: '2026-01-01' }],
  AdminPracticeDrafts: () => [{ locale }, { locale: 'sv', after: 'x' }],
  AdminPracticeDraft: () => [
    { id: crypto.randomUUID(), locale },
    { id: 'x', locale },
  ],
  AdminProgrammes: () => [{ locale: 'fi' }],
  AdminPeriod: () => [
    { id: crypto.randomUUID(), locale: 'sv' },
    { id: 'x', locale: 'fi' },
  ],
  AddProgramme: () => [{ input: { nameFi: '', nameSv: 'x'.repeat(151) } }],
  AddPeriod: () => [{ input: { programmeId: crypto.randomUUID(), firstDay: '2026-01-01', lastDay: '2026-12-31' } }],
  ChangePeriod: () => [{ input: { periodId: 'x', firstDay: '2026-01-01', lastDay: '2026-12-31' } }],
  AppointTutorMunicipality: () => [{ input: { periodId: crypto.randomUUID(), municipalityCode: '611', capacity: 4 } }],
  AdminTutorTermsPage: () => [{ id: crypto.randomUUID(), locale: 'sv' }],
  AdminSaveTutorTerms: () => [
    {
      input: {
        tutorMunicipalityId: crypto.randomUUID(),
        version: 0,
        languages: ['fi'],
        formats: [],
        modes: ['remote'],
        levels: [],
        themes: [],
      },
    },
  ],
  AdminRequestsPage: () => [
    { status: null, locale: 'sv' },
    { status: 'queued', locale: 'fi' },
  ],
  AdminRequestPage: () => [{ id: crypto.randomUUID(), locale: 'sv' }],
  AdminProgrammePage: () => [{ id: crypto.randomUUID(), locale }],
  ...adminPracticeVariables(locale),
  ...roundVariables(locale),
  LeaveSparringRequestUnmatched: () => [{ input: { id: 'x', version: 1, note: '' } }],
  ...adminHoldingVariables,
  QueueSparringRequest: () => [{ input: { id: 'x', version: 1 } }],
  AdminTutorChoices: () => [{ locale, requestId: crypto.randomUUID() }],
  ProposeSparringPair: () => [
    { input: { requestId: 'x', version: 1, tutorMunicipalityId: 'x', answerBy: '2031-03-03' } },
  ],
  ...boardVariables(locale),
  ...adminTimeVariables(locale),
  TakeBackSparringPair: () => [{ input: { id: 'x', version: 1, reason: '' } }],
  AskMoreOfSparringRequest: () => [{ input: { id: 'x', version: 1, note: '' } }],
  ChangeTutorCapacity: () => [{ input: { tutorMunicipalityId: crypto.randomUUID(), capacity: 4 } }],
  EndTutorMunicipality: () => [{ input: { tutorMunicipalityId: 'x', reason: 'Syy' } }],
  RetryJob: () => [{ id: '999999999' }, { id: 'x' }],
  DiscardJob: () => [{ id: '999999999' }, { id: 'x' }],
  AdminSignInLinkPage: () => [{ token: 'none' }],
  RequestAdminLink: () => [{ input: { email: 'no address', locale } }],
  EnterByLink: () => [{ token: 'none' }],
  EnterByCode: () => [{ input: { requestId: crypto.randomUUID(), code: '123456' } }],
};

describe('every operation of the administration', () => {
  it('is asked here', () => {
    expect(Object.keys(variables).sort()).toEqual([...both.operations].sort());
  });

  it.each(Object.keys(variables))(
    '%s is answered alike by the interpreter and compiled',
    async (operation) => {
      for (const [who, person] of Object.entries(people)) {
        for (const given of variables[operation]?.(who) ?? []) {
          const [interpreted, compiled] = await both.ask(person, operation, given);
          expect(`${who} ${compiled}`).toBe(`${who} ${interpreted}`);
          expect(interpreted).not.toMatch(/^5|INTERNAL/);
        }
      }
    },
    60_000,
  );

  it('did run compiled', () => {
    expect(both.notCompiled()).toEqual([]);
  });
});
