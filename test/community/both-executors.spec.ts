import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BothExecutors, bothExecutors } from '../support/both-executors.ts';
import { completeDraft } from '../support/circle-draft.ts';
import { findingVariables } from '../support/finding-variables.ts';
import { holdingVariables } from '../support/holding-variables.ts';
import { pairVariables } from '../support/pair-variables.ts';
import { createWorld, type World } from '../support/people.ts';
import { practiceVariables } from '../support/practice-variables.ts';
import { roomVariables } from '../support/room-variables.ts';

let world: World;
let both: BothExecutors;
let people: Record<string, { id: string } | null>;
/** Open with seats, full, not open yet. */
let circles: { id: string; slug: string }[];
const rooms = roomVariables(() => circles);

beforeAll(async () => {
  world = await createWorld();
  both = await bothExecutors('community', world.database);
  people = {
    visitor: null,
    member: await world.person({ name: 'Aino Testi' }),
    municipalCoordinator: await world.person({ name: 'Kaija Testi', coordinates: true }),
    coordinator: await world.person({ locale: 'sv', represents: null, roles: ['programme_coordinator'] }),
  };
  const [theme] = await world.owner.read<{ id: string }>('SELECT id FROM theme LIMIT 1');
  circles = [
    await world.circle({ languages: ['fi', 'sv'], themes: theme ? [theme.id] : [] }),
    await world.circle({ capacity: 1 }),
    await world.circle({ opens: '2 days', texts: { sv: 'Kommande' } }),
  ];
});

afterAll(async () => {
  await both.close();
  await world.close();
});

const locale = 'fi';
const changeTime = { date: '2031-03-03', start: '13:00', end: '14:00', mode: 'remote', place: [], note: '' };
const key = (name: string) => `both-${name}`;
const perCircle = (name: string) =>
  circles.map(({ id: circleId }, i) => ({ input: { circleId, idempotencyKey: key(`${name}-${i}`) } }));

/** What each operation of the web is asked with. Answers of mutations are kept under their keys and so come twice. */
const variables: Record<string, (who: string) => Record<string, unknown>[]> = {
  ...findingVariables,
  PageLanguage: () => [{}],
  MyDataPage: () => [{}],
  EraseAccountPage: () => [{}],
  EraseMyAccount: () => [{ input: { confirmation: 'joku@muu.example' } }],
  ExportMyData: () => [{ format: 'JSON' }, { format: 'XML' }],
  JoinCircle: () =>
    circles.flatMap(({ id: circleId }, i) => [
      { input: { circleId, municipalityCode: '611', idempotencyKey: key(`join-${i}`) } },
      { input: { circleId, municipalityCode: '611', idempotencyKey: key(`again-${i}`), wish: 'Hetu 131052-308T' } },
      { input: { circleId, municipalityCode: '106', idempotencyKey: key(`other-${i}`), acceptQueue: false } },
    ]),
  Viewer: () => [{ locale }, { locale: 'sv' }],
  FrontPage: () => [{ locale }],
  TutorsPage: () => [{ locale }, { locale: 'sv' }],
  SparringRoundPage: () => [{ locale }, { locale: 'sv' }],
  OwnRequestsPage: () => [{ locale }, { locale: 'sv' }],
  OwnRequestPage: () => [{ id: crypto.randomUUID(), locale }],
  RequestStepPage: () => [{ id: 'x', locale }],
  ...holdingVariables,
  StartSparringRequest: () => [{ municipalityCode: '999' }],
  SaveSparringRequest: () => [{ input: { id: 'x', version: 1, group: { neighbours: [], people: 0 } } }],
  SubmitSparringRequest: () => [{ input: { id: 'x', version: 1 } }],
  ...pairVariables(locale),
  ...practiceVariables(locale),
  WithdrawSparringRequest: () => [{ input: { id: crypto.randomUUID(), version: 1 } }],
  ProgrammePage: () => [{ id: crypto.randomUUID(), locale }],
  EditProgrammePage: () => [
    { id: crypto.randomUUID(), locale, suggest: true },
    { id: 'x', locale, suggest: false },
  ],
  SaveSparringProgramme: () => [{ input: { requestId: 'x', version: 0, items: [{ minutes: 0 }] } }],
  AcceptSparringProgramme: () => [{ input: { requestId: crypto.randomUUID(), version: 1 } }],
  WithdrawSparringProgrammeAcceptance: () => [{ input: { requestId: 'x', version: 1 } }],
  OwnTutorTermsPage: () => [{ id: crypto.randomUUID(), locale }],
  SaveTutorTerms: () => [
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
  ServicePage: () => [{}],
  CircleList: () => [
    { locale },
    { locale: 'sv', filter: { states: ['OPEN', 'FULL'], languages: ['sv'] } },
    { locale, filter: { languages: 'fi', region: '01' } },
    { locale, after: 'x' },
  ],
  CirclePage: () => [...circles.map(({ slug }) => ({ slug, locale })), { slug: 'none', locale: 'sv' }],
  ...rooms,
  MyPage: () => [{ locale }, { locale: 'en' }],
  AcceptSeat: () => perCircle('accept'),
  DeclineSeat: () => perCircle('decline'),
  LeaveCircle: () => perCircle('leave'),
  GiveBackSeats: () => [
    { input: { circleId: circles[0]?.id, keep: 1, idempotencyKey: key('keep') } },
    { input: { circleId: 'x', keep: null } },
  ],
  OwnCirclesPage: () => [{ locale }, { locale: 'sv' }],
  OwnCircleRegisters: () => [{ locale: 'en' }],
  OwnCirclePage: () => [
    { id: crypto.randomUUID(), locale },
    { id: 'x', locale },
  ],
  SaveOwnCircle: () => [
    { input: { ...completeDraft, hostMunicipalityCode: '611', idempotencyKey: key('own-save') } },
    { input: { ...completeDraft, texts: [], capacity: 0, idempotencyKey: key('own-refused') } },
    { input: { ...completeDraft, meetings: [{ date: 1 }] } },
  ],
  CopyOwnCircle: () => [{ input: { id: 'x', idempotencyKey: key('own-copy') } }],
  OwnCircleSeatsPage: () => [
    { id: crypto.randomUUID(), locale },
    { id: 'x', locale },
  ],
  ChangeOwnCircleCapacity: () => [{ input: { circleId: 'x', capacity: 3, capacityRead: 2, reason: 'Isompi sali' } }],
  DecideOwnCircleApplication: () => [
    { input: { enrolmentId: 'x', approve: true } },
    { input: { enrolmentId: crypto.randomUUID(), approve: false, reason: 'Ei' } },
  ],
  OwnCircleOutcomesPage: () => [{ id: 'x', locale }],
  RecordCircleOutcomes: () => [{ input: { id: 'x', version: 1, kind: 'NONE', fi: 'Syy' } }],
  MyDraftsPage: () => [{ locale }, { locale: 'sv' }],
  DraftPage: () => [
    { id: crypto.randomUUID(), locale },
    { id: 'x', locale },
  ],
  MakePracticeDraft: () => [{ circleId: 'x' }, { circleId: circles[0]?.id }],
  EditPracticeDraft: () => [
    { input: { id: 'x', version: 1, title: { fi: 'Nimi' }, text: {} } },
    { input: { id: 'x', version: 1, title: {} } },
  ],
  FeedbackPage: () => [...circles.map(({ slug }) => ({ slug, locale })), { slug: 'none', locale: 'sv' }],
  CertificatePage: () => circles.map(({ slug }) => ({ slug, locale })),
  CertificateFile: () => [...circles.map(({ slug }) => ({ slug, language: locale })), { slug: 'x', language: 'xx' }],
  GiveCircleFeedback: () => [
    { input: { circleId: 'x', goalMet: 3, usefulness: 3 } },
    { input: { circleId: 'x', goalMet: null, usefulness: 9 } },
  ],
  SubmitOwnCircle: () => [{ input: { id: 'x', version: 1 } }],
  OwnMeetingsPage: () => [
    { id: crypto.randomUUID(), locale },
    { id: 'x', locale },
  ],
  ChangeOwnMeeting: () => [
    { input: { id: 'x', version: 1, meetingId: null, ...changeTime } },
    { input: { id: 'x', version: 1, meetingId: null, ...changeTime, end: '1' } },
  ],
  CancelOwnMeeting: () => [{ input: { id: 'x', version: 1, meetingId: 'x', note: 'Syy' } }],
  CancelOwnCircle: () => [
    { input: { id: 'x', version: 1, reason: 'Syy' } },
    { input: { id: 'x', version: 1, reason: '' } },
  ],
  MyMailsPage: () => [{}],
  ChooseMails: () => [{ input: { reminders: false, recaps: true, mentions: true } }, { input: { reminders: 1 } }],
  MailedChoicePage: () => [{ token: 'none' }],
  ChooseMailedKind: () => [{ input: { token: 'none', wanted: false } }],
  MyCalendarPage: () => [{}],
  // The address is new each time.
  RenewMyCalendar: (who) => (who === 'visitor' ? [{}] : []),
  EndMyCalendar: () => [{}],
  OfferPage: () => [{ token: 'none', locale }],
  AnswerMailedOffer: () => [{ input: { token: 'none', answer: 'ACCEPT' } }],
  MunicipalityList: () => [
    { locale },
    { locale: 'sv', asOf: '2021-01-01' },
    { locale, asOf: '1900-01-01' },
    { asOf: 1 },
  ],
  SignInPage: () => [
    { locale, request: '', asked: false },
    { locale, request: crypto.randomUUID(), asked: true },
    { locale, request: 'x', asked: true },
  ],
  // Sessions are each executor's own, and one would end those of the other.
  SignInsPage: (who) => (who === 'visitor' ? [{}] : []),
  SetPassword: () => [{ password: 'password' }],
  ChangeAddressPage: () => [{}],
  RequestAddressChange: () => [{ email: 'no address' }],
  CancelAddressChange: () => [{}],
  ConfirmNewAddressPage: () => [{ token: 'none' }],
  ConfirmAddressChange: () => [{ token: 'none' }],
  StopAddressPage: () => [{ token: 'none' }],
  StopAddressChange: () => [{ token: 'none' }],
  RemovePassword: () => [{}],
  EndSession: () => [{ id: 'x' }],
  EndOtherSessions: (who) => (who === 'visitor' ? [{}] : []),
  SignInByPassword: () => [{ input: { email: 'nobody@kunta.example', password: 'wrong', returnTo: '' } }],
  ConfirmIdentityPage: () => [
    { request: '', asked: false },
    { request: crypto.randomUUID(), asked: true },
  ],
  RequestSignInLink: (who) => [
    { input: { email: 'no address', locale } },
    { input: { email: `${who}@test.example`, locale, returnTo: '/fi' } },
  ],
  SignInByCode: () => [{ input: { requestId: crypto.randomUUID(), code: '123456' } }],
  SignInLinkPage: () => [{ token: 'none' }],
  SignInByLink: () => [
    { input: { token: 'none' } },
    { input: { token: 'none', newAccount: { name: ' ', locale, purpose: 'interest' } } },
  ],
  OrganisationSignInPage: () => [{ locale }, { locale: 'sv' }],
  StartOrganisationSignIn: () => [{ input: { provider: 'none', aim: 'sign_in', locale } }],
  OpenAccountByIdentity: () => [{ input: { name: 'Uusi', locale, purpose: 'interest' } }],
  LinkIdentity: () => [{}],
  MyOrganisationsPage: () => [{ locale }],
  UnlinkIdentity: () => [{ id: crypto.randomUUID() }, { id: 'x' }],
  AffiliationPage: () => [{ locale }],
  ClaimMunicipality: () => [
    { input: { municipalityCode: '611', email: 'aino@test.example' } },
    { input: { municipalityCode: '999', email: 'aino@test.example' } },
  ],
  ClaimOrganisation: () => [
    { input: { organisationId: crypto.randomUUID(), email: 'aino@test.example' } },
    { input: { organisationId: 'x', email: 'aino@test.example' } },
  ],
  RenewAffiliation: () => [{ id: crypto.randomUUID() }, { id: 'x' }],
  ColleaguesPage: () => [{ locale }],
  ColleagueLists: () => [{ code: '611' }, { code: '106' }, { code: 'x', after: 'x' }],
  OpenInvitations: () => [{ code: '611' }, { code: '106' }, { code: 'x', after: 'x' }],
  EndedColleagues: () => [{ code: '611' }, { code: '611', after: 'x' }],
  ApproveColleague: () => [{ id: crypto.randomUUID() }, { id: 'x' }],
  RejectColleague: () => [{ id: crypto.randomUUID(), reason: 'Ei' }],
  EndColleague: () => [{ id: crypto.randomUUID(), reason: '' }],
  InviteColleague: () => [
    { input: { municipalityCode: '611', email: 'no address', locale } },
    { input: { municipalityCode: '106', email: 'x@hyvinkaa.example', locale } },
  ],
  WithdrawInvitation: () => [{ id: crypto.randomUUID() }, { id: 'x' }],
  InvitationPage: () => [{ token: 'none', locale }],
  AcceptInvitation: () => [
    { input: { token: 'none' } },
    { input: { token: 'none', newAccount: { name: 'Aino', locale } } },
  ],
  TransferPage: () => [...circles.map(({ slug }) => ({ slug, locale })), { slug: 'none', locale: 'sv' }],
  AskSeatTransfer: () => [
    { input: { circleId: circles[0]?.id, email: 'x' } },
    { input: { circleId: 'x', email: 'a@b.example' } },
  ],
  TakeBackSeatTransfer: () => [{ id: 'x' }],
  AcceptSeatTransfer: () => [{ id: crypto.randomUUID() }],
  DeclineSeatTransfer: () => [{ id: 'x' }],
  TipPage: () => [...circles.map(({ slug }) => ({ slug, locale })), { slug: 'none', locale: 'sv' }],
  TipColleague: () =>
    circles.flatMap(({ id: circleId }) => [
      { input: { circleId, municipalityCode: '611', email: 'toinen@kunta.example', locale } },
      { input: { circleId, municipalityCode: '106', email: 'no address', locale, message: 'Hei' } },
    ]),
  TipLinkPage: () => [{ token: 'none', locale }],
  AcceptTip: () => [{ input: { token: 'none' } }, { input: { token: 'none', newAccount: { name: 'Aino', locale } } }],
  RefuseTips: () => [{ token: 'none' }],
  EndAffiliation: () => [{ id: crypto.randomUUID() }, { id: 'x' }],
  DetailsPage: () => [{ locale }, { locale: 'sv' }],
  ChangeDetails: () => [{ input: { name: 'Aino Uusi', locale: 'sv' } }, { input: { name: '', locale } }],
  ConfirmAddressPage: () => [{ token: 'none' }],
  ConfirmAddress: () => [{ token: 'none' }],
};

describe('every operation of the community', () => {
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
